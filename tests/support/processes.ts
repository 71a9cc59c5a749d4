import { readdir, readFile } from "node:fs/promises";
import { livingProcess } from "@goodstanding/database/embedded/living-process";

export interface SystemProcess {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/** The living processes below one, children before grandchildren. */
export async function descendantsOf(pid: number): Promise<readonly SystemProcess[]> {
  const all = await processes();
  const below = (parents: readonly number[]): readonly SystemProcess[] => {
    const children = all.filter(({ parent }) => parents.includes(parent));
    return children.length === 0 ? [] : [...children, ...below(children.map((child) => child.pid))];
  };
  return below([pid]);
}

/** Those of the given processes that have not ended yet. */
export async function stillAlive(pids: readonly number[]): Promise<readonly number[]> {
  const living = await Promise.all(pids.map(async (pid) => ((await livingProcess(pid)) ? pid : null)));
  return living.filter((pid) => pid !== null);
}

/** Every process of this system that has not ended, as `/proc` tells. */
async function processes(): Promise<readonly SystemProcess[]> {
  const names = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  return (await Promise.all(names.map((name) => read(Number(name))))).flat();
}

async function read(pid: number): Promise<readonly SystemProcess[]> {
  try {
    const command = (await readFile(`/proc/${pid}/cmdline`, "utf8")).replaceAll("\0", " ").trim();
    const afterName = (await readFile(`/proc/${pid}/stat`, "utf8")).split(") ").at(-1)?.split(" ") ?? [];
    return command === "" ? [] : [{ pid, parent: Number(afterName[1]), command }];
  } catch {
    return []; // it ended while being looked at
  }
}

import { execFile } from "node:child_process";
import { readFile, readlink } from "node:fs/promises";
import { basename } from "node:path";
import { promisify } from "node:util";

export interface LivingProcess {
  /** File name of the program, such as `postgres`. */
  readonly program: string;
  /** `null` where the system does not tell. */
  readonly workingFolder: string | null;
}

/** The process of that number; `null` for none and for one that has ended and only waits to be reaped. */
export const livingProcess = (pid: number): Promise<LivingProcess | null> =>
  process.platform === "linux" ? fromProc(pid) : fromPs(pid);

async function fromProc(pid: number): Promise<LivingProcess | null> {
  const commandLine = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(noneIfGone);
  const [program = ""] = commandLine?.split("\0") ?? [];
  // A process that has ended but is not reaped has an empty command line.
  if (program === "") return null;
  return { program: basename(program), workingFolder: await readlink(`/proc/${pid}/cwd`).catch(() => null) };
}

async function fromPs(pid: number): Promise<LivingProcess | null> {
  const asked = await promisify(execFile)("ps", ["-o", "stat=,comm=", "-p", String(pid)]).catch(() => null);
  const [, state = "Z", program = ""] = /^\s*(\S+)\s+(.+)$/.exec(asked?.stdout.trimEnd() ?? "") ?? [];
  return state.startsWith("Z") ? null : { program: basename(program), workingFolder: null };
}

function noneIfGone(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT" || error.code === "ESRCH") return null;
  throw error;
}

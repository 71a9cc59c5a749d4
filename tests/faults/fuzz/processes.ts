import { readdirSync, readFileSync } from "node:fs";

/** The processes that this one started and that are still there; none where the system has no /proc. */
export function childProcesses(): readonly number[] {
  const threads = entriesOf("/proc/self/task");
  const children = threads.map((thread) => textOf(`/proc/self/task/${thread}/children`));
  return children.flatMap((line) =>
    line
      .split(" ")
      .filter((each) => each !== "")
      .map(Number),
  );
}

/** The most memory that a process ever held; 0 where it is gone. */
export function peakMiB(pid: number): number {
  const kib = /^VmHWM:\s+(\d+) kB$/m.exec(textOf(`/proc/${pid}/status`))?.[1];
  return Math.round(Number(kib ?? 0) / 1024);
}

const entriesOf = (folder: string): readonly string[] => orNone(() => readdirSync(folder), []);
const textOf = (path: string): string => orNone(() => readFileSync(path, "utf8"), "");

/** A process may end while one looks. */
function orNone<T>(look: () => T, none: T): T {
  try {
    return look();
  } catch {
    return none;
  }
}

import type { Database } from "@goodstanding/database/database";
import { measureClockSkew } from "@goodstanding/database/measure-clock-skew";
import { systemClock } from "./clock.ts";

/** Leases and due moments are read off both clocks, so they have to agree. */
export const ALLOWED_SKEW_MS = 2_000;

/** Prints what is wrong and ends the process with 1 where this machine's clock is more than two seconds off the database's. */
export async function clockOrExit(database: Database): Promise<void> {
  const problem = clockProblem(await measureClockSkew(database, () => systemClock.now().getTime()));
  if (problem === null) return;
  process.stderr.write(`${problem}\n`);
  process.exit(1);
}

/** @param skewMs by how much this machine's clock is ahead; `null`: close enough */
export function clockProblem(skewMs: number): string | null {
  if (Math.abs(skewMs) <= ALLOWED_SKEW_MS) return null;
  const seconds = (Math.abs(skewMs) / 1_000).toFixed(1);
  return (
    `Clock: this machine is ${seconds} s ${skewMs > 0 ? "ahead of" : "behind"} the database; ` +
    `at most ${ALLOWED_SKEW_MS / 1_000} s are allowed, because mail could go out on a wrong day. ` +
    "Let both machines follow the same time server (timedatectl set-ntp true, chronyc makestep), then start the worker again."
  );
}

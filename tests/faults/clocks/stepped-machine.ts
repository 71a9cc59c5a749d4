import { watchedClock } from "@goodstanding/operations/configuration/watched-clock";
import type { Clock } from "@goodstanding/operations/deps";

/** A machine of a simulated installation, whose clock a person may set. */
export interface SteppedMachine {
  /** What a worker there goes by, from when it was started. */
  readonly start: (onOff: (problem: string) => void) => { readonly clock: Clock; readonly stop: () => void };
  /** The machine's own clock, believed as it is. */
  readonly naive: Clock;
  /** Sets it ahead by so much, or back. */
  readonly step: (milliseconds: number) => void;
}

/** @param truth the time that the database has, in milliseconds since 1970 */
export function steppedMachine(truth: () => number): SteppedMachine {
  let ahead = 0;
  const wall = (): number => truth() + ahead;
  const { clock: naive } = watchedClock({ wall, elapsed: wall });
  return {
    naive,
    step: (milliseconds) => {
      ahead = milliseconds;
    },
    start: (onOff) => {
      const { clock, watch } = watchedClock({ wall, elapsed: () => performance.now() });
      const told = { onOff, onSet: () => Promise.resolve(), onError: () => undefined };
      return { clock, stop: watch({ ...told, skew: async () => ahead }) };
    },
  };
}

import { localDateAt } from "@goodstanding/domain/kernel/dates";
import { every } from "@goodstanding/queue/every";
import type { Clock } from "../deps.ts";
import { ALLOWED_SKEW_MS, clockProblem } from "./clock-or-exit.ts";

export interface Machine {
  /** Milliseconds since 1970; a person or a time server may set it. */
  readonly wall: () => number;
  /** Milliseconds that have gone by, however the clock is set. */
  readonly elapsed: () => number;
}

export interface Watch {
  /** By how many milliseconds the machine's clock is ahead of the database's. */
  readonly skew: () => Promise<number>;
  /** The clock was set, and is off the database's now; told once. */
  readonly onOff: (problem: string) => void;
  /** The machine slept, or was set right: what was asked before may have been told an old time. */
  readonly onSet: () => Promise<void>;
  /** The database could not be asked; it is asked again. */
  readonly onError: (error: Error) => void;
}

export interface WatchedClock {
  /** Goes on evenly when the machine's clock is set, until the database's has been asked which of the two is right. */
  readonly clock: Clock;
  /** Looks every second whether the machine's clock was set, until what it gives is called. */
  readonly watch: (watch: Watch) => () => void;
}

const LOOK_MS = 1_000;

/** To be made when the machine's clock is known to be right: a clock set wrong then makes no mail go out on a wrong day. */
export function watchedClock({ wall, elapsed }: Machine): WatchedClock {
  let known = { wall: wall(), elapsed: elapsed() };
  const now = (): Date => new Date(known.wall + elapsed() - known.elapsed);
  return {
    clock: { now, today: (timeZone) => localDateAt(now(), timeZone) },
    watch: ({ skew, onOff, onSet, onError }) => {
      const stop = every(
        LOOK_MS,
        async () => {
          if (Math.abs(wall() - now().getTime()) <= ALLOWED_SKEW_MS) return;
          const problem = clockProblem(await skew());
          if (problem !== null) {
            stop();
            onOff(problem);
            return;
          }
          known = { wall: wall(), elapsed: elapsed() };
          await onSet();
        },
        onError,
      );
      return stop;
    },
  };
}

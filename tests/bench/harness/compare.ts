import { performance } from "node:perf_hooks";
import { progress } from "./progress.ts";
import { type Interval, median, medianInterval } from "./statistics.ts";

/** One side of a comparison. Only `run` is timed. */
export interface Contender {
  readonly name: string;
  /** What a rate counts, such as programmes. */
  readonly unit: string;
  /** Brings back the state from which `run` starts. */
  readonly prepare?: () => Promise<void>;
  /** Does the work once and says how many units it was. */
  readonly run: () => number | Promise<number>;
}

export interface Comparison {
  /** Our rate divided by theirs, one for each round, in their order. */
  readonly ratios: readonly number[];
  readonly ratio: number;
  readonly interval: Interval;
  /** Units a second at the median. */
  readonly rates: readonly [ours: Rate, theirs: Rate];
}

export interface Rate {
  readonly name: string;
  readonly unit: string;
  readonly perSecond: number;
}

const ROUNDS = 5;

/** Runs both in turn, ABAB, after a run of each that is thrown away; so whatever slows the machine slows both. */
export async function compare(ours: Contender, theirs: Contender, rounds = ROUNDS): Promise<Comparison> {
  for (const contender of [ours, theirs]) await rateOf(contender);
  const pairs: [ours: number, theirs: number][] = [];
  for (let round = 0; round < rounds; round++) pairs.push([await rateOf(ours), await rateOf(theirs)]);
  const ratios = pairs.map(([a, b]) => a / b);
  return {
    ratios,
    ratio: median(ratios),
    interval: medianInterval(ratios),
    rates: [
      rate(
        ours,
        pairs.map(([a]) => a),
      ),
      rate(
        theirs,
        pairs.map(([, b]) => b),
      ),
    ],
  };
}

async function rateOf({ name, prepare, run }: Contender): Promise<number> {
  await prepare?.();
  globalThis.gc?.();
  const start = performance.now();
  const units = await run();
  const seconds = (performance.now() - start) / 1000;
  progress(`${name}: ${seconds.toFixed(2)} s`);
  return units / seconds;
}

const rate = ({ name, unit }: Contender, perSecond: readonly number[]): Rate => ({
  name,
  unit,
  perSecond: median(perSecond),
});

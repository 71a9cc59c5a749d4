import { randomFrom } from "../../support/random.ts";

export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** The middle value; the mean of both middle ones where their number is even. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return (at(sorted, Math.floor(middle)) + at(sorted, Math.ceil(middle))) / 2;
}

const RESAMPLES = 10_000;

/** Where the median lies with 90 % confidence: the bootstrap, with a fixed seed, so that equal values say the same. */
export function medianInterval(values: readonly number[]): Interval {
  const random = randomFrom(values.length);
  const medians = Array.from({ length: RESAMPLES }, () =>
    median(values.map(() => at(values, Math.floor(random() * values.length)))),
  ).sort((a, b) => a - b);
  return { from: at(medians, RESAMPLES * 0.05), to: at(medians, RESAMPLES * 0.95 - 1) };
}

function at(values: readonly number[], index: number): number {
  const value = values[index];
  if (value === undefined) throw new RangeError("A median needs at least one value");
  return value;
}

/** How much had been sent at a moment, in milliseconds of any clock that only goes forward. */
export interface Sample {
  readonly at: number;
  readonly sent: number;
}

const WINDOW_MS = 20_000;

/** Keeps the samples of the last seconds; bytes that were given up begin the row anew. */
export function withSample(samples: readonly Sample[], sample: Sample): readonly Sample[] {
  const last = samples.at(-1);
  if (last && sample.sent < last.sent) return [sample];
  return [...samples.filter(({ at }) => sample.at - at <= WINDOW_MS), sample];
}

/** Bytes a second over the samples; `null` while they say nothing yet. */
export function rateOf(samples: readonly Sample[]): number | null {
  const [first, last] = [samples[0], samples.at(-1)];
  if (!first || !last || last.at - first.at < 1000) return null;
  return ((last.sent - first.sent) * 1000) / (last.at - first.at);
}

/** Whole seconds until the rest has gone; `null` where nothing moves. */
export const secondsLeft = (rest: number, rate: number | null): number | null =>
  rate === null || rate <= 0 ? null : Math.ceil(rest / rate);

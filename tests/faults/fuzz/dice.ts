import { randomFrom } from "../../support/random.ts";

/** Choices that are the same for the same seed. */
export interface Dice {
  /** A whole number from 0 on. */
  readonly below: (limit: number) => number;
  readonly oneOf: <T>(list: readonly T[]) => T;
  readonly chance: (share: number) => boolean;
  /** The first one in a hundred: what takes a reader to its limits takes long. */
  readonly seldom: <T>(rare: T, usual: T) => T;
}

/** Of one mutant, so that it can be made again without those before it. */
export function diceOf(seed: number, mutant: number): Dice {
  const random = randomFrom(Math.imul(seed, 1_000_003) + mutant);
  const below = (limit: number): number => Math.floor(random() * limit);
  return {
    below,
    oneOf: (list) => {
      const chosen = list[below(list.length)];
      if (chosen === undefined) throw new RangeError("nothing to choose from");
      return chosen;
    },
    chance: (share) => random() < share,
    seldom: (rare, usual) => (random() < 0.01 ? rare : usual),
  };
}

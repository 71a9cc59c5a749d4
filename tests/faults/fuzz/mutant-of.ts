import { diceOf } from "./dice.ts";
import { type Fuzzed, samples } from "./samples.ts";

export interface Mutant {
  readonly extension: string;
  readonly content: Buffer;
}

/** One mutant of the sound files of a kind, the same for the same seed and number. */
export async function mutantOf(kind: Fuzzed, seed: number, number: number): Promise<Mutant> {
  made[kind] ??= samples[kind]();
  const dice = diceOf(seed, number);
  const { extension, content, mutations } = dice.oneOf(await made[kind]);
  return { extension, content: await dice.oneOf(mutations)(content, dice) };
}

const made: Partial<Record<Fuzzed, ReturnType<(typeof samples)[Fuzzed]>>> = {};

import type { Dice } from "./dice.ts";

/** A copy of a sound file that some accident or attacker changed. */
export type Mutation = (sound: Buffer, dice: Dice) => Buffer | Promise<Buffer>;

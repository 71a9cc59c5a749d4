import type { Dice } from "./dice.ts";
import { overwrite } from "./edges.ts";
import type { Mutation } from "./mutation.ts";

/** A picture that says it is larger, longer or deeper than any screen: the numbers of its header at their edges. */
export const boastingPicture: Mutation = (sound, dice) => {
  const mutant = Buffer.from(sound);
  for (let left = 1 + dice.below(3); left > 0; left -= 1) {
    // All formats that are read keep their numbers within the first bytes, JPEG and TIFF in chains besides.
    const at = dice.below(Math.min(mutant.length, dice.oneOf([32, 64, 1024])));
    overwrite(mutant, at, dice.oneOf([2, 4, 8]), dice);
  }
  return dice.chance(0.2) ? withSegments(mutant, dice) : mutant;
};

/** Segments without content, or filling, behind the first two bytes, where JPEG has its chain. */
function withSegments(bytes: Buffer, { oneOf, below }: Dice): Buffer {
  const segment = oneOf([
    Buffer.from([0xff, 0xe0, 0, 2]),
    Buffer.from([0xff]),
    Buffer.from([0xff, 0xe0, 0, 0]),
  ]);
  const segments = Array.from({ length: 1 + below(20_000) }, () => segment);
  return Buffer.concat([bytes.subarray(0, 2), ...segments, bytes.subarray(2)]);
}

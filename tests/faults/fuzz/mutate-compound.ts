import type { Dice } from "./dice.ts";
import { overwrite } from "./edges.ts";
import type { Mutation } from "./mutation.ts";

/** An OLE2 container whose tables lead in circles or out of the file ([MS-CFB] 2.2, 2.3, 2.6). */
export const misledCompound: Mutation = (sound, dice) => {
  const mutant = Buffer.from(sound);
  for (let left = 1 + dice.below(4); left > 0; left -= 1) dice.oneOf([header, table, record])(mutant, dice);
  return dice.chance(0.1) ? Buffer.concat([mutant, Buffer.alloc(512 * dice.below(2_000), 1)]) : mutant;
};

const SECTOR = 512;

/** Shifts, counts and first sectors, and the list of tables. */
function header(bytes: Buffer, dice: Dice): void {
  if (dice.chance(0.2)) bytes.writeUInt16LE(dice.oneOf([0, 6, 9, 12, 15, 31, 0xffff]), dice.oneOf([30, 32]));
  else if (dice.chance(0.5))
    bytes.writeUInt32LE(dice.below(12), dice.oneOf([44, 48, 56, 60, 64, 68, 72, 76, 80]));
  else overwrite(bytes, 44 + 4 * dice.below(117), 4, dice);
}

/** What comes after a sector: mostly another one of the file, so that chains close on themselves. */
function table(bytes: Buffer, dice: Dice): void {
  const at = SECTOR + 4 * dice.below(SECTOR / 4);
  if (dice.chance(0.6)) bytes.writeUInt32LE(dice.below(12), at);
  else overwrite(bytes, at, 4, dice);
}

/** Name, kind, first sector or size of a stream. */
function record(bytes: Buffer, dice: Dice): void {
  const at = 2 * SECTOR + 128 * dice.below(6) + dice.oneOf([0, 2, 64, 66, 116, 120, 124]);
  if (dice.chance(0.4) && at + 4 <= bytes.length) bytes.writeUInt32LE(dice.below(12), at);
  else overwrite(bytes, at, dice.oneOf([1, 2, 4]), dice);
}

import type { Dice } from "./dice.ts";

/** Numbers at the edges of what formats count with. */
export const edges: readonly number[] = [
  ...[0, 1, 2, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x10000],
  ...[0x7fffffff, 0x80000000, 0xfffffffa, 0xfffffffe, 0xffffffff],
];

/** Writes such a number over some field of one, two, four or eight bytes, as far as there is room. */
export function overwrite(bytes: Buffer, at: number, width: number, dice: Dice): void {
  if (at + width > bytes.length) return;
  const value = dice.oneOf(edges);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const isLittle = dice.chance(0.7);
  if (width === 1) view.setUint8(at, value & 0xff);
  else if (width === 2) view.setUint16(at, value & 0xffff, isLittle);
  else if (width === 4) view.setUint32(at, value, isLittle);
  else view.setBigUint64(at, BigInt(value) << BigInt(dice.below(2) * 31), isLittle);
}

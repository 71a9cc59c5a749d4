import { number64 } from "./number64.ts";

const FULL = 0xffffffff;

/** A four-byte field that says "see the zip64 extra field". */
export const isFull = (value: number): boolean => value === FULL;

/**
 * The long values of the fields that are full, in the order of APPNOTE 4.5.3 (size, packed size, offset);
 * `null` where the extra field does not give them.
 */
export function readZip64(extra: Buffer, fields: readonly number[]): readonly number[] | null {
  if (!fields.some(isFull)) return fields;
  const data = extraField(extra, 0x0001);
  if (data === null || data.length < 8 * fields.filter(isFull).length) return null;
  let at = 0;
  return fields.map((value) => {
    if (!isFull(value)) return value;
    at += 8;
    return number64(data, at - 8);
  });
}

/** Padding and foreign fields are passed over, as every other reader does. */
function extraField(extra: Buffer, id: number): Buffer | null {
  for (let at = 0; at + 4 <= extra.length; ) {
    const end = at + 4 + extra.readUInt16LE(at + 2);
    if (end > extra.length) return null;
    if (extra.readUInt16LE(at) === id) return extra.subarray(at + 4, end);
    at = end;
  }
  return null;
}

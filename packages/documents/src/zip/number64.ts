import { refuse } from "./archive-error.ts";

/** An eight-byte length or offset; one that no file on earth has is damage. */
export function number64(bytes: Buffer, at: number): number {
  const value = bytes.readBigUInt64LE(at);
  return value <= Number.MAX_SAFE_INTEGER ? Number(value) : refuse("damaged");
}

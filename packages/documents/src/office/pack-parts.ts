import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { partsOf } from "@goodstanding/domain/kernel/dates";
import { zipSync } from "fflate";

/**
 * Parts of an Office document as one file, in their order and under one date. It is deflated in JavaScript by a library
 * of a fixed version: what the runtime deflates with differs between its versions and between kinds of processor.
 */
export function packParts(parts: Readonly<Record<string, Uint8Array>>, date: LocalDate): Buffer {
  const { year, month, day } = partsOf(date);
  // A zip holds local time; midnight of wherever this runs is the same in all zones.
  return Buffer.from(zipSync(parts, { level: LEVEL, mtime: new Date(year, month - 1, day) }));
}

const LEVEL = 6;

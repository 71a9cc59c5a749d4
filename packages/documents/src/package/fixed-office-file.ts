import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { partsOf } from "@goodstanding/domain/kernel/dates";
import { zipSync } from "fflate";
import { readAll } from "../read-all.ts";
import { openZip } from "../zip/open-zip.ts";

/** Changes parts of a document by their paths, each the whole of its text. */
export type Rewrite = Readonly<Record<string, (text: string) => string>>;

/**
 * A document of Word or Excel packed anew, with one date and the same parts in the same order. It is deflated in
 * JavaScript by a library of a fixed version: what the runtime deflates with differs between its versions and between
 * kinds of processor.
 */
export async function fixedOfficeFile(
  file: Uint8Array,
  date: LocalDate,
  rewrite: Rewrite = {},
): Promise<Buffer> {
  const opened = await openZip(Buffer.from(file));
  if (!opened.ok) throw new Error(`A document that was just made could not be opened: ${opened.error.rule}`);
  const { entries, read, close } = opened.value;
  const parts: Record<string, Uint8Array> = {};
  for (const entry of entries) {
    const content = await readAll(read(entry));
    const change = rewrite[entry.path];
    parts[entry.path] = change ? Buffer.from(change(content.toString())) : content;
  }
  await close();
  const { year, month, day } = partsOf(date);
  // A zip holds local time; midnight of wherever this runs is the same in all zones.
  return Buffer.from(zipSync(parts, { level: LEVEL, mtime: new Date(year, month - 1, day) }));
}

const LEVEL = 6;

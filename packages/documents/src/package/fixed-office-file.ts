import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { packParts } from "../office/pack-parts.ts";
import { readAll } from "../read-all.ts";
import { openZip } from "../zip/open-zip.ts";

/** Changes parts of a document by their paths, each the whole of its text. */
export type Rewrite = Readonly<Record<string, (text: string) => string>>;

/** A document of Word packed anew, with one date and the same parts in the same order. */
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
  return packParts(parts, date);
}

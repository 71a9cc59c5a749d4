import type { ArchiveRefusal, ArchiveRule } from "@goodstanding/domain/review/archive-refusal";

const harmless: readonly ArchiveRule[] = [
  "not-a-zip",
  "truncated",
  "damaged",
  "split-archive",
  "encrypted",
  "unsupported-method",
];

/**
 * What refuses all files because of the archive at `path` among them; `null` where that is merely damaged or locked
 * and so a file like them, for the review to report.
 */
export function refusalAmongFiles(path: string, { rule, entry }: ArchiveRefusal): ArchiveRefusal | null {
  if (harmless.includes(rule)) return null;
  return { rule, entry: entry === null ? path : `${path}/${entry}` };
}

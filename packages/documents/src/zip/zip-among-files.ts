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

/** Archives are looked for by name: a document that happens to be a zip stays whole. */
export const isZipName = (path: string): boolean => /[^/]\.zip$/i.test(path);

/** The folder under which the files of an archive stand. */
export const folderOfZip = (path: string): string => path.slice(0, -".zip".length);

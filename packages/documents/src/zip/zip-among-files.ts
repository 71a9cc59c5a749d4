import type { ArchiveRule } from "@goodstanding/domain/review/archive-refusal";

const harmless: readonly ArchiveRule[] = [
  "not-a-zip",
  "truncated",
  "damaged",
  "split-archive",
  "encrypted",
  "unsupported-method",
];

/** An archive among other files that is merely damaged or locked is a file like them, for the review to report. */
export const isHarmless = (rule: ArchiveRule): boolean => harmless.includes(rule);

/** Archives are looked for by name: a document that happens to be a zip stays whole. */
export const isZipName = (path: string): boolean => /[^/]\.zip$/i.test(path);

/** The folder under which the files of an archive stand. */
export const folderOfZip = (path: string): string => path.slice(0, -".zip".length);

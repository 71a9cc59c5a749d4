import type { IndexRow } from "./package-contents.ts";

/** As `sha256sum -c` reads it: hash, two spaces, path; a line a file. Paths hold no line ends and no backslashes. */
export const manifest = (files: readonly Pick<IndexRow, "path" | "sha256">[]): Buffer =>
  Buffer.from(files.map(({ sha256, path }) => `${sha256}  ${path}\n`).join(""));

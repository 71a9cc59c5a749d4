import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import { normalisePath } from "@goodstanding/domain/filings/path-rules";
import { decodeText } from "../decode-text.ts";
import { refuse } from "../zip/archive-error.ts";

/** A file below a folder. */
export interface FoundFile {
  /** Relative to the folder, as a path of a filing. */
  readonly path: string;
  /** Where it lies, in the bytes of the file system, which need not be UTF-8. */
  readonly location: Buffer;
}

export interface Walk {
  readonly files: readonly FoundFile[];
  /** Files that `isIgnored` named, or that lie in folders it named. */
  readonly ignored: number;
}

/** Throws `ArchiveError` for links, special files and names that a filing may not hold. */
export async function walkFolder(folder: string, isIgnored: (path: string) => boolean): Promise<Walk> {
  const files: FoundFile[] = [];
  let ignored = 0;
  for await (const { entry, path, location } of everything(Buffer.from(folder), "")) {
    if (isIgnored(path)) ignored++;
    else files.push({ path: checkedPath(entry, path), location });
  }
  return { files, ignored };
}

interface Found {
  readonly entry: Dirent<Buffer>;
  readonly path: string;
  readonly location: Buffer;
}

/** Everything but folders. A link is found, never followed. */
async function* everything(folder: Buffer, prefix: string): AsyncGenerator<Found> {
  for (const entry of await readdir(folder, { withFileTypes: true, encoding: "buffer" })) {
    const location = Buffer.concat([folder, Buffer.from("/"), entry.name]);
    const path = prefix + nameOf(entry.name, prefix);
    if (entry.isDirectory()) yield* everything(location, `${path}/`);
    else yield { entry, path, location };
  }
}

/** Folders unpacked by older tools keep the GBK names of their archive. */
const nameOf = (bytes: Buffer, prefix: string): string =>
  decodeText(bytes) ?? refuse("unreadable-name", prefix + bytes.toString("latin1"));

function checkedPath(entry: Dirent<Buffer>, text: string): string {
  if (entry.isSymbolicLink()) return refuse("symlink", text);
  if (!entry.isFile()) return refuse("special-file", text);
  const path = normalisePath(text);
  return path.ok ? path.value : refuse(path.error, text);
}

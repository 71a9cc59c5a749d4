import { readdir, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

export interface LogFile {
  readonly path: string;
  readonly name: string;
  /** Of the file itself, whatever it is called today. */
  readonly inode: number;
  readonly size: number;
  /** As its name says; `null`: it is plain text. */
  readonly packedAs: string | null;
  /** When the last line was written, in milliseconds since 1970; compressing keeps it. */
  readonly writtenMs: number;
}

/**
 * A log with what was rotated away from it (`mail.log.1`, `mail.log.2.gz`, `mail.log-20261122`,
 * `maillog.20261122-040000.gz`), the oldest first. Rejects where there is no such folder or log.
 */
export async function logFiles(log: string): Promise<readonly LogFile[]> {
  const ofLog = new RegExp(
    `^${RegExp.escape(basename(log))}(?:[.-]\\d[\\d-]*)?(?:\\.(gz|bz2|xz|lzma|lz4|zst))?$`,
  );
  const files = (await readdir(dirname(log))).flatMap((name) => {
    const [match, packedAs = null] = ofLog.exec(name) ?? [];
    return match === undefined ? [] : [fileAt(join(dirname(log), name), name, packedAs)];
  });
  const found = await Promise.all(files);
  if (!found.some(({ name }) => name === basename(log))) throw new Error(`There is no ${log}`);
  return found.toSorted((a, b) => a.writtenMs - b.writtenMs);
}

async function fileAt(path: string, name: string, packedAs: string | null): Promise<LogFile> {
  const { ino, size, mtimeMs } = await stat(path);
  return { path, name, inode: ino, size, packedAs, writtenMs: mtimeMs };
}

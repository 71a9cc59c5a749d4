import { tmpdir } from "node:os";
import { ok, type Result } from "@goodstanding/domain/kernel/result";
import type { ArchiveRefusal } from "@goodstanding/domain/review/archive-refusal";
import { type ByteSource, bufferSource, fileSource } from "../byte-source.ts";
import { refusalOf } from "./archive-error.ts";
import { expandNested } from "./expand-nested.ts";
import { type ArchiveLimits, archiveLimits } from "./limits.ts";
import { listEntries } from "./list-entries.ts";
import type { LocatedEntry } from "./locate-entries.ts";
import { readEntry } from "./read-entry.ts";
import { scratchFile } from "./scratch-file.ts";

/** A file inside an archive; the files of an archive inside it stand under that archive's name without `.zip`. */
export interface ZipEntry {
  /** Relative, parted by `/`, composed (NFC); to be shown and classed, never to be written to. */
  readonly path: string;
  readonly size: number;
}

export interface ZipArchive {
  /** Files in the order of their data; folders are left out. */
  readonly entries: readonly ZipEntry[];
  /** Throws `ArchiveError` where an entry's data belies the directory. */
  readonly read: (entry: ZipEntry) => AsyncIterable<Uint8Array>;
  readonly close: () => Promise<void>;
}

/**
 * Opens an archive by its central directory. Every rule that the directory can break is checked before anything
 * is unpacked. `scratch` is a folder for the archives inside the archive.
 * Errors: the refusal. Rejects where a path cannot be opened.
 */
export const openZip = async (
  from: string | Uint8Array,
  limits: ArchiveLimits = archiveLimits,
  scratch: string = tmpdir(),
): Promise<Result<ZipArchive, ArchiveRefusal>> =>
  openZipSource(typeof from === "string" ? await fileSource(from) : bufferSource(from), limits, scratch);

/** As `openZip`; the source is closed with the archive, or at once where it is refused. */
export async function openZipSource(
  from: ByteSource,
  limits: ArchiveLimits,
  scratch: string,
): Promise<Result<ZipArchive, ArchiveRefusal>> {
  await using stack = new AsyncDisposableStack();
  const source = stack.adopt(from, (each) => each.close());
  const unpacked = stack.adopt(scratchFile(scratch), (each) => each.close());
  const entries = await refusalOf(async () =>
    expandNested(await listEntries(source, limits), limits, unpacked),
  );
  if (!entries.ok) return entries;
  const held = stack.move();
  const located = new Map<ZipEntry, LocatedEntry>(
    entries.value.map((entry) => [{ path: entry.path, size: entry.size }, entry]),
  );
  return ok({
    entries: [...located.keys()],
    read: (entry) => readEntry(located.get(entry) ?? foreign(entry)),
    close: () => held.disposeAsync(),
  });
}

function foreign({ path }: ZipEntry): never {
  throw new RangeError(`Not an entry of this archive: ${path}`);
}

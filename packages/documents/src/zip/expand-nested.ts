import { utf8Length } from "@goodstanding/domain/filings/byte-order";
import { pathKey } from "@goodstanding/domain/filings/path-rules";
import { folderOfZip, isZipName } from "@goodstanding/domain/filings/zip-name";
import { ArchiveError, refuse } from "./archive-error.ts";
import type { ArchiveLimits } from "./limits.ts";
import { listEntries } from "./list-entries.ts";
import type { LocatedEntry } from "./locate-entries.ts";
import { readEntry } from "./read-entry.ts";
import type { ScratchFile } from "./scratch-file.ts";
import { refusalAmongFiles } from "./zip-among-files.ts";

/** Puts the files of archives inside the archive in their place, one level deep; a deeper one is refused. */
export async function expandNested(
  outer: readonly LocatedEntry[],
  limits: ArchiveLimits,
  scratch: ScratchFile,
): Promise<readonly LocatedEntry[]> {
  const expanded: LocatedEntry[] = [];
  let total = totalOf(outer);
  for (const entry of outer) {
    const inner = isZipName(entry.path) ? await openNested(entry, limits, scratch) : null;
    expanded.push(...(inner ?? [entry]));
    total = refuseTotal(total, totalOf(inner ?? []), limits);
  }
  refuseSamePaths(expanded);
  return expanded;
}

async function openNested(
  entry: LocatedEntry,
  limits: ArchiveLimits,
  scratch: ScratchFile,
): Promise<readonly LocatedEntry[] | null> {
  const source = await scratch.append(readEntry(entry));
  try {
    return (await listEntries(source, limits)).map((inner) => under(folderOfZip(entry.path), inner, limits));
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    const hostile = refusalAmongFiles(entry.path, error.refusal);
    return hostile ? refuse(hostile.rule, hostile.entry) : null;
  }
}

function under(folder: string, inner: LocatedEntry, { pathBytes }: ArchiveLimits): LocatedEntry {
  if (isZipName(inner.path)) return refuse("nested-too-deep", inner.path);
  const path = `${folder}/${inner.path}`;
  return utf8Length(path) > pathBytes ? refuse("path-too-long", inner.path) : { ...inner, path };
}

interface Total {
  readonly entries: number;
  readonly bytes: number;
}

const totalOf = (entries: readonly LocatedEntry[]): Total => ({
  entries: entries.length,
  bytes: entries.reduce((sum, { size }) => sum + size, 0),
});

function refuseTotal(before: Total, inner: Total, limits: ArchiveLimits): Total {
  const total = { entries: before.entries + inner.entries, bytes: before.bytes + inner.bytes };
  if (total.entries > limits.entries) refuse("too-many-entries");
  if (total.bytes > limits.unpackedBytes) refuse("unpacked-too-large");
  return total;
}

function refuseSamePaths(entries: readonly LocatedEntry[]): void {
  const seen = new Set<string>();
  for (const { path } of entries) {
    const key = pathKey(path);
    if (seen.has(key)) refuse("duplicate-name", path);
    seen.add(key);
  }
}

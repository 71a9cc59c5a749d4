import type { ByteSource } from "../byte-source.ts";
import { refuse } from "./archive-error.ts";
import { checkRecords } from "./check-records.ts";
import { readDirectory } from "./directory.ts";
import { readEndRecord } from "./end-record.ts";
import type { ArchiveLimits } from "./limits.ts";
import { type LocatedEntry, locateEntries } from "./locate-entries.ts";

/** The files of one archive, every rule of its directory checked. Throws `ArchiveError`. */
export function listEntries(source: ByteSource, limits: ArchiveLimits): Promise<readonly LocatedEntry[]> {
  const known = listed.get(source);
  if (known?.limits === limits) return known.entries;
  const entries = readEntries(source, limits);
  listed.set(source, { limits, entries });
  return entries;
}

interface Listed {
  readonly limits: ArchiveLimits;
  readonly entries: Promise<readonly LocatedEntry[]>;
}

/** Telling a format, proving and reading a document each ask for the same. */
const listed = new WeakMap<ByteSource, Listed>();

async function readEntries(source: ByteSource, limits: ArchiveLimits): Promise<readonly LocatedEntry[]> {
  if (source.size > limits.packedBytes) return refuse("archive-too-large");
  const end = await readEndRecord(source);
  const records = checkRecords(await readDirectory(source, end, limits), limits);
  const located = await locateEntries(source, records, end.directoryOffset);
  return located.filter(({ isFolder }) => !isFolder);
}

import { normalisePath, pathKey } from "@goodstanding/domain/filings/path-rules";
import { refuse } from "./archive-error.ts";
import { decodeNames } from "./decode-names.ts";
import type { DirectoryRecord } from "./directory.ts";
import type { ArchiveLimits } from "./limits.ts";

/** A record that broke no rule, under the path that it has inside the archive. */
export interface NamedRecord extends DirectoryRecord {
  readonly path: string;
  readonly isFolder: boolean;
}

/** Everything that can be refused from the directory alone. */
export function checkRecords(
  records: readonly DirectoryRecord[],
  limits: ArchiveLimits,
): readonly NamedRecord[] {
  const names = decodeNames(records);
  const named = records.map((record, index) => checkRecord(record, names[index] ?? "", limits));
  refuseDuplicates(named);
  const unpacked = named.reduce((sum, { size }) => sum + size, 0);
  return unpacked > limits.unpackedBytes ? refuse("unpacked-too-large") : named;
}

function checkRecord(record: DirectoryRecord, name: string, limits: ArchiveLimits): NamedRecord {
  const path = normalisePath(name, limits.segmentBytes);
  if (!path.ok) return refuse(path.error, name);
  refuseKind(record, name);
  refuseSize(record, name, limits);
  return { ...record, path: path.value, isFolder: /[/\\]$/.test(name) };
}

/** Traditional, strong, or with a masked directory. */
const ENCRYPTED = 0x0001 | 0x0040 | 0x2000;
const STORED = 0;
const DEFLATED = 8;
const FILE_TYPE = 0xf000;
const SYMLINK = 0xa000;
/** None given, regular file, folder. */
const PLAIN_TYPES = [0, 0x8000, 0x4000];

function refuseKind({ flags, method, unixMode, disk }: DirectoryRecord, name: string): void {
  if ((flags & ENCRYPTED) !== 0) refuse("encrypted", name);
  const type = unixMode & FILE_TYPE;
  if (type === SYMLINK) refuse("symlink", name);
  if (!PLAIN_TYPES.includes(type)) refuse("special-file", name);
  if (method !== STORED && method !== DEFLATED) refuse("unsupported-method", name);
  if (disk !== 0) refuse("split-archive", name);
}

function refuseSize(
  { method, size, packedSize }: DirectoryRecord,
  name: string,
  limits: ArchiveLimits,
): void {
  if (size > limits.entryBytes) refuse("entry-too-large", name);
  if (method === STORED && size !== packedSize) refuse("wrong-size", name);
  if (size > limits.ratioFreeBytes + limits.ratio * packedSize) refuse("ratio-too-high", name);
}

/** Two files of one path, whatever its case, or a file where another entry has a folder. */
function refuseDuplicates(records: readonly NamedRecord[]): void {
  const files = new Map<string, string>();
  for (const { path, isFolder } of records) {
    if (isFolder) continue;
    const key = pathKey(path);
    if (files.has(key)) refuse("duplicate-name", path);
    files.set(key, path);
  }
  // What lies below a file comes right behind it, so that no path is taken apart, however many folders it names.
  const sorted = records.map(({ path, isFolder }) => pathKey(path) + (isFolder ? "/" : "")).toSorted();
  for (const [key, path] of files) {
    if (sorted[firstFrom(sorted, `${key}/`)]?.startsWith(`${key}/`)) refuse("duplicate-name", path);
  }
}

/** Where the first text that does not come before `text` stands. */
function firstFrom(sorted: readonly string[], text: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

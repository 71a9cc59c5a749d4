/** What an archive may be; every figure may be lowered for an installation, none raised above these. */
export interface ArchiveLimits {
  /** Bytes of one file, unpacked. */
  readonly entryBytes: number;
  /** Bytes of the archive as it comes. */
  readonly packedBytes: number;
  /** Bytes of all its files together, those of archives inside it included. */
  readonly unpackedBytes: number;
  readonly entries: number;
  /** Bytes of its central directory, which is read into memory. */
  readonly directoryBytes: number;
  /** Unpacked bytes for each packed one, beyond `ratioFreeBytes`. */
  readonly ratio: number;
  readonly ratioFreeBytes: number;
  /** UTF-8 bytes of one part of a path. */
  readonly segmentBytes: number;
}

const MiB = 1024 ** 2;
const GiB = 1024 ** 3;

/** The limits table for all. */
export const archiveLimits: ArchiveLimits = {
  entryBytes: 2 * GiB,
  packedBytes: 4 * GiB,
  unpackedBytes: 4 * GiB,
  entries: 20_000,
  directoryBytes: 16 * MiB,
  ratio: 200,
  ratioFreeBytes: MiB,
  segmentBytes: 255,
};

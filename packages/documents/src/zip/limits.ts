import { limits } from "@goodstanding/domain/filings/limits";

/** What an archive may be. */
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
  /** UTF-8 bytes of a whole path, that of an archive inside the archive included. */
  readonly pathBytes: number;
}

/** The table's figures for archives. */
export const archiveLimits: ArchiveLimits = { ...limits, entryBytes: limits.fileBytes };

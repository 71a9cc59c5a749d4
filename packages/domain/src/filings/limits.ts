const MiB = 1024 ** 2;
const GiB = 1024 ** 3;

/** What an installation takes in; bytes unless said otherwise. */
export interface Limits {
  /** One file, alone or unpacked from an archive. */
  readonly fileBytes: number;
  /** An archive as it comes. */
  readonly packedBytes: number;
  /** All files of an archive together, those of archives inside it included. */
  readonly unpackedBytes: number;
  /** Files of an archive. */
  readonly entries: number;
  /** An archive's directory, which is read into memory. */
  readonly directoryBytes: number;
  /** Unpacked bytes for each packed one, beyond `ratioFreeBytes`. */
  readonly ratio: number;
  readonly ratioFreeBytes: number;
  /** One part of a path, in UTF-8. */
  readonly segmentBytes: number;
  /** A whole path, in UTF-8. */
  readonly pathBytes: number;
  readonly filingBytes: number;
  /** The scan of an agency's receipt, which is a photograph often enough. */
  readonly scanBytes: number;
}

/** The one table of limits, for uploads, archives and filings alike. */
export const limits: Limits = {
  fileBytes: 2 * GiB,
  packedBytes: 4 * GiB,
  unpackedBytes: 4 * GiB,
  entries: 20_000,
  directoryBytes: 16 * MiB,
  ratio: 200,
  ratioFreeBytes: MiB,
  segmentBytes: 255,
  pathBytes: 1024,
  filingBytes: 20 * GiB,
  scanBytes: 20 * MiB,
};

import { compareByBytes } from "./byte-order.ts";

/** One file of a submission as it was frozen; `sha256` is lower-case hexadecimal. */
export interface SnapshotFile {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

/**
 * The text whose SHA-256 names a submission: a JSON array in byte order of path, keys in the order of RFC 8785,
 * so that anybody can compute it again.
 */
export const snapshotText = (files: readonly SnapshotFile[]): string =>
  JSON.stringify(
    files
      .toSorted((a, b) => compareByBytes(a.path, b.path))
      .map(({ path, sha256, size }) => ({ path, sha256, size })),
  );

import type { SelectedFile } from "@goodstanding/domain/filings/check-selection";
import { hashBytes } from "../../../lib/hash-bytes.ts";
import type { UploadSource } from "./upload-item.ts";

export interface ExistingFile extends SelectedFile {
  /** Hexadecimal, where it is known. */
  readonly sha256?: string;
}

/** Read as a whole to be compared, so a larger one is rather sent again. */
const COMPARED_BYTES = 64 * 1024 ** 2;

/** Pairs of what is chosen and what is there that may be the same: of one path and one size, and small enough to compare. */
export function maybeUnchanged(
  sources: readonly UploadSource[],
  existing: readonly ExistingFile[],
): readonly { readonly source: UploadSource; readonly sha256: string }[] {
  // Browsers give hashes only to pages that came over TLS or from this machine.
  if (!("subtle" in crypto)) return [];
  const there = new Map(existing.map((file) => [file.path, file]));
  return sources.flatMap((source) => {
    const { size, sha256 } = there.get(source.path) ?? {};
    return sha256 !== undefined && size === source.body.size && size <= COMPARED_BYTES
      ? [{ source, sha256 }]
      : [];
  });
}

/** Those that are there byte for byte and need not be sent again: one is read after another, so that memory stays flat. */
export async function unchangedAmong(
  pairs: ReturnType<typeof maybeUnchanged>,
): Promise<ReadonlySet<UploadSource>> {
  const unchanged = new Set<UploadSource>();
  for (const { source, sha256 } of pairs) {
    if ((await hashOf(source.body)) === sha256) unchanged.add(source);
  }
  return unchanged;
}

/** `null`: it cannot be read any more, which is said when it is sent. */
const hashOf = (body: Blob): Promise<string | null> =>
  body
    .arrayBuffer()
    .then(hashBytes)
    .catch(() => null);

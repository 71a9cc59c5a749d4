import type { Readable } from "node:stream";
import type { Result } from "@goodstanding/domain/kernel/result";
import { openFolderStorage } from "./folder-storage.ts";
import { parseStorageUrl } from "./storage-url.ts";

/** What was stored: the name of the content, and its length in bytes. */
export interface StoredContent {
  readonly sha256: string;
  readonly size: number;
}

/** Content under its SHA-256. What is there is whole and never changes; the same content is kept once. */
export interface Storage {
  /**
   * Takes a stream in while hashing it; when this resolves, the content outlives a power cut. `too-large`: more than
   * `maxBytes`. Rejects when the stream or the disk fails. Neither leaves anything behind.
   */
  put(
    content: AsyncIterable<Uint8Array>,
    limits: { readonly maxBytes: number },
  ): Promise<Result<StoredContent, "too-large">>;
  /** The stream fails with `ENOENT` where the content is not stored. */
  read(sha256: string): Readable;
  has(sha256: string): Promise<boolean>;
  /** Where the content lies, for reading in place. Throws for anything but a SHA-256. */
  pathOf(sha256: string): string;
}

/** Opens the store that `STORAGE_URL` names. Throws where the URL is not supported or the folder cannot be written. */
export async function openStorage(url: string): Promise<Storage> {
  const folder = parseStorageUrl(url);
  if (!folder.ok) throw new Error(folder.error);
  return openFolderStorage(folder.value);
}

import { tmpdir } from "node:os";
import type { Readable } from "node:stream";
import type { Result } from "@goodstanding/domain/kernel/result";
import { openFolderStorage } from "./folder-storage.ts";
import { openS3Storage } from "./s3-storage.ts";
import { parseStorageUrl } from "./storage-url.ts";

/** What was stored: the name of the content, and its length in bytes. */
export interface StoredContent {
  readonly sha256: string;
  readonly size: number;
}

/** Bytes from `start` to before `end`. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
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
  /**
   * Takes over a finished file of this machine: on the store's own disk without a second copy. Afterwards the path is
   * gone. Rejects where the store fails, and then the file is still there.
   */
  adopt(path: string): Promise<StoredContent>;
  /** The stream fails with `ENOENT` where the content is not stored. Throws for anything but a SHA-256. */
  read(sha256: string, range?: ByteRange): Readable;
  has(sha256: string): Promise<boolean>;
  /**
   * Lends the content as a file of this machine, for readers that need one: in place, or a copy that is gone when the
   * work is over. Nobody may write to it. Rejects with `ENOENT` where the content is not stored.
   */
  withLocal<T>(sha256: string, work: (path: string) => Promise<T>): Promise<T>;
  /** Bytes that still fit, where the store can say so. */
  freeBytes(): Promise<number | null>;
}

export interface StorageOptions {
  /** Where content rests on its way to and from a bucket; a folder needs none. */
  readonly spoolDir?: string;
}

/** Opens the store that `STORAGE_URL` names. Throws where the URL is not supported or the folder cannot be written. */
export async function openStorage(
  url: string,
  { spoolDir = tmpdir() }: StorageOptions = {},
): Promise<Storage> {
  const address = parseStorageUrl(url);
  if (!address.ok) throw new Error(address.error);
  return address.value.kind === "folder"
    ? openFolderStorage(address.value.folder)
    : openS3Storage(address.value, spoolDir);
}

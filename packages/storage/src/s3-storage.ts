import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { GetObjectCommand, HeadObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { checkHash } from "./check-hash.ts";
import { hashFile } from "./hash-file.ts";
import type { ByteRange, Storage, StoredContent } from "./open-storage.ts";
import { receiveContent } from "./receive-content.ts";
import { type Bucket, sendFile } from "./send-file.ts";
import type { S3Address } from "./storage-url.ts";
import { sweepTemporaryFiles } from "./sweep-temporary-files.ts";

/**
 * Content at `PREFIXab/cd/abcd…` of a bucket. The name is known only when the last byte has been hashed, so content
 * rests in the spool folder first; an object appears whole or not at all.
 */
export async function openS3Storage(address: S3Address, spoolDir: string): Promise<Storage> {
  const spool = join(spoolDir, "s3");
  await mkdir(spool, { recursive: true, mode: 0o700 });
  await sweepTemporaryFiles(spool);
  const bucket = { client: clientOf(address), name: address.bucket };
  const keyOf = (sha256: string): string =>
    `${address.prefix}${checkHash(sha256).slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
  const has = (sha256: string): Promise<boolean> => exists(bucket, keyOf(sha256));
  const send = async (path: string, { sha256, size }: StoredContent): Promise<void> => {
    if (!(await has(sha256))) await sendFile(bucket, keyOf(sha256), path, size);
  };
  const read: Storage["read"] = (sha256, range) => {
    const key = keyOf(sha256);
    return Readable.from(objectAt(bucket, key, range), { objectMode: false });
  };
  return {
    has,
    read,
    put: (content, { maxBytes }) =>
      withSpooled(spool, async (path) => {
        const received = await receiveContent(content, path, maxBytes);
        if (received.ok) await send(path, received.value);
        return received;
      }),
    adopt: async (path) => {
      const content = await hashFile(path);
      await send(path, content);
      await rm(path);
      return content;
    },
    withLocal: (sha256, work) =>
      withSpooled(spool, async (path) => {
        await pipeline(read(sha256), createWriteStream(path, { flags: "wx", mode: 0o600 }));
        return work(path);
      }),
    freeBytes: async () => null,
  };
}

const clientOf = ({ endpoint, region, accessKeyId, secretAccessKey, style }: S3Address): S3Client =>
  new S3Client({
    endpoint,
    region,
    credentials: { accessKeyId, secretAccessKey },
    forcePathStyle: style === "path",
    // Newer checksums are Amazon's; other stores refuse requests that carry them.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  });

async function withSpooled<T>(spool: string, work: (path: string) => Promise<T>): Promise<T> {
  const path = join(spool, randomUUID());
  try {
    return await work(path);
  } finally {
    await rm(path, { force: true });
  }
}

const exists = ({ client, name }: Bucket, key: string): Promise<boolean> =>
  client.send(new HeadObjectCommand({ Bucket: name, Key: key })).then(
    () => true,
    (error: unknown) => {
      if (isMissing(error)) return false;
      throw error;
    },
  );

async function* objectAt(
  { client, name }: Bucket,
  key: string,
  range: ByteRange | undefined,
): AsyncGenerator<Uint8Array> {
  if (range && range.end <= range.start) return;
  const object = await client
    .send(
      new GetObjectCommand({
        Bucket: name,
        Key: key,
        ...(range ? { Range: `bytes=${range.start}-${range.end - 1}` } : {}),
      }),
    )
    .catch((error: unknown) => {
      throw isMissing(error) ? Object.assign(new Error(`No content at ${key}`), { code: "ENOENT" }) : error;
    });
  // In Node the body is a stream of Node's.
  if (object.Body instanceof Readable) yield* object.Body;
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && ["NotFound", "NoSuchKey"].includes(error.name);

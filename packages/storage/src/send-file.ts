import { type FileHandle, open } from "node:fs/promises";
import {
  AbortMultipartUploadCommand,
  type CompletedPart,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
} from "@aws-sdk/client-s3";

export interface Bucket {
  readonly client: S3Client;
  readonly name: string;
}

/** Above S3's least size of a part; what is held in memory at a time. 10,000 parts are 156 GiB. */
const PART_BYTES = 16 * 1024 * 1024;

/** Sends a file of this machine as one object, in parts where it is large; the object appears whole or not at all. */
export async function sendFile(bucket: Bucket, key: string, path: string, size: number): Promise<void> {
  await using file = await open(path, "r");
  if (size > PART_BYTES) return await sendInParts(bucket, key, file, size);
  const { client, name } = bucket;
  await client.send(new PutObjectCommand({ Bucket: name, Key: key, Body: await partOf(file, 0, size) }));
}

async function sendInParts(bucket: Bucket, key: string, file: FileHandle, size: number): Promise<void> {
  const object = { Bucket: bucket.name, Key: key };
  const { UploadId } = await bucket.client.send(new CreateMultipartUploadCommand(object));
  if (UploadId === undefined) throw new Error(`The store began no upload of ${key}`);
  const upload = { ...object, UploadId };
  try {
    const Parts: CompletedPart[] = [];
    for (let start = 0; start < size; start += PART_BYTES) {
      const PartNumber = Parts.length + 1;
      const Body = await partOf(file, start, Math.min(PART_BYTES, size - start));
      const { ETag } = await bucket.client.send(new UploadPartCommand({ ...upload, PartNumber, Body }));
      if (ETag === undefined) throw new Error(`The store did not confirm part ${PartNumber} of ${key}`);
      Parts.push({ PartNumber, ETag });
    }
    await bucket.client.send(new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts } }));
  } catch (error) {
    // Parts that cannot be taken back now are removed by the bucket's own rule; the first error is the one that counts.
    await bucket.client.send(new AbortMultipartUploadCommand(upload)).catch(() => undefined);
    throw error;
  }
}

async function partOf(file: FileHandle, start: number, length: number): Promise<Buffer> {
  const part = Buffer.allocUnsafe(length);
  const { bytesRead } = await file.read(part, 0, length, start);
  if (bytesRead !== length) throw new Error(`The file ended after ${start + bytesRead} bytes`);
  return part;
}

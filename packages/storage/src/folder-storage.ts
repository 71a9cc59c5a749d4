import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { access, type FileHandle, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Storage, StoredContent } from "./open-storage.ts";
import { sweepTemporaryFiles } from "./sweep-temporary-files.ts";

/** Content at `ab/cd/abcd…`; what is still arriving at `tmp/`, from where only whole and flushed files are renamed. */
export async function openFolderStorage(folder: string): Promise<Storage> {
  const temporary = join(folder, "tmp");
  await mkdir(temporary, { recursive: true, mode: 0o700 });
  await sweepTemporaryFiles(temporary);
  const pathOf = (sha256: string): string => contentPath(folder, sha256);
  return {
    pathOf,
    read: (sha256) => createReadStream(pathOf(sha256)),
    has: (sha256) => exists(pathOf(sha256)),
    put: async (content, { maxBytes }) => {
      const arriving = join(temporary, randomUUID());
      try {
        const received = await receive(content, arriving, maxBytes);
        if (received.ok) await settle(arriving, pathOf(received.value.sha256));
        return received;
      } finally {
        await rm(arriving, { force: true });
      }
    },
  };
}

function contentPath(folder: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error(`Not a SHA-256: ${sha256}`);
  return join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return false;
      throw error;
    },
  );

async function receive(
  content: AsyncIterable<Uint8Array>,
  path: string,
  maxBytes: number,
): Promise<Result<StoredContent, "too-large">> {
  const file = await open(path, "wx", 0o600);
  try {
    return await write(content, file, maxBytes);
  } finally {
    await file.close();
  }
}

async function write(
  content: AsyncIterable<Uint8Array>,
  file: FileHandle,
  maxBytes: number,
): Promise<Result<StoredContent, "too-large">> {
  const hash = createHash("sha256");
  let size = 0;
  for await (const chunk of content) {
    size += chunk.byteLength;
    if (size > maxBytes) return err("too-large");
    hash.update(chunk);
    await file.writeFile(chunk);
  }
  await file.sync();
  return ok({ sha256: hash.digest("hex"), size });
}

/** Of two equal files either may end up there: a rename replaces the other in one step. */
async function settle(arriving: string, path: string): Promise<void> {
  const parent = dirname(path);
  const isNewParent = (await mkdir(parent, { recursive: true, mode: 0o700 })) !== undefined;
  await rename(arriving, path);
  await flushFolder(parent);
  if (!isNewParent) return;
  await flushFolder(dirname(parent));
  await flushFolder(dirname(dirname(parent)));
}

/** A new name is durable only when its folder has been flushed. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

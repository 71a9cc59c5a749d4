import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { access, chmod, mkdir, open, rename, rm, statfs } from "node:fs/promises";
import { dirname, join } from "node:path";
import { checkHash } from "./check-hash.ts";
import { hashFile } from "./hash-file.ts";
import type { Storage, StoredContent } from "./open-storage.ts";
import { receiveContent } from "./receive-content.ts";
import { sweepTemporaryFiles } from "./sweep-temporary-files.ts";

/** Content at `ab/cd/abcd…`; what is still arriving at `tmp/`, from where only whole and flushed files are renamed. */
export async function openFolderStorage(folder: string): Promise<Storage> {
  const temporary = join(folder, "tmp");
  await mkdir(temporary, { recursive: true, mode: 0o700 });
  await sweepTemporaryFiles(temporary);
  const pathOf = (sha256: string): string =>
    join(folder, checkHash(sha256).slice(0, 2), sha256.slice(2, 4), sha256);
  return {
    read: (sha256, range) => createReadStream(pathOf(sha256), range ? inclusive(range) : {}),
    has: (sha256) => exists(pathOf(sha256)),
    put: async (content, { maxBytes }) => {
      const arriving = join(temporary, randomUUID());
      try {
        const received = await receiveContent(content, arriving, maxBytes);
        if (received.ok) await settle(folder, arriving, pathOf(received.value.sha256));
        return received;
      } finally {
        await rm(arriving, { force: true });
      }
    },
    adopt: async (path) => {
      // A disk that is not mounted has no such folder; nothing must be written to the place where it belongs.
      await access(temporary);
      const content = await hashFile(path);
      await chmod(path, 0o600);
      await moveIn(folder, temporary, path, pathOf(content.sha256), content);
      return content;
    },
    withLocal: async (sha256, work) => {
      const path = pathOf(sha256);
      await access(path);
      return work(path);
    },
    freeBytes: async () => {
      const { bavail, bsize } = await statfs(folder);
      return bavail * bsize;
    },
  };
}

/** Node's own ranges end at the last byte. */
const inclusive = ({ start, end }: { readonly start: number; readonly end: number }) => ({
  start,
  end: end - 1,
});

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return false;
      throw error;
    },
  );

/** A rename where both lie on one disk, else a copy. */
async function moveIn(
  folder: string,
  temporary: string,
  from: string,
  path: string,
  { size }: StoredContent,
): Promise<void> {
  try {
    await settle(folder, from, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error; // an error of the file system
    const arriving = join(temporary, randomUUID());
    try {
      await receiveContent(createReadStream(from), arriving, size);
      await settle(folder, arriving, path);
    } finally {
      await rm(arriving, { force: true });
    }
    await rm(from);
  }
}

/** Of two equal files either may end up there: a rename replaces the other in one step. */
async function settle(folder: string, arriving: string, path: string): Promise<void> {
  const parent = dirname(path);
  const isNew = [await made(dirname(parent)), await made(parent)];
  await rename(arriving, path);
  await flushFolder(parent);
  if (isNew[1]) await flushFolder(dirname(parent));
  if (isNew[0]) await flushFolder(folder);
}

/** Makes one folder; whether it was not there. The folder above must be. */
const made = (path: string): Promise<boolean> =>
  mkdir(path, { mode: 0o700 }).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "EEXIST") return false;
      throw error;
    },
  );

/** A new name is durable only when its folder has been flushed. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

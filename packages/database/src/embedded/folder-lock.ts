import { createHash } from "node:crypto";
import { rm } from "node:fs/promises";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Another living process has the folder's server in its care. */
export class FolderInUseError extends Error {
  override readonly name = "FolderInUseError";
  constructor(folder: string) {
    super(`Another running process already uses the database in ${folder}. Stop it first, or use it.`);
  }
}

/**
 * Holds the folder until `release` or the end of this process, however it ends: the lock is a listening socket, which
 * the kernel takes away with the process, so that there is no stale lock to clear up after `kill -9`.
 */
export async function lockFolder(folder: string): Promise<{ release(): Promise<void> }> {
  const address = addressOf(folder);
  const server = (await listen(address)) ?? ((await isStale(address)) ? await listen(address) : null);
  if (!server) throw new FolderInUseError(folder);
  server.unref();
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** Linux has socket names outside the file system; elsewhere a file remains when its process dies. */
function addressOf(folder: string): string {
  const name = `goodstanding-${createHash("sha256").update(folder).digest("hex").slice(0, 32)}`;
  return process.platform === "linux" ? `\0${name}` : join(tmpdir(), `${name}.sock`);
}

function listen(address: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? resolve(null) : reject(error),
    );
    server.listen(address, () => resolve(server));
  });
}

async function isStale(address: string): Promise<boolean> {
  if (process.platform === "linux" || (await answers(address))) return false;
  await rm(address, { force: true });
  return true;
}

function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}

import { mkdir, rm } from "node:fs/promises";

/** An empty folder for one process: whatever a crash left in it goes. */
export async function freshFolder(path: string): Promise<string> {
  await rm(path, { recursive: true, force: true });
  await mkdir(path, { recursive: true, mode: 0o700 });
  return path;
}

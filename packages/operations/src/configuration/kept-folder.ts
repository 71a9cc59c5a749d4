import { mkdir } from "node:fs/promises";

/** A folder whose content outlives the process. */
export async function keptFolder(path: string): Promise<string> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  return path;
}

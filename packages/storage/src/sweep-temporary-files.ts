import { randomUUID } from "node:crypto";
import { readdir, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

const HOUR_MS = 3_600_000;
/** Longer than any upload pauses between two pieces; other processes may be writing here. */
const UNTOUCHED_MS = 24 * HOUR_MS;

/**
 * Deletes what a killed process left half written. Ages are held against a file made now, so that the disk's clock
 * alone counts; making it also proves that the folder can be written.
 */
export async function sweepTemporaryFiles(folder: string): Promise<void> {
  const mark = join(folder, randomUUID());
  await writeFile(mark, "");
  const { mtimeMs: now } = await stat(mark);
  for (const name of await readdir(folder)) {
    const touched = await touchedAt(join(folder, name));
    if (touched !== null && now - touched > UNTOUCHED_MS) await rm(join(folder, name), { force: true });
  }
  await rm(mark);
}

/** `null` for a file that another process has meanwhile put into its place. */
const touchedAt = (path: string): Promise<number | null> =>
  stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return null;
      throw error;
    },
  );

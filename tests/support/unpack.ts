import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { openZip } from "@goodstanding/documents/zip/open-zip";

/** Writes the files of a zip of our own making into a folder. */
export async function unpack(zip: Uint8Array, folder: string): Promise<void> {
  const archive = await openZip(zip);
  if (!archive.ok) throw new Error(archive.error.rule);
  for (const entry of archive.value.entries) {
    const path = join(folder, entry.path);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, archive.value.read(entry));
  }
  await archive.value.close();
}

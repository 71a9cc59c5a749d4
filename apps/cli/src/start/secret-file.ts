import { link, open, readFile, rm } from "node:fs/promises";

/** Reads a JSON file that only its owner may read, or makes it on first use; it is there whole or not at all. */
export async function secretFile<T>(file: string, make: () => T): Promise<T> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  });
  if (text !== null) return JSON.parse(text) as T; // written below, in a folder that nobody else may enter
  const made = make();
  await writeWhole(file, `${JSON.stringify(made, null, 2)}\n`);
  return made;
}

async function writeWhole(file: string, text: string): Promise<void> {
  const draft = `${file}.${process.pid}`;
  {
    await using handle = await open(draft, "w", 0o600);
    await handle.writeFile(text);
    await handle.sync();
  }
  await link(draft, file);
  await rm(draft);
}

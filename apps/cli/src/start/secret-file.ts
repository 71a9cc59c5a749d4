import { readFile, writeFile } from "node:fs/promises";

/** Reads a JSON file that only its owner may read, or makes it on first use. */
export async function secretFile<T>(file: string, make: () => T): Promise<T> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  });
  if (text !== null) return JSON.parse(text) as T; // written below, in a folder that nobody else may enter
  const made = make();
  await writeFile(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flag: "wx" });
  return made;
}

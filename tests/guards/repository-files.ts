import { readdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { repoRoot } from "@goodstanding/testing/repo-root";

const notOurs = new Set(["node_modules", ".git", ".tools", ".turbo", ".data", "dist"]);

/** Every file of the repository by its path from the top, without what is installed, built or left by a run. */
export async function repositoryFiles(folder: string = repoRoot): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const nested = entries
    .filter(({ name }) => !notOurs.has(name) && !/^test-report.*\.json$|\.log$|^\.env$/.test(name))
    .map(async (entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return repositoryFiles(path);
      return [relative(repoRoot, path)];
    });
  return (await Promise.all(nested)).flat();
}

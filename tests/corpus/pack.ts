import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { CorpusFile } from "./corpus-file.ts";

const run = promisify(execFile);

/** Packs what lies in a folder; gives the path of what it wrote. */
export type Pack = (folder: string) => Promise<string>;

/** By Info-ZIP. */
export const zip =
  (...options: readonly string[]): Pack =>
  async (folder) => {
    await run("zip", ["-rq1", ...options, "../package.zip", "."], { cwd: folder });
    return join(folder, "../package.zip");
  };

export const sevenZip =
  (...options: readonly string[]): Pack =>
  async (folder) => {
    await run("7z", ["a", "-tzip", "-mx1", "-bso0", ...options, "../package.zip", "."], { cwd: folder });
    return join(folder, "../package.zip");
  };

export const asFolder: Pack = async (folder) => folder;

/** As a broken transfer leaves it. */
export const cutShort =
  (pack: Pack): Pack =>
  async (folder) => {
    const path = await pack(folder);
    const whole = await readFile(path);
    await writeFile(path, whole.subarray(0, whole.length >> 1));
    return path;
  };

/** With a link to a file outside, kept as a link. */
export const withLink: Pack = async (folder) => {
  await symlink("/etc/hostname", join(folder, "说明.txt"));
  return zip("-y")(folder);
};

/** Lays the files down, packs them, and takes all away again after `look`. */
export async function packed<T>(
  files: readonly CorpusFile[],
  pack: Pack,
  look: (path: string) => Promise<T>,
): Promise<T> {
  const root = await mkdtemp(join(tmpdir(), "corpus-"));
  try {
    const folder = join(root, "package");
    await mkdir(folder);
    for (const { path, content } of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    return await look(await pack(folder));
  } finally {
    await rm(root, { recursive: true });
  }
}

/** One file in an archive that asks for a password. */
export const lockedArchive = (file: CorpusFile): Promise<Buffer> =>
  packed([file], sevenZip("-psecret"), (path) => readFile(path));

import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { annexFile } from "./demo/annex-file.ts";
import { InputError } from "./exit-codes.ts";
import { readProgrammes } from "./read-programmes.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "goodstanding-list-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("reads the list of the demonstration", async () => {
  expect(await readProgrammes(annexFile)).toHaveLength(39);
});

test("names the file that cannot be read, and why", async () => {
  const loop = join(folder, "loop");
  await symlink(loop, loop);
  for (const [file, code] of [
    [loop, "ELOOP"],
    [join(folder, "x".repeat(300)), "ENAMETOOLONG"],
    [join(folder, "nowhere.csv"), "ENOENT"],
    [folder, "EISDIR"],
  ] as const) {
    const reading = readProgrammes(file);
    await expect(reading).rejects.toBeInstanceOf(InputError);
    await expect(reading).rejects.toThrow(`--programmes: 无法读取 ${file}（${code}）`);
  }
});

test("shows every mistake as a line of the table", async () => {
  const file = join(folder, "wrong.csv");
  const header = "no,name,code,group,valid_from,valid_to,conclusion,conditional";
  await writeFile(file, [header, "1,软件工程", "2,物联网工程,0809,2027,,,,"].join("\n"));
  const message = await readProgrammes(file).then(
    () => "",
    (error: unknown) => (error instanceof Error ? error.message : ""),
  );
  expect(message.split("\n").slice(2)).toEqual([
    expect.stringMatching(/^2\t整行 · whole row\t"2 列 · 2 columns"\t应有8列/),
    expect.stringMatching(/^3\tcode\t"0809"\t/),
  ]);
});

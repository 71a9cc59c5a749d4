import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { secretFile } from "./secret-file.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "goodstanding-secret-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("makes it once, for its owner alone, reads it ever after and leaves nothing else behind", async () => {
  const file = join(folder, "secret.json");
  expect(await secretFile(file, () => ({ key: "first" }))).toEqual({ key: "first" });
  expect(await secretFile(file, () => ({ key: "second" }))).toEqual({ key: "first" });
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(JSON.parse(await readFile(file, "utf8"))).toEqual({ key: "first" });
  expect(await readdir(folder)).toEqual(["secret.json"]);
});

test("never overwrites a file that it cannot understand", async () => {
  const file = join(folder, "broken.json");
  await writeFile(file, "{");
  await expect(secretFile(file, () => ({ key: "new" }))).rejects.toThrow(SyntaxError);
  expect(await readFile(file, "utf8")).toBe("{");
});

test("says so where the folder is missing", async () => {
  await expect(secretFile(join(folder, "nowhere", "secret.json"), () => 1)).rejects.toThrow("ENOENT");
});

import { mkdtemp, readdir, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { secretFile } from "./secret-file.ts";

test("a secret is made once, for its owner's eyes alone, and leaves nothing else behind", async () => {
  const folder = await mkdtemp(join(tmpdir(), "goodstanding-secret-"));
  const file = join(folder, "secrets.json");
  expect(await secretFile(file, () => ({ key: "first" }))).toEqual({ key: "first" });
  expect(await secretFile(file, () => ({ key: "second" }))).toEqual({ key: "first" });
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(["secrets.json"]);
});

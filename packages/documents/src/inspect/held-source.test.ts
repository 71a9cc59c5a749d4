import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { heldSource } from "./held-source.ts";

const folder = await mkdtemp(join(tmpdir(), "held-source-test-"));
afterAll(() => rm(folder, { recursive: true, force: true }));
const path = (name: string) => join(folder, name);

test("a file has its own bytes after a longer one was held, and none beyond its end", async () => {
  await writeFile(path("long"), "一二三四五六七八九十");
  await writeFile(path("short"), "甲乙");
  const long = await heldSource(path("long"));
  expect([long.size, (await long.read(27, 100)).toString()]).toEqual([30, "十"]);
  await long.close();
  const short = await heldSource(path("short"));
  expect([short.size, (await short.read(0, 100)).toString(), await short.read(6, 9)]).toEqual([
    ...[6, "甲乙"],
    Buffer.alloc(0),
  ]);
});

test("a file that is too large to be held is read where it is", async () => {
  await writeFile(path("film"), "begins");
  await truncate(path("film"), 17 * 1024 ** 2);
  const film = await heldSource(path("film"));
  await writeFile(path("other"), "other");
  await heldSource(path("other"));
  expect([film.size, (await film.read(0, 6)).toString()]).toEqual([17 * 1024 ** 2, "begins"]);
  await film.close();
});

test("a file that is not there is told as the system tells it", async () => {
  await expect(heldSource(path("none"))).rejects.toMatchObject({ code: "ENOENT" });
});

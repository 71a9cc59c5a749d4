import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { noise } from "../fixtures/noise.ts";
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

test("whatever is asked for in whatever order is what the file has there", async () => {
  const bytes = noise(200_000);
  await writeFile(path("noise"), bytes);
  const held = await heldSource(path("noise"));
  for (const [at, length] of ranges)
    expect(await held.read(at, length)).toEqual(bytes.subarray(at, at + length));
  expect(held.readNow(0, 200_000)).toEqual(bytes);
  await held.close();
});

/** Inside a block, over its edge, around blocks that are there, up to the end and beyond. */
const ranges = [
  [100_000, 10],
  [16_380, 8],
  [60_000, 70_000],
  [199_990, 100],
  [300_000, 10],
  [0, 0],
] as const;

test("of a file that has become shorter nothing else stands behind its end", async () => {
  await writeFile(path("filler"), Buffer.alloc(100_000, 1));
  const filler = await heldSource(path("filler"));
  await filler.read(0, 100_000);
  await filler.close();
  await writeFile(path("shrinking"), Buffer.alloc(100_000, 2));
  const shrinking = await heldSource(path("shrinking"));
  await truncate(path("shrinking"), 20_000);
  expect((await shrinking.read(10_000, 90_000)).length).toBe(10_000);
  expect((await shrinking.read(50_000, 10)).length).toBe(0);
  await shrinking.close();
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

import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdtemp, open, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { localDate } from "@goodstanding/domain/kernel/dates";
import { afterEach, beforeEach, expect, test } from "vitest";
import yauzl from "yauzl";
import { hasTool } from "../fixtures/has-tool.ts";
import { noise } from "../fixtures/noise.ts";
import { readAll } from "../read-all.ts";
import { openZip } from "../zip/open-zip.ts";
import { HELD_BYTES, type PackedFile, packZip } from "./pack-zip.ts";

const run = promisify(execFile);
const date = localDate("2026-01-01");
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "goodstanding-package-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const fileOf = (path: string, content: Uint8Array): PackedFile => ({
  path,
  size: content.length,
  read: async function* () {
    for (let at = 0; at < content.length; at += 64 * 1024) yield content.subarray(at, at + 64 * 1024);
  },
});

const text = Buffer.from("课程目标达成评价报告\n".repeat(2000));
const samples = [
  fileOf("01_制度文件/01_培养方案/机械工程（2024版）.pdf", noise(300_000)),
  fileOf("02_课程/01_机械原理/成绩.csv", text),
  fileOf("02_课程/01_机械原理/空.txt", Buffer.alloc(0)),
  fileOf("02_课程/01_机械原理/不可压缩.txt", noise(5000)),
  fileOf("03_大文件/stored.pdf", noise(HELD_BYTES + 70_001)),
  fileOf("03_大文件/deflated.txt", Buffer.concat([noise(HELD_BYTES), text])),
  fileOf("SHA256SUMS", Buffer.from("x")),
];

async function write(files: Iterable<PackedFile> = samples): Promise<string> {
  const path = join(folder, "package.zip");
  await pipeline(packZip(files, { date }), createWriteStream(path));
  return path;
}

test("other readers find every name and every byte, with one date and the same attributes", async () => {
  const path = await write();
  const seen = await readWithYauzl(path);
  expect(seen.map(({ name }) => name)).toEqual(samples.map(({ path: name }) => name));
  for (const [at, { content }] of seen.entries()) {
    const sample = samples[at];
    expect(sample && Buffer.compare(content, await readAll(sample.read())), sample?.path).toBe(0);
  }
  expect(new Set(seen.map(({ when }) => when))).toEqual(new Set(["2026-01-01"]));
  expect(new Set(seen.map(({ mode }) => mode))).toEqual(new Set([0o100644]));
  expect(seen.map(({ isDeflated }) => isDeflated)).toEqual([false, true, false, false, false, true, false]);
});

test("our own reader takes it with all limits on, one large deflated file apart", async () => {
  const opened = await openZip(await write());
  if (!opened.ok) throw new Error(opened.error.rule);
  const { entries, read, close } = opened.value;
  expect(entries).toHaveLength(samples.length);
  for (const entry of entries) {
    let size = 0;
    for await (const chunk of read(entry)) size += chunk.length;
    expect(size).toBe(entry.size);
  }
  await close();
});

test.skipIf(!hasTool("unzip") || !hasTool("7z"))("unzip and 7z find it sound", async () => {
  const path = await write();
  expect((await run("unzip", ["-tq", path])).stdout).toContain("No errors detected");
  expect((await run("7z", ["t", path])).stdout).toContain("Everything is Ok");
});

test("the same files give the same bytes, in whatever pieces they come", async () => {
  const whole = samples.map(({ path, size, read }) => ({
    path,
    size,
    read: async function* () {
      yield await readAll(read());
    },
  }));
  const first = await readFile(await write());
  expect(Buffer.compare(first, await readFile(await write(whole)))).toBe(0);
  // Written down once: a change that nobody meant would give every package another hash.
  const stored = await readFile(await write(samples.filter(({ path }) => !/\.(txt|csv)$/.test(path))));
  expect(createHash("sha256").update(stored).digest("hex")).toBe(
    "3389c442b2841ecb0d76107c8aca7111e7cb539384c5bf92a0098da3549d8028",
  );
});

test("more entries than sixteen bits count", async () => {
  const many = Array.from({ length: 70_000 }, (_, at) => fileOf(`${at}.pdf`, Buffer.from(String(at))));
  const path = await write(many);
  const seen = await readWithYauzl(path, ({ fileName }) => fileName === "69999.pdf");
  expect(seen).toHaveLength(70_000);
  expect(seen.at(-1)?.content.toString()).toBe("69999");
  if (hasTool("unzip")) expect((await run("unzip", ["-tq", path])).stdout).toContain("No errors");
}, 60_000);

test("files and offsets past four gibibytes", async () => {
  const GIB = 1024 ** 3;
  const piece = new Uint8Array(1024 * 1024);
  const huge: PackedFile = {
    path: "huge.iso",
    size: 4.25 * GIB,
    read: async function* () {
      for (let at = 0; at < 4.25 * GIB; at += piece.length) yield piece;
    },
  };
  const last = fileOf("最后.pdf", noise(100));
  const path = join(folder, "sparse.zip");
  const file = await open(path, "w");
  let position = 0;
  for await (const chunk of packZip([huge, last], { date })) {
    // Zeros are left out, so that the file takes no room on the disk.
    if (chunk.buffer !== piece.buffer) await file.write(chunk, 0, chunk.length, position);
    position += chunk.length;
  }
  await file.close();
  const [first, second] = await readWithYauzl(path, ({ fileName }) => fileName !== "huge.iso");
  expect(first).toMatchObject({ name: "huge.iso", size: 4.25 * GIB });
  expect(second && Buffer.compare(second.content, await readAll(last.read()))).toBe(0);
}, 60_000);

test("it stops where nobody reads on, and closes what it read from", async () => {
  let isClosed = false;
  const endless: PackedFile = {
    path: "a.txt",
    size: 10 * HELD_BYTES,
    read: async function* () {
      try {
        while (true) yield noise(100_000);
      } finally {
        isClosed = true;
      }
    },
  };
  for await (const _ of packZip([endless], { date })) break;
  expect(isClosed).toBe(true);
});

test("a content of another length than was said breaks it off, and so does one that fails", async () => {
  const large = noise(HELD_BYTES + 10);
  for (const path of ["a.pdf", "a.txt"]) {
    for (const size of [5, HELD_BYTES + 5, HELD_BYTES + 15]) {
      await expect(write([{ ...fileOf(path, large), size }])).rejects.toThrow(path);
    }
    const failing = async function* () {
      yield large.subarray(0, 1000);
      throw new Error("the store is gone");
    };
    await expect(write([{ path, size: large.length, read: failing }])).rejects.toThrow("the store is gone");
  }
  await expect(write([fileOf("长".repeat(30_000), text)])).rejects.toThrow("too long");
});

interface Seen {
  readonly name: string;
  readonly size: number;
  readonly when: string;
  readonly mode: number;
  readonly isDeflated: boolean;
  readonly content: Buffer;
}

async function readWithYauzl(
  path: string,
  wanted: (entry: yauzl.Entry) => boolean = () => true,
): Promise<Seen[]> {
  const zip = await promisify<string, yauzl.Options, yauzl.ZipFile>(yauzl.open)(path, {
    lazyEntries: true,
    autoClose: false,
  });
  const content = (entry: yauzl.Entry) =>
    new Promise<Buffer>((resolve, reject) => {
      zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(readAll(stream))));
    });
  const seen: Seen[] = [];
  const ended = Promise.withResolvers<void>();
  zip.on("end", ended.resolve).on("error", ended.reject);
  zip.on("entry", (entry: yauzl.Entry) => {
    (wanted(entry) ? content(entry) : Promise.resolve(Buffer.alloc(0))).then((bytes) => {
      seen.push({
        name: entry.fileName,
        size: entry.uncompressedSize,
        when: entry.getLastModDate({ forceDosFormat: true }).toLocaleDateString("sv"),
        mode: entry.externalFileAttributes >>> 16,
        isDeflated: entry.compressionMethod === 8,
        content: bytes,
      });
      zip.readEntry();
    }, ended.reject);
  });
  zip.readEntry();
  await ended.promise;
  zip.close();
  return seen;
}

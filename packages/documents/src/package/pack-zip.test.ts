import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, open, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { localDate } from "@goodstanding/domain/kernel/dates";
import { afterEach, beforeEach, expect, test } from "vitest";
import yauzl from "yauzl";
import { hasTool } from "../fixtures/has-tool.ts";
import { noise } from "../fixtures/noise.ts";
import { readAll } from "../read-all.ts";
import { openZip } from "../zip/open-zip.ts";
import { type OpenedFile, openedBytes } from "./opened-file.ts";
import { type PackedFile, PIECE_BYTES, packZip } from "./pack-zip.ts";

const run = promisify(execFile);
const date = localDate("2026-01-01");
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "goodstanding-package-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const fileOf = (path: string, content: Uint8Array): PackedFile & { readonly content: Uint8Array } => ({
  path,
  size: content.length,
  content,
  open: () => Promise.resolve(openedBytes(content)),
});

const text = Buffer.from("课程目标达成评价报告\n".repeat(2000));
const samples = [
  fileOf("01_制度文件/01_培养方案/机械工程（2024版）.pdf", noise(300_000)),
  fileOf("02_课程/01_机械原理/成绩.csv", text),
  fileOf("02_课程/01_机械原理/空.txt", Buffer.alloc(0)),
  fileOf("03_大文件/扫描.pdf", noise(PIECE_BYTES + 70_001)),
  fileOf("03_大文件/记录.txt", Buffer.concat([noise(PIECE_BYTES), text])),
  fileOf("SHA256SUMS", Buffer.from("x")),
];

async function write(files: Iterable<PackedFile> = samples): Promise<string> {
  const path = join(folder, "package.zip");
  await using file = await open(path, "w");
  for await (const piece of packZip(files, { date })) await file.writeFile(piece);
  return path;
}

test("other readers find every name and every byte, with one date and the same attributes", async () => {
  const path = await write();
  const seen = await readWithYauzl(path);
  expect(seen.map(({ name }) => name)).toEqual(samples.map(({ path: name }) => name));
  for (const [at, { content }] of seen.entries()) {
    const sample = samples[at];
    expect(sample && Buffer.compare(content, sample.content), sample?.path).toBe(0);
  }
  expect(new Set(seen.map(({ when }) => when))).toEqual(new Set(["2026-01-01"]));
  expect(new Set(seen.map(({ mode }) => mode))).toEqual(new Set([0o100644]));
  // What a runtime deflates with differs from machine to machine.
  expect(new Set(seen.map(({ isDeflated }) => isDeflated))).toEqual(new Set([false]));
});

test("our own reader takes it with all limits on", async () => {
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

// Another program as oracle; `.ci/run` installs it, a developer's machine may lack it.
test.skipIf(!hasTool("unzip") || !hasTool("7z"))("unzip and 7z find it sound", async () => {
  const path = await write();
  expect((await run("unzip", ["-tq", path])).stdout).toContain("No errors detected");
  expect((await run("7z", ["t", path])).stdout).toContain("Everything is Ok");
});

test("the same files give the same bytes, in whatever pieces they come", async () => {
  const whole = samples.map(({ path, size, content }) => ({
    path,
    size,
    open: async () => inDribs(content),
  }));
  const first = await readFile(await write());
  expect(Buffer.compare(first, await readFile(await write(whole)))).toBe(0);
  // Written down once: a change that nobody meant would give every package another hash.
  const pdfs = samples.filter(({ path }) => !/\.(txt|csv)$/.test(path));
  const stored = await readFile(
    await write(pdfs.map((file) => ({ ...file, path: file.path.replace("扫描", "stored") }))),
  );
  expect(createHash("sha256").update(stored).digest("hex")).toBe(
    "74952f6bd29cedccc626f320f0fe4d6b3f94fc84ac156483bff3be48e6af0d1b",
  );
});

test("more entries than sixteen bits count", async () => {
  const many = Array.from({ length: 66_000 }, (_, at) => fileOf(`${at}.pdf`, Buffer.from(String(at))));
  const path = await write(many);
  const seen = await readWithYauzl(path, ({ fileName }) => fileName === "65999.pdf");
  expect(seen).toHaveLength(66_000);
  expect(seen.at(-1)?.content.toString()).toBe("65999");
  if (hasTool("unzip")) expect((await run("unzip", ["-tq", path])).stdout).toContain("No errors");
}, 60_000);

test("files and offsets past four gibibytes", async () => {
  const GIB = 1024 ** 3;
  const huge: PackedFile = { path: "huge.iso", size: 4.25 * GIB, open: async () => zeros(4.25 * GIB) };
  const last = fileOf("最后.pdf", noise(100));
  const path = join(folder, "sparse.zip");
  const file = await open(path, "w");
  let position = 0;
  for await (const chunk of packZip([huge, last], { date })) {
    // Zeros are left out, so that the file takes no room on the disk.
    if (!isZero(chunk)) await file.write(chunk, 0, chunk.length, position);
    position += chunk.length;
  }
  await file.close();
  const [first, second] = await readWithYauzl(path, ({ fileName }) => fileName !== "huge.iso");
  expect(first).toMatchObject({ name: "huge.iso", size: 4.25 * GIB });
  expect(second && Buffer.compare(second.content, last.content)).toBe(0);
}, 60_000);

test("it stops where nobody reads on, and closes what it read from", async () => {
  for (const path of ["a.txt", "a.pdf"]) {
    let isClosed = false;
    const endless: PackedFile = {
      path,
      size: 10 * PIECE_BYTES,
      open: async () => ({
        ...zeros(10 * PIECE_BYTES),
        close: async () => {
          isClosed = true;
        },
      }),
    };
    for await (const _ of packZip([endless], { date })) break;
    expect(isClosed).toBe(true);
  }
});

test("a content of another length than was said breaks it off, and so does one that fails", async () => {
  const large = noise(PIECE_BYTES + 10);
  for (const path of ["a.pdf", "a.txt"]) {
    for (const size of [5, PIECE_BYTES + 5, PIECE_BYTES + 15])
      await expect(write([{ ...fileOf(path, large), size }])).rejects.toThrow(path);
    for (const content of [large, large.subarray(0, 100)]) {
      const size = content.length;
      const shorter = { ...openedBytes(content.subarray(0, size - 5)), size };
      await expect(write([{ path, size, open: async () => shorter }])).rejects.toThrow("shorter");
      const failing = {
        ...openedBytes(content),
        readInto: () => Promise.reject(new Error("the store is gone")),
      };
      await expect(write([{ path, size, open: async () => failing }])).rejects.toThrow("the store is gone");
    }
  }
  await expect(write([fileOf("长".repeat(30_000), text)])).rejects.toThrow("too long");
});

/** Gives a few thousand bytes at a time. */
const inDribs = (content: Uint8Array): OpenedFile => {
  const whole = openedBytes(content);
  return { ...whole, readInto: (buffer, position) => whole.readInto(buffer.subarray(0, 4321), position) };
};

const zeros = (size: number): OpenedFile => ({
  size,
  readInto: (buffer, position) => {
    const count = Math.min(buffer.length, size - position);
    buffer.fill(0, 0, count);
    return Promise.resolve(count);
  },
  close: () => Promise.resolve(),
});

const isZero = (bytes: Buffer): boolean =>
  bytes[0] === 0 && bytes.compare(bytes, 0, bytes.length - 1, 1) === 0;

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

import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { encodeGbk } from "../fixtures/encode-gbk.ts";
import { packWithYazl, readWithYauzl } from "../fixtures/other-zip.ts";
import { type WrittenEntry, writeZip } from "../fixtures/write-zip.ts";
import { readAll } from "../read-all.ts";
import { openZip, type ZipArchive } from "./open-zip.ts";

const scratch = await mkdtemp(join(tmpdir(), "open-zip-test-"));
afterAll(() => rm(scratch, { recursive: true }));

const text = (content: string) => Buffer.from(content);
const entry = (name: string | Buffer, content = "内容"): WrittenEntry => ({ name, content: text(content) });

async function unpack(from: string | Uint8Array): Promise<Record<string, string>> {
  const opened = await openZip(from, undefined, scratch);
  if (!opened.ok) throw new Error(`${opened.error.rule} ${opened.error.entry}`);
  const found = await contentsOf(opened.value);
  await opened.value.close();
  return found;
}

async function contentsOf(archive: ZipArchive): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const each of archive.entries) {
    const bytes = await readAll(archive.read(each));
    expect(bytes.length).toBe(each.size);
    found[each.path] = bytes.toString();
  }
  return found;
}

const files = {
  "01_培养方案/2026版培养方案.docx": "培养方案".repeat(2000),
  "空.txt": "",
  "图/a.png": "\u0000\u0001",
  "large.txt": Array.from({ length: 500_000 }, (_, index) => (index * 7919) % 99_991).join(","),
};

test("reads what yazl packs, as yauzl does", async () => {
  const packed = await packWithYazl(files);
  expect(await unpack(packed)).toEqual(files);
  expect(await readWithYauzl(packed)).toEqual(files);
});

test.each([
  ["stored", { stored: true }],
  ["with descriptors", { descriptor: true }],
  ["with zip64 sizes", { zip64: true }],
  ["with zip64 sizes in descriptors", { zip64: true, descriptor: true }],
])("reads entries %s, as yauzl does", async (_, options) => {
  const packed = writeZip(
    Object.entries(files).map(([name, content]) => ({ name, content: text(content), ...options })),
    { zip64: "zip64" in options },
  );
  expect(await unpack(packed)).toEqual(files);
  if (!("descriptor" in options && "zip64" in options)) expect(await readWithYauzl(packed)).toEqual(files);
});

test("reads an empty archive and one with a comment", async () => {
  expect(await unpack(writeZip([]))).toEqual({});
  expect(await unpack(writeZip([entry("a.txt")], { comment: text("打包说明 PK\u0005\u0006") }))).toEqual({
    "a.txt": "内容",
  });
});

test("leaves folders out", async () => {
  const packed = writeZip([entry("01_培养方案/", ""), entry("01_培养方案/a.txt")]);
  expect(await unpack(packed)).toEqual({ "01_培养方案/a.txt": "内容" });
});

test("reads from a path and leaves nothing behind", async () => {
  const path = join(scratch, "package.zip");
  await writeFile(
    path,
    writeZip([entry("a.zip", "no archive"), { name: "b.zip", content: writeZip([entry("c.txt")]) }]),
  );
  expect(await unpack(path)).toEqual({ "a.zip": "no archive", "b/c.txt": "内容" });
  expect(await readdir(scratch)).toEqual(["package.zip"]);
});

test("decodes names by flag, by validity, else as GBK, one way for the whole archive", async () => {
  const gbk = writeZip([entry(encodeGbk("目录.docx")), entry(encodeGbk("01_培养方案/说明.docx"))]);
  expect(Object.keys(await unpack(gbk))).toEqual(["目录.docx", "01_培养方案/说明.docx"]);
  const unflagged = writeZip([entry(text("01_培养方案/说明.docx"))]);
  expect(Object.keys(await unpack(unflagged))).toEqual(["01_培养方案/说明.docx"]);
});

test("takes the backslash of old Windows packers for a slash", async () => {
  expect(await unpack(writeZip([entry("01_培养方案\\a.txt")]))).toEqual({ "01_培养方案/a.txt": "内容" });
});

test("puts the files of an archive inside the archive in its place", async () => {
  const inner = writeZip([entry(encodeGbk("成绩单.xlsx")), entry(encodeGbk("审核/记录.pdf"))]);
  const packed = writeZip([entry("a.txt"), { name: "04_评价报告/机械原理.ZIP", content: inner }]);
  expect(Object.keys(await unpack(packed))).toEqual([
    "a.txt",
    "04_评价报告/机械原理/成绩单.xlsx",
    "04_评价报告/机械原理/审核/记录.pdf",
  ]);
});

test("keeps an inner archive that is locked or cut short as a file", async () => {
  const inner = writeZip([entry("a.txt")]);
  const locked = writeZip([{ ...entry("a.txt"), central: { flags: 0x0801 }, local: { flags: 0x0801 } }]);
  const packed = writeZip([
    { name: "cut.zip", content: inner.subarray(0, -10) },
    { name: "locked.zip", content: locked },
    { name: "report.docx", content: inner },
  ]);
  expect(Object.keys(await unpack(packed))).toEqual(["cut.zip", "locked.zip", "report.docx"]);
});

test("reads several entries side by side", async () => {
  const opened = await openZip(await packWithYazl(files));
  if (!opened.ok) throw new Error(opened.error.rule);
  const { entries, read } = opened.value;
  const sizes = await Promise.all(entries.map(async (each) => (await readAll(read(each))).length));
  expect(sizes).toEqual(entries.map(({ size }) => size));
});

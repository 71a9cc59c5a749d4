import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { encodeGbk } from "../fixtures/encode-gbk.ts";
import { makeDocx } from "../fixtures/make-docx.ts";
import { makePdf } from "../fixtures/make-pdf.ts";
import { noise } from "../fixtures/noise.ts";
import { writeZip } from "../fixtures/write-zip.ts";
import { createInspector } from "../inspect/inspector.ts";
import { collectPackage } from "./collect-package.ts";

const inspector = createInspector();
const root = await mkdtemp(join(tmpdir(), "collect-test-"));
const scratch = join(root, "scratch");
const folder = join(root, "folder");
beforeEach(async () => {
  await rm(root, { recursive: true, force: true });
  await mkdir(scratch, { recursive: true });
  await mkdir(folder);
});
afterAll(async () => {
  await inspector.close();
  await rm(root, { recursive: true, force: true });
});

const docx = makeDocx({ title: "培养方案", paragraphs: ["说明"] });
const pdf = makePdf(["报告"]);
/** Larger than what is kept in memory. */
const large = noise(9_000_000);
const contents: Record<string, Buffer> = {
  "01_培养方案/2026版.docx": docx,
  "04_评价报告/机械原理.pdf": pdf,
  "04_评价报告/录像.mp4": large,
  "Thumbs.db": Buffer.from("junk"),
  "__MACOSX/01_培养方案/._2026版.docx": Buffer.from("junk"),
  "空.txt": Buffer.alloc(0),
};
const expected = [
  { path: "01_培养方案/2026版.docx", kind: "readable", characters: 6 },
  { path: "04_评价报告/录像.mp4", kind: "readable", characters: null },
  { path: "04_评价报告/机械原理.pdf", kind: "readable", characters: 2 },
  { path: "空.txt", kind: "empty", characters: null },
].map(({ path, kind, characters }) => ({
  path,
  size: contents[path]?.length,
  sha256: createHash("sha256")
    .update(contents[path] ?? "")
    .digest("hex"),
  condition: { kind },
  reading: characters === null ? null : expect.objectContaining({ characters }),
}));

const collect = (path: string) =>
  collectPackage(path, { inspector, ignoredNames: ["__MACOSX", "Thumbs.db"], scratch });

async function lay(files: Record<string, Buffer>): Promise<void> {
  for (const [path, bytes] of Object.entries(files)) {
    await mkdir(join(folder, path, ".."), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
}

async function zipped(files: Record<string, Buffer>): Promise<string> {
  const path = join(root, "package.zip");
  await writeFile(path, writeZip(Object.entries(files).map(([name, content]) => ({ name, content }))));
  return path;
}

async function collected(path: string) {
  const result = await collect(path);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

test("finds the same in a folder and in its zip, and leaves no scratch behind", async () => {
  await lay(contents);
  expect(await collected(folder)).toEqual({ files: expected, ignored: 2 });
  expect(await collected(await zipped(contents))).toEqual({ files: expected, ignored: 2 });
  expect(await readdir(scratch)).toEqual([]);
});

test("opens zips among the files of a folder, and keeps damaged ones as files", async () => {
  const course = writeZip([
    { name: encodeGbk("达成评价报告.pdf"), content: pdf },
    { name: "Thumbs.db", content: docx },
  ]);
  await lay({ "04/机械原理.zip": course, "04/坏.zip": course.subarray(0, 100) });
  const { files, ignored } = await collected(folder);
  expect(files.map(({ path, condition }) => [path, condition])).toEqual([
    ["04/坏.zip", { kind: "unreadable", reason: "truncated" }],
    ["04/机械原理/达成评价报告.pdf", { kind: "readable" }],
  ]);
  expect(ignored).toBe(1);
});

test("reads names that an older tool left in GBK", async () => {
  await writeFile(Buffer.concat([Buffer.from(`${folder}/`), encodeGbk("培养方案.docx")]), docx);
  expect((await collected(folder)).files).toMatchObject([
    { path: "培养方案.docx", condition: { kind: "readable" } },
  ]);
});

test("refuses links in a folder, and a zip beside the folder of its name", async () => {
  await symlink("/etc/passwd", join(folder, "a.pdf"));
  expect(await collect(folder)).toEqual({
    ok: false,
    error: { kind: "refused", refusal: { rule: "symlink", entry: "a.pdf" } },
  });
  await rm(join(folder, "a.pdf"));
  await lay({ "a.zip": writeZip([{ name: "b.pdf", content: pdf }]), "a/b.pdf": pdf });
  expect(await collect(folder)).toMatchObject({
    error: { refusal: { rule: "duplicate-name", entry: "a/b.pdf" } },
  });
});

test("ignores a link among the junk", async () => {
  await mkdir(join(folder, "__MACOSX"));
  await symlink("/etc/passwd", join(folder, "__MACOSX", "x"));
  expect(await collected(folder)).toEqual({ files: [], ignored: 1 });
});

test("refuses a hostile zip before anything is written", async () => {
  const refusal = { rule: "traversal", entry: "../a.pdf" };
  expect(await collect(await zipped({ "../a.pdf": pdf }))).toEqual({
    ok: false,
    error: { kind: "refused", refusal },
  });
  await lay({ "b.zip": writeZip([{ name: "../a.pdf", content: pdf }]) });
  expect(await collect(folder)).toMatchObject({
    error: { refusal: { rule: "traversal", entry: "b.zip/../a.pdf" } },
  });
  expect((await readdir(root)).toSorted()).toEqual(["folder", "package.zip", "scratch"]);
});

test("refuses an entry that belies the directory, once it is read", async () => {
  const path = join(root, "package.zip");
  const lying = { crc32: 7 };
  await writeFile(
    path,
    writeZip([
      { name: "a.pdf", content: pdf, central: lying, local: lying },
      { name: "b.mp4", content: large },
    ]),
  );
  expect(await collect(path)).toMatchObject({
    error: { refusal: { rule: "wrong-checksum", entry: "a.pdf" } },
  });
  expect(await readdir(scratch)).toEqual([]);
});

test("refuses a device before it is opened", async () => {
  expect(await collect("/dev/null")).toMatchObject({
    error: { refusal: { rule: "special-file", entry: null } },
  });
});

test("says that a path is missing, and that a document is no package", async () => {
  expect(await collect(join(root, "nowhere"))).toEqual({ ok: false, error: { kind: "missing" } });
  await lay({ "a.pdf": pdf });
  expect(await collect(join(folder, "a.pdf"))).toEqual({
    ok: false,
    error: { kind: "refused", refusal: { rule: "not-a-zip", entry: null } },
  });
});

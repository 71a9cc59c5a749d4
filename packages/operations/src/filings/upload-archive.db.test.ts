import { listFilingFiles } from "@goodstanding/database/queries/filing";
import { withScope } from "@goodstanding/database/scope";
import { encodeGbk } from "@goodstanding/documents/fixtures/encode-gbk";
import { type WrittenEntry, writeZip } from "@goodstanding/documents/fixtures/write-zip";
import { errorText } from "@goodstanding/domain/kernel/error-texts";
import { hashText } from "@goodstanding/storage/hash-text";
import { afterAll, beforeEach, expect, test } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { acting, filingOf, schoolForTest, type TestSchool } from "../school-for-test.ts";
import { contentOf } from "./content-for-test.ts";
import { submitFiling } from "./submit-filing.ts";
import { uploadArchive } from "./upload-archive.ts";
import { uploadFile } from "./upload-file.ts";

const GIB = 1024 ** 3;
const deps = await depsForTest();
let school: TestSchool;

beforeEach(async () => {
  school = await schoolForTest(deps);
  await deps.newEvents();
});

afterAll(() => deps.close());

const entry = (name: string | Buffer, text: string, change: Partial<WrittenEntry> = {}): WrittenEntry => ({
  name,
  content: Buffer.from(text),
  ...change,
});

async function upload(zip: Buffer, change: Partial<Parameters<typeof uploadArchive>[2]> = {}) {
  const { id } = await filingOf(deps, school);
  const archive = {
    filingId: id,
    name: "材料.zip",
    content: contentOf(zip.subarray(0, 40), zip.subarray(40)),
    expectedBytes: zip.length,
    ...change,
  };
  return uploadArchive(deps, school.asSecretary, archive);
}

async function draft() {
  const { id } = await filingOf(deps, school);
  const files = await withScope(deps.database, school.scope, (tx) => listFilingFiles(tx, id));
  return Object.fromEntries(files.map(({ path, sha256 }) => [path, sha256]));
}

test("names of Chinese Windows are read, leftovers passed over and counted", async () => {
  const zip = writeZip([
    entry(encodeGbk("材料\\培养方案\\2026版.docx".replaceAll("\\", "/")), "plan"),
    entry("材料/课程教学大纲/机械设计.pdf", "syllabus"),
    entry("__MACOSX/材料/._2026版.docx", "junk"),
    entry("材料/Thumbs.db", "junk"),
    entry("材料/.DS_Store", "junk"),
    entry("材料/~$2026版.docx", "junk"),
  ]);
  expect(await upload(zip)).toEqual({ ok: true, value: { files: 2, ignored: 4 } });
  expect(await draft()).toEqual({
    "材料/培养方案/2026版.docx": hashText("plan"),
    "材料/课程教学大纲/机械设计.pdf": hashText("syllabus"),
  });
  expect(await filingOf(deps, school)).toMatchObject({ status: "drafting" });
  expect(await deps.newEvents()).toMatchObject([
    { kind: "filing.archive-unpacked", detail: { files: 2, ignored: 4 } },
  ]);
  expect(await deps.leftovers()).toEqual([]);
});

test("files of the same path are replaced, others stay", async () => {
  await upload(writeZip([entry("a.txt", "1"), entry("b.txt", "1")]));
  await upload(writeZip([entry("b.txt", "2"), entry("c.txt", "2")]));
  expect(await draft()).toEqual({ "a.txt": hashText("1"), "b.txt": hashText("2"), "c.txt": hashText("2") });
});

test.each([
  ["traversal", entry("../../etc/passwd", "x"), "文件名指向上级目录"],
  ["absolute-name", entry("/etc/passwd", "x"), "文件名为绝对路径"],
  ["symlink", entry("link", "/etc/passwd", { unixMode: 0o120777 }), "含有符号链接"],
  ["ratio-too-high", entry("bomb", "0".repeat(8_000_000)), "压缩比异常"],
  ["wrong-checksum", entry("broken.txt", "x", { local: { crc32: 1 }, central: { crc32: 1 } }), "校验和不符"],
])("%s: the whole archive is refused, saying which rule and which entry", async (rule, wrong, said) => {
  const outcome = await upload(writeZip([entry("good.txt", "good"), wrong]));
  expect(outcome).toMatchObject({ ok: false, error: { code: "archive.refused", params: { rule } } });
  if (!outcome.ok) expect(errorText(outcome.error, "zh")).toContain(said);
  expect(await draft()).toEqual({});
  expect(await filingOf(deps, school)).toMatchObject({ status: "not-started" });
  expect(await deps.newEvents()).toEqual([]);
  expect(await deps.leftovers()).toEqual([]);
});

test("what is no zip, is cut short, or holds nothing is refused", async () => {
  const zip = writeZip([entry("a.txt", "x")]);
  const refused = (rule: string) => ({ ok: false, error: { code: "archive.refused", params: { rule } } });
  expect(await upload(Buffer.from("Rar!\x1a\x07 and so on"))).toMatchObject(refused("not-a-zip"));
  expect(await upload(zip.subarray(0, 30), { expectedBytes: null })).toMatchObject(refused("truncated"));
  expect(await upload(zip, { expectedBytes: zip.length + 1 })).toMatchObject({
    error: { code: "filing.upload-incomplete", params: { path: "材料.zip", expected: zip.length + 1 } },
  });
  expect(await upload(writeZip([]))).toMatchObject({ error: { code: "filing.empty" } });
  expect(await upload(writeZip([entry(".DS_Store", "x")]))).toMatchObject({
    error: { code: "filing.empty" },
  });
  expect(await deps.leftovers()).toEqual([]);
});

test("an archive that is announced as too large is refused before a byte is read", async () => {
  const content = contentOf("x");
  expect(await upload(writeZip([]), { content, expectedBytes: 4 * GIB + 1 })).toMatchObject({
    error: { code: "archive.refused", params: { rule: "archive-too-large" } },
  });
  expect((await content.next()).done).toBe(false);
});

test("the upper limit of a filing counts what an archive replaces once", async () => {
  await upload(writeZip([entry("a.txt", "1"), entry("b.txt", "1")]));
  await deps.everywhere(({ trx }) =>
    trx
      .updateTable("filingFile")
      .set({ size: 20 * GIB })
      .where("institutionId", "=", school.institution.id)
      .where("path", "=", "a.txt")
      .execute(),
  );
  expect(await upload(writeZip([entry("b.txt", "2")]))).toMatchObject({
    error: { code: "filing.too-large" },
  });
  expect(await upload(writeZip([entry("a.txt", "2")]))).toMatchObject({ ok: true });
});

test("another college's filing is not found, and a filing handed in meanwhile takes nothing", async () => {
  const zip = writeZip([entry("a.txt", "x")]);
  const { id: filingId } = await filingOf(deps, school);
  const archive = { filingId, name: "a.zip", content: contentOf(zip), expectedBytes: null };
  const elsewhere = acting(school.secretary, "teaching-secretary", school.office);
  expect(await uploadArchive(deps, elsewhere, archive)).toMatchObject({
    error: { code: "filing.not-found" },
  });
  expect(await uploadArchive(deps, school.asOffice, archive)).toMatchObject({
    error: { code: "access.denied" },
  });
  const file = { filingId, path: "b.txt", content: contentOf("y"), expectedBytes: null };
  await uploadFile(deps, school.asSecretary, file);
  const slow = (async function* () {
    yield zip;
    await submitFiling(deps, school.asSecretary, { filingId });
  })();
  expect(await upload(zip, { content: slow })).toMatchObject({ error: { code: "filing.wrong-status" } });
  expect(await draft()).toEqual({ "b.txt": hashText("y") });
});

test("an upload that breaks off leaves nothing behind", async () => {
  const broken = (async function* () {
    yield writeZip([entry("a.txt", "x")]);
    throw new Error("connection lost");
  })();
  await expect(upload(Buffer.alloc(0), { content: broken })).rejects.toThrow("connection lost");
  expect(await deps.leftovers()).toEqual([]);
  expect(await draft()).toEqual({});
});

import { readdir } from "node:fs/promises";
import { listFilingFiles } from "@goodstanding/database/queries/filing";
import { findUpload } from "@goodstanding/database/queries/upload";
import { withScope } from "@goodstanding/database/scope";
import { encodeGbk } from "@goodstanding/documents/fixtures/encode-gbk";
import { type WrittenEntry, writeZip } from "@goodstanding/documents/fixtures/write-zip";
import type { UploadId } from "@goodstanding/domain/kernel/ids";
import { hashText } from "@goodstanding/storage/hash-text";
import { afterAll, beforeEach, expect, test } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { filingOf, schoolForTest, type TestSchool } from "../school-for-test.ts";
import { cancelUpload } from "./cancel-upload.ts";
import { extractArchive } from "./extract-archive.ts";
import { sweepUploads } from "./sweep-uploads.ts";
import { uploadContent } from "./upload-content.ts";

const deps = await depsForTest();
const running = new AbortController().signal;
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
const targetOf = async () => ({ filingId: (await filingOf(deps, school)).id, packageId: null });

async function send(path: string, zip: Uint8Array, kind: "file" | "archive"): Promise<UploadId> {
  const target = await targetOf();
  const sent = await uploadContent(deps, school.asSecretary, { target, path, kind }, zip);
  if (!sent.ok) throw new Error(sent.error.code);
  expect(sent.value.state).toBe("stored");
  return sent.value.uploadId;
}

const extract = (uploadId: UploadId, by = deps, signal = running) =>
  extractArchive(by, { uploadId, institutionId: school.institution.id }, signal);
const unpack = async (zip: Uint8Array, path = "材料.zip", kind: "file" | "archive" = "archive") => {
  const id = await send(path, zip, kind);
  return { id, outcome: await extract(id) };
};
const row = (id: UploadId) => withScope(deps.database, school.scope, (tx) => findUpload(tx, id));
async function draft() {
  const { filingId } = await targetOf();
  const files = await withScope(deps.database, school.scope, (tx) => listFilingFiles(tx, filingId));
  return Object.fromEntries(files.map(({ path, sha256 }) => [path, sha256]));
}
const nothingLeft = async () =>
  expect([await deps.leftovers(), await readdir(deps.uploadsDir)]).toEqual([[], []]);

test("names of Chinese Windows are read, folders kept, leftovers passed over and counted", async () => {
  const zip = writeZip([
    entry(encodeGbk("材料\\培养方案\\2026版.docx".replaceAll("\\", "/")), "plan"),
    entry("材料/课程教学大纲/机械设计.pdf", "syllabus"),
    entry("__MACOSX/材料/._2026版.docx", "junk"),
    entry("材料/Thumbs.db", "junk"),
    entry("材料/.DS_Store", "junk"),
    entry("材料/~$2026版.docx", "junk"),
  ]);
  const { id, outcome } = await unpack(zip);
  expect(outcome).toBe("done");
  expect(await draft()).toEqual({
    "材料/培养方案/2026版.docx": hashText("plan"),
    "材料/课程教学大纲/机械设计.pdf": hashText("syllabus"),
  });
  expect(await row(id)).toMatchObject({ state: "done", progressPercent: 100, problem: null });
  expect(await filingOf(deps, school)).toMatchObject({ status: "drafting" });
  expect(await deps.newEvents()).toMatchObject([
    { kind: "filing.archive-unpacked", actorPersonId: school.secretary.id, detail: { files: 2, ignored: 4 } },
  ]);
  await nothingLeft();
});

test("an archive inside the archive is taken apart into the folder of its name, a deeper one is refused", async () => {
  const inner = writeZip([entry("作业/1.txt", "one")]);
  await unpack(writeZip([{ name: "课程.zip", content: inner }]));
  expect(await draft()).toEqual({ "课程/作业/1.txt": hashText("one") });
  const deeper = writeZip([{ name: "课程.zip", content: writeZip([{ name: "更深.zip", content: inner }]) }]);
  const { id, outcome } = await unpack(deeper);
  expect([outcome, (await row(id))?.problem?.zh]).toEqual([
    "refused",
    expect.stringContaining("嵌套超过一层"),
  ]);
});

test("files of the same path are replaced, others stay", async () => {
  await unpack(writeZip([entry("a.txt", "1"), entry("b.txt", "1")]));
  await unpack(writeZip([entry("b.txt", "2"), entry("c.txt", "2")]));
  expect(await draft()).toEqual({ "a.txt": hashText("1"), "b.txt": hashText("2"), "c.txt": hashText("2") });
});

test.each<[string, () => Buffer, string, string]>([
  ["traversal", () => writeZip([entry("../../etc/passwd", "x")]), "指向上级目录", "leads out"],
  ["an absolute path", () => writeZip([entry("/etc/passwd", "x")]), "绝对路径", "absolute"],
  ["a drive path", () => writeZip([entry("C:\\windows\\x.dll", "x")]), "绝对路径", "absolute"],
  [
    "a symlink",
    () => writeZip([entry("link", "/etc/passwd", { unixMode: 0o120777 })]),
    "符号链接",
    "symbolic link",
  ],
  [
    "a reserved name",
    () => writeZip([entry("大纲/NUL.docx", "x")]),
    "Windows 不能使用",
    "Windows cannot use",
  ],
  ["an overlong name", () => writeZip([entry(`${"长".repeat(90)}.pdf`, "x")]), "名过长", "too long"],
  ["a control character", () => writeZip([entry("a\u0007.pdf", "x")]), "控制字符", "control"],
  ["a bidi override", () => writeZip([entry("方案\u202Efdp.exe", "x")]), "方向控制符", "direction"],
  [
    "names differing by case",
    () => writeZip([entry("A.pdf", "x"), entry("a.PDF", "y")]),
    "文件名重复",
    "same name",
  ],
  [
    "names differing by normalisation",
    () => writeZip([entry("é.pdf", "x"), entry("e\u0301.pdf", "y")]),
    "文件名重复",
    "same name",
  ],
  ["a bomb by ratio", () => writeZip([entry("bomb", "0".repeat(8_000_000))]), "压缩比异常", "bombs"],
  [
    "a bomb in a nested archive",
    () => writeZip([{ name: "x.zip", content: writeZip([entry("bomb", "0".repeat(8_000_000))]) }]),
    "压缩比异常",
    "bombs",
  ],
  [
    "overlapping entries",
    () =>
      writeZip([
        entry("a.txt", "x"),
        entry("b.txt", "x", { central: { offset: 0, name: Buffer.from("b.txt") } }),
      ]),
    "重叠",
    "overlap",
  ],
  [
    "a truncated archive",
    () => writeZip([entry("a.txt", "x".repeat(500))]).subarray(0, 60),
    "不完整",
    "cut short",
  ],
  [
    "an encrypted archive",
    () => writeZip([entry("a.txt", "x", { local: { flags: 0x0801 }, central: { flags: 0x0801 } })]),
    "密码",
    "password",
  ],
  [
    "a wrong checksum",
    () => writeZip([entry("broken.txt", "x", { local: { crc32: 1 }, central: { crc32: 1 } })]),
    "校验和不符",
    "checksum",
  ],
  ["no zip at all", () => Buffer.from("Rar!\x1a\x07 and so on"), "不是 ZIP", "not a ZIP"],
  ["an archive without a file", () => writeZip([]), "没有文件", "no file"],
])("%s: the archive is refused with its sentence, and nothing changes", async (_name, make, zh, en) => {
  const { id, outcome } = await unpack(make());
  expect(outcome).toBe("refused");
  expect(await row(id)).toMatchObject({
    state: "refused",
    problem: { zh: expect.stringContaining(zh), en: expect.stringContaining(en) },
  });
  expect(await draft()).toEqual({});
  expect(await filingOf(deps, school)).toMatchObject({ status: "not-started" });
  expect(await deps.newEvents()).toEqual([]);
  await nothingLeft();
});

test("a name that differs by case from a file of the draft refuses the archive", async () => {
  await unpack(writeZip([entry("大纲/A.pdf", "x")]));
  const { id, outcome } = await unpack(writeZip([entry("大纲/a.PDF", "y"), entry("b.txt", "z")]));
  expect([outcome, (await row(id))?.problem?.zh]).toEqual([
    "refused",
    expect.stringContaining("“大纲/a.PDF”与“大纲/A.pdf”只有大小写或编码形式不同"),
  ]);
  expect(Object.keys(await draft())).toEqual(["大纲/A.pdf"]);
});

test("a thousand tiny files come in one archive, each as itself", async () => {
  const entries = Array.from({ length: 1000 }, (_, at) => entry(`作业/${at % 50}/${at}.txt`, `${at}`));
  const { outcome } = await unpack(writeZip(entries));
  expect(outcome).toBe("done");
  const files = await draft();
  expect(Object.keys(files)).toHaveLength(1000);
  expect(files["作业/7/7.txt"]).toBe(hashText("7"));
});

test("a zip among files is taken apart into the folder of its name", async () => {
  const zip = writeZip([entry("a/1.txt", "one")]);
  await unpack(zip, "pkg/课程.ZIP", "file");
  await unpack(writeZip([]), "pkg/空.zip", "file");
  expect(await draft()).toEqual({ "pkg/课程/a/1.txt": hashText("one") });
  await nothingLeft();
});

test("a hostile zip among files is refused by its own name", async () => {
  const { id, outcome } = await unpack(writeZip([entry("../../etc/passwd", "x")]), "pkg/x.zip", "file");
  expect([outcome, (await row(id))?.problem?.zh]).toEqual(["refused", expect.stringContaining("pkg/x.zip/")]);
  expect(await draft()).toEqual({});
});

test("a damaged zip among files stays a file for the review, until a sound one takes its place", async () => {
  const sound = writeZip([entry("a.txt", "a")]);
  await unpack(sound.subarray(0, 30), "pkg/x.zip", "file");
  expect(Object.keys(await draft())).toEqual(["pkg/x.zip"]);
  await unpack(sound, "pkg/x.zip", "file");
  expect(Object.keys(await draft())).toEqual(["pkg/x/a.txt"]);
  await nothingLeft();
});

test("a filing that was handed in meanwhile takes nothing", async () => {
  const id = await send("材料.zip", writeZip([entry("a.txt", "x")]), "archive");
  const { filingId } = await targetOf();
  await deps.sql("update filing set status = 'awaiting-school' where id = $1", [filingId]);
  expect(await extract(id)).toBe("refused");
  expect((await row(id))?.problem?.zh).toContain("待学校审核");
  expect(await draft()).toEqual({});
});

test("a sender who may do nothing any more sends nothing", async () => {
  const id = await send("材料.zip", writeZip([entry("a.txt", "x")]), "archive");
  await deps.sql("delete from membership where person_id = $1", [school.secretary.id]);
  expect(await extract(id)).toBe("refused");
  expect(await draft()).toEqual({});
});

test("a disk that is full waits for room: nothing is lost, nothing half in the draft", async () => {
  const id = await send("材料.zip", writeZip([entry("a.txt", "x"), entry("b.txt", "y")]), "archive");
  let puts = 0;
  const full = Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
  const storage: typeof deps.storage = {
    ...deps.storage,
    put: (content, limits) => (++puts > 1 ? Promise.reject(full) : deps.storage.put(content, limits)),
  };
  expect(await extract(id, { ...deps, storage })).toBe("waiting");
  expect(await row(id)).toMatchObject({ state: "stored", attempts: 0, failure: full.message });
  expect(await draft()).toEqual({});
  expect(await extract(id)).toBe("done");
  expect(Object.keys(await draft())).toEqual(["a.txt", "b.txt"]);
});

test("of workers that take one archive at the same time one finishes, and an ended lease is taken over", async () => {
  const id = await send("材料.zip", writeZip([entry("a.txt", "x")]), "archive");
  await deps.openConnections();
  const outcomes = await Promise.all([extract(id), extract(id), extract(id)]);
  expect(outcomes.toSorted()).toEqual(["done", "not-claimed", "not-claimed"]);
  const again = await send("另.zip", writeZip([entry("b.txt", "x")]), "archive");
  const dead = "state = 'extracting', lease_holder = 'dead', attempts = 1";
  await deps.sql(
    `update upload set ${dead}, lease_until = clock_timestamp() + interval '20 seconds' where id = $1`,
    [again],
  );
  expect(await extract(again)).toBe("not-claimed");
  await deps.sql("update upload set lease_until = clock_timestamp() - interval '1 second' where id = $1", [
    again,
  ]);
  await deps.emptyQueue();
  const job = { uploadId: again, institutionId: school.institution.id };
  expect(await deps.queue.holds("archive.extract", job)).toBe(false);
  expect(await sweepUploads(deps)).toMatchObject({ recovered: 1 });
  expect(await deps.queue.holds("archive.extract", job)).toBe(true);
  expect(await extract(again)).toBe("done");
});

test("calling off while the archive is taken apart leaves the draft as it was", async () => {
  const id = await send("材料.zip", writeZip([entry("a.txt", "x"), entry("b.txt", "y")]), "archive");
  const storage: typeof deps.storage = {
    ...deps.storage,
    put: async (content, limits) => {
      await cancelUpload(deps, school.asSecretary, { uploadId: id });
      return deps.storage.put(content, limits);
    },
  };
  expect(await extract(id, { ...deps, storage })).toBe("lease-lost");
  expect([(await row(id))?.state, await draft()]).toEqual(["cancelled", {}]);
});

test("a worker that closes puts the archive back for the next to take at once", async () => {
  const id = await send("材料.zip", writeZip([entry("a.txt", "x")]), "archive");
  const closing = new AbortController();
  closing.abort(new Error("closing"));
  await expect(extract(id, deps, closing.signal)).rejects.toThrow("closing");
  expect(await row(id)).toMatchObject({ state: "stored", attempts: 0 });
  expect(await extract(id)).toBe("done");
});

test("an archive that never ends well is refused after many tries", async () => {
  const id = await send("材料.zip", writeZip([entry("a.txt", "x")]), "archive");
  await deps.sql("update upload set attempts = 25 where id = $1", [id]);
  expect(await extract(id)).toBe("refused");
  expect((await row(id))?.problem?.zh).toContain("多次解压未成功");
});

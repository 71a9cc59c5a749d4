import { listFilingFiles } from "@goodstanding/database/queries/filing";
import { withScope } from "@goodstanding/database/scope";
import { writeZip } from "@goodstanding/documents/fixtures/write-zip";
import { hashText } from "@goodstanding/storage/hash-text";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { acting, filingOf, schoolForTest, type TestSchool } from "../school-for-test.ts";
import { contentOf } from "./content-for-test.ts";
import { removeFile } from "./remove-file.ts";
import { submitFiling } from "./submit-filing.ts";
import { uploadFile } from "./upload-file.ts";

const GIB = 1024 ** 3;
const deps = await depsForTest();
let school: TestSchool;
let other: TestSchool;

beforeAll(async () => {
  other = await schoolForTest(deps, { name: "示例学院" });
});

beforeEach(async () => {
  school = await schoolForTest(deps);
  await deps.newEvents();
});

afterAll(() => deps.close());

async function upload(path: string, content: string, change: Partial<Parameters<typeof uploadFile>[2]> = {}) {
  const { id } = await filingOf(deps, school);
  const file = { filingId: id, path, content: contentOf(content), expectedBytes: null, ...change };
  return uploadFile(deps, school.asSecretary, file);
}

async function draft() {
  const { id } = await filingOf(deps, school);
  const files = await withScope(deps.database, school.scope, (tx) => listFilingFiles(tx, id));
  return files.map(({ path, size, sha256 }) => ({ path, size, sha256 }));
}

test("a file is stored under its hash and stands in the draft, which is begun by it", async () => {
  const expected = { path: "培养方案/2026.pdf", size: 6, sha256: hashText("方案") };
  expect(await upload("培养方案/2026.pdf", "方案", { expectedBytes: 6 })).toEqual({
    ok: true,
    value: expected,
  });
  expect(await draft()).toEqual([expected]);
  expect(await deps.storage.has(expected.sha256)).toBe(true);
  const filing = await filingOf(deps, school);
  expect(filing.status).toBe("drafting");
  expect(await deps.newEvents()).toMatchObject([
    {
      kind: "filing.file-uploaded",
      objectId: filing.id,
      actor: "机械工程学院教学秘书",
      actorPersonId: school.secretary.id,
      at: deps.clock.now(),
      detail: expected,
    },
  ]);
});

test("a file of the same path is replaced", async () => {
  await upload("a.txt", "first");
  await upload("./a.txt", "second");
  expect(await draft()).toEqual([{ path: "a.txt", size: 6, sha256: hashText("second") }]);
});

test.each(["", "../a.txt", "/etc/passwd", "a/../../b", "C:\\a.txt", "a\u0000b"])(
  "the path %j is refused before a byte is read",
  async (path) => {
    const content = contentOf("x");
    const outcome = await upload(path, "", { content });
    expect(outcome).toMatchObject({ ok: false, error: { code: "filing.path-invalid" } });
    expect((await content.next()).done).toBe(false);
    expect(await deps.newEvents()).toEqual([]);
  },
);

test("an upload that broke off is not taken", async () => {
  expect(await upload("a.txt", "half", { expectedBytes: 8 })).toMatchObject({
    ok: false,
    error: { code: "filing.upload-incomplete", params: { path: "a.txt", received: 4, expected: 8 } },
  });
  expect(await draft()).toEqual([]);
  expect(await deps.newEvents()).toEqual([]);
});

test("a file that is announced as too large is refused before a byte is read", async () => {
  const content = contentOf("x");
  expect(await upload("a.iso", "", { content, expectedBytes: 2 * GIB + 1 })).toMatchObject({
    ok: false,
    error: { code: "filing.file-too-large", params: { path: "a.iso", limit: "2 GiB" } },
  });
  expect((await content.next()).done).toBe(false);
});

test("a file that turns out too large is refused", async () => {
  const { storage } = deps;
  const small = {
    ...storage,
    put: (content: AsyncIterable<Uint8Array>) => storage.put(content, { maxBytes: 3 }),
  };
  const { id: filingId } = await filingOf(deps, school);
  const file = { filingId, path: "a.txt", content: contentOf("four"), expectedBytes: null };
  expect(await uploadFile({ ...deps, storage: small }, school.asSecretary, file)).toMatchObject({
    ok: false,
    error: { code: "filing.file-too-large" },
  });
  expect(await draft()).toEqual([]);
});

test("a filing has an upper limit in all, which a replaced file does not count towards", async () => {
  await upload("a.txt", "x");
  await deps.everywhere(({ trx }) =>
    trx
      .updateTable("filingFile")
      .set({ size: 20 * GIB })
      .where("institutionId", "=", school.institution.id)
      .execute(),
  );
  expect(await upload("b.txt", "y")).toMatchObject({
    ok: false,
    error: { code: "filing.too-large", params: { limit: "20 GiB" } },
  });
  expect(await upload("a.txt", "z")).toMatchObject({ ok: true });
});

test("another college's filing is not found, and who may not hand in is told so", async () => {
  const { id: filingId } = await filingOf(deps, school);
  const file = { filingId, path: "a.txt", content: contentOf("x"), expectedBytes: null };
  const elsewhere = acting(school.secretary, "teaching-secretary", school.office);
  expect(await uploadFile(deps, elsewhere, file)).toMatchObject({ error: { code: "filing.not-found" } });
  expect(await uploadFile(deps, other.asSecretary, file)).toMatchObject({
    error: { code: "filing.not-found" },
  });
  expect(await uploadFile(deps, school.asOffice, file)).toMatchObject({ error: { code: "access.denied" } });
  expect(await draft()).toEqual([]);
  expect(await deps.newEvents()).toEqual([]);
});

test("what has been handed in takes no more files, not even one that was under way", async () => {
  await upload("a.txt", "x");
  const { id: filingId } = await filingOf(deps, school);
  const slow = (async function* () {
    yield Buffer.from("y");
    await submitFiling(deps, school.asSecretary, { filingId });
  })();
  const wrongStatus = { ok: false, error: { code: "filing.wrong-status" } };
  expect(await upload("b.txt", "", { content: slow })).toMatchObject(wrongStatus);
  expect(await upload("c.txt", "z")).toMatchObject(wrongStatus);
  expect(await removeFile(deps, school.asSecretary, { filingId, path: "a.txt" })).toMatchObject(wrongStatus);
  expect(await draft()).toHaveLength(1);
});

test("uploads at the same time all arrive", async () => {
  const names = Array.from({ length: 12 }, (_, at) => `${at % 4}/${at}.txt`);
  await deps.openConnections();
  const outcomes = await Promise.all(names.map((name) => upload(name, name)));
  expect(outcomes.every(({ ok }) => ok)).toBe(true);
  expect((await draft()).map(({ path }) => path)).toEqual(names.toSorted());
  expect(await deps.newEvents()).toHaveLength(12);
});

test("a file is taken out of the draft, its bytes stay", async () => {
  await upload("a.txt", "x");
  await deps.newEvents();
  const { id: filingId } = await filingOf(deps, school);
  const remove = (path: string) => removeFile(deps, school.asSecretary, { filingId, path });
  expect(await remove("b.txt")).toMatchObject({ error: { code: "filing.file-not-found" } });
  expect(await remove("a.txt")).toEqual({ ok: true, value: null });
  expect(await draft()).toEqual([]);
  expect(await deps.storage.has(hashText("x"))).toBe(true);
  expect(await deps.newEvents()).toMatchObject([{ kind: "filing.file-removed", detail: { path: "a.txt" } }]);
  const elsewhere = { ...other.asSecretary };
  expect(await removeFile(deps, elsewhere, { filingId, path: "a.txt" })).toMatchObject({
    error: { code: "filing.not-found" },
  });
});

const zipOf = (name: string, text: string) => writeZip([{ name, content: Buffer.from(text) }]);
const uploadZip = (path: string, zip: Buffer, expectedBytes: number | null = zip.length) =>
  upload(path, "", { content: contentOf(zip), expectedBytes });

test("a zip in a folder is taken apart into the folder of its name", async () => {
  expect(await uploadZip("pkg/课程.ZIP", zipOf("a/1.txt", "one"))).toEqual({
    ok: true,
    value: { files: 1, ignored: 0 },
  });
  expect(await uploadZip("pkg/空.zip", writeZip([]))).toEqual({
    ok: true,
    value: { files: 0, ignored: 0 },
  });
  expect(await draft()).toEqual([{ path: "pkg/课程/a/1.txt", size: 3, sha256: hashText("one") }]);
  expect(await deps.leftovers()).toEqual([]);
});

test("a hostile zip in a folder is refused by its own name, a broken-off one is not taken", async () => {
  const zip = zipOf("../../etc/passwd", "x");
  const traversal = await uploadZip("pkg/x.zip", zip);
  expect(traversal).toMatchObject({ error: { code: "archive.refused", params: { rule: "traversal" } } });
  expect(JSON.stringify(traversal)).toContain("pkg/x.zip/");
  expect(await uploadZip("pkg/x.zip", zipOf("bomb", "0".repeat(8_000_000)))).toMatchObject({
    error: { code: "archive.refused", params: { rule: "ratio-too-high" } },
  });
  expect(await uploadZip("pkg/x.zip", zipOf("a.txt", "a"), 1)).toMatchObject({
    error: { code: "filing.upload-incomplete", params: { path: "pkg/x.zip" } },
  });
  expect(await draft()).toEqual([]);
  expect(await deps.leftovers()).toEqual([]);
});

test("a damaged zip in a folder stays a file for the review, until a sound one takes its place", async () => {
  const sound = zipOf("a.txt", "a");
  const damaged = Buffer.from(sound.subarray(0, 30));
  expect(await uploadZip("pkg/x.zip", damaged)).toMatchObject({
    ok: true,
    value: { path: "pkg/x.zip", size: 30 },
  });
  expect((await draft()).map(({ path }) => path)).toEqual(["pkg/x.zip"]);
  await uploadZip("pkg/x.zip", sound);
  expect((await draft()).map(({ path }) => path)).toEqual(["pkg/x/a.txt"]);
  expect(await deps.leftovers()).toEqual([]);
});

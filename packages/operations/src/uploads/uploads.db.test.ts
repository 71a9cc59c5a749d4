import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { listFilingFiles } from "@goodstanding/database/queries/filing";
import { findUpload, listArrivals } from "@goodstanding/database/queries/upload";
import { withScope } from "@goodstanding/database/scope";
import type { UploadId } from "@goodstanding/domain/kernel/ids";
import { schoolSettings } from "@goodstanding/domain/policy/school-settings";
import { hashText } from "@goodstanding/storage/hash-text";
import { openStorage } from "@goodstanding/storage/open-storage";
import { fixedClock } from "@goodstanding/testing/fixed-clock";
import { afterAll, beforeEach, expect, test } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { acting, filingOf, schoolForTest, type TestSchool } from "../school-for-test.ts";
import { type AnnouncedUpload, beginUpload } from "./begin-upload.ts";
import { cancelUpload } from "./cancel-upload.ts";
import { finishUpload } from "./finish-upload.ts";
import { forgetUpload } from "./forget-upload.ts";
import { sweepUploads } from "./sweep-uploads.ts";
import { uploadContent } from "./upload-content.ts";

const GIB = 1024 ** 3;
const deps = await depsForTest();
let school: TestSchool;
let target: AnnouncedUpload["target"] & { readonly packageId: null };

beforeEach(async () => {
  school = await schoolForTest(deps);
  target = { filingId: (await filingOf(deps, school)).id, packageId: null };
  for (const name of await readdir(deps.uploadsDir)) await rm(join(deps.uploadsDir, name));
  await deps.newEvents();
});

afterAll(() => deps.close());

const announced = (path: string, size = 1, change: Partial<AnnouncedUpload> = {}): AnnouncedUpload => ({
  target,
  path,
  kind: "file",
  size,
  ...change,
});
const begin = (path: string, size = 1, change: Partial<AnnouncedUpload> = {}, by = deps) =>
  beginUpload(by, school.asSecretary, announced(path, size, change));
const upload = (path: string, content: string) =>
  uploadContent(deps, school.asSecretary, { target, path, kind: "file" }, Buffer.from(content));

/** Begins an upload and lays its bytes where they arrive, as the protocol does. */
async function arrived(path: string, content: string): Promise<UploadId> {
  const begun = await begin(path, Buffer.byteLength(content));
  if (!begun.ok) throw new Error(begun.error.code);
  await writeFile(join(deps.uploadsDir, begun.value), content);
  return begun.value;
}

const row = (id: UploadId) => withScope(deps.database, school.scope, (tx) => findUpload(tx, id));
const arrivals = () => withScope(deps.database, school.scope, (tx) => listArrivals(tx, target));
const draft = async () => {
  const files = await withScope(deps.database, school.scope, (tx) => listFilingFiles(tx, target.filingId));
  return files.map(({ path, size, sha256 }) => ({ path, size, sha256 }));
};

test("a file that has come stands in the store and in the draft, which is begun by it, with one event", async () => {
  const expected = { path: "培养方案/2026.pdf", size: 6, sha256: hashText("方案") };
  expect(await upload("培养方案/2026.pdf", "方案")).toMatchObject({ ok: true, value: { state: "done" } });
  expect(await draft()).toEqual([expected]);
  expect(await deps.storage.has(expected.sha256)).toBe(true);
  expect(await readdir(deps.uploadsDir)).toEqual([]);
  const filing = await filingOf(deps, school);
  expect(filing.status).toBe("drafting");
  expect(await deps.newEvents()).toMatchObject([
    {
      kind: "filing.file-uploaded",
      objectId: filing.id,
      actorPersonId: school.secretary.id,
      at: deps.clock.now(),
      detail: expected,
    },
  ]);
});

test("while it comes everybody sees it; afterwards it is among the files", async () => {
  const id = await arrived("a.txt", "x");
  expect(await arrivals()).toMatchObject([
    { id, path: "a.txt", state: "receiving", size: 1, startedByName: school.secretary.name },
  ]);
  await finishUpload(deps, school.asSecretary, id);
  expect(await arrivals()).toEqual([]);
});

test("a file of the same path is replaced, and the same bytes are kept once", async () => {
  await upload("a.txt", "first");
  await upload("./a.txt", "second");
  await upload("b.txt", "second");
  expect(await draft()).toEqual([
    { path: "a.txt", size: 6, sha256: hashText("second") },
    { path: "b.txt", size: 6, sha256: hashText("second") },
  ]);
});

test("an upload that is asked to finish again says the same and writes nothing", async () => {
  const id = await arrived("a.txt", "x");
  expect(await finishUpload(deps, school.asSecretary, id)).toEqual({ ok: true, value: "done" });
  await deps.newEvents();
  expect(await finishUpload(deps, school.asSecretary, id)).toEqual({ ok: true, value: "done" });
  expect(await deps.newEvents()).toEqual([]);
});

test("a filing has an upper limit in all, which counts what is on its way and not what is replaced", async () => {
  await upload("a.txt", "x");
  await deps.everywhere(({ trx }) =>
    trx
      .updateTable("filingFile")
      .set({ size: 19 * GIB })
      .where("institutionId", "=", school.institution.id)
      .execute(),
  );
  expect(await begin("b.bin", GIB - 1)).toMatchObject({ ok: true });
  expect(await begin("c.bin", 2)).toMatchObject({
    ok: false,
    error: { code: "filing.too-large", params: { limit: "20 GiB" } },
  });
  expect(await begin("a.txt", GIB)).toMatchObject({ ok: true });
});

test.each([
  ["录像.mp4", 2 * GIB + 1, "file", "filing.file-too-large"],
  ["整包.zip", 4 * GIB + 1, "archive", "filing.file-too-large"],
  ["空.docx", 0, "file", "filing.file-empty"],
  ["空.zip", 0, "archive", "filing.file-empty"],
  ["大纲/CON.docx", 1, "file", "filing.path-invalid"],
  ["大纲/附件 .zip", 1, "file", "filing.path-invalid"],
  ["大纲/a.PDF", 1, "file", "filing.path-differs-by-case"],
] as const)(
  "%s of %i bytes is refused by the rule that browsers ask, before a byte has come",
  async (path, size, kind, code) => {
    await upload("大纲/A.pdf", "x");
    expect(await begin(path, size, { kind })).toMatchObject({ ok: false, error: { code } });
    expect(await arrivals()).toEqual([]);
    expect(await readdir(deps.uploadsDir)).toEqual([]);
  },
);

test("a format that the school's archive rule does not name is taken, and noted in the event", async () => {
  const settings = schoolSettings.parse({
    school: { pin: "imut-2024-23" },
    archive: { formats: ["pdf"], naming: "{year}-{course}" },
  });
  await deps.sql("update policy_adoption set settings = $2 where institution_id = $1", [
    school.institution.id,
    JSON.stringify(settings),
  ]);
  await upload("a.wps", "x");
  await upload("a.pdf", "x");
  const details = (await deps.newEvents()).map(({ detail }) => detail);
  expect(details).toEqual([
    expect.objectContaining({ path: "a.wps", otherFormats: ["a.wps"] }),
    expect.not.objectContaining({ otherFormats: expect.anything() }),
  ]);
});

test("another college's filing is not found, and who may not hand in is told so", async () => {
  const elsewhere = acting(school.secretary, "teaching-secretary", school.office);
  const other = await schoolForTest(deps, { name: "示例学院" });
  expect(await beginUpload(deps, elsewhere, announced("a.txt"))).toMatchObject({
    error: { code: "filing.not-found" },
  });
  expect(await beginUpload(deps, other.asSecretary, announced("a.txt"))).toMatchObject({
    error: { code: "filing.not-found" },
  });
  expect(await beginUpload(deps, school.asOffice, announced("a.txt"))).toMatchObject({
    error: { code: "access.denied" },
  });
  const id = await arrived("a.txt", "x");
  expect(await finishUpload(deps, other.asSecretary, id)).toMatchObject({
    error: { code: "upload.not-found" },
  });
  expect(await cancelUpload(deps, other.asSecretary, { uploadId: id })).toMatchObject({
    error: { code: "upload.not-found" },
  });
  expect(await draft()).toEqual([]);
});

test("what has been handed in takes no more, not even what was under way, and says so on the upload", async () => {
  const id = await arrived("a.txt", "x");
  await deps.sql("update filing set status = 'awaiting-school' where id = $1", [target.filingId]);
  const refused = { ok: false, error: { code: "filing.wrong-status" } };
  expect(await finishUpload(deps, school.asSecretary, id)).toMatchObject(refused);
  expect(await begin("b.txt")).toMatchObject(refused);
  expect(await row(id)).toMatchObject({
    state: "refused",
    problem: { zh: expect.stringContaining("待学校审核"), en: expect.stringContaining("school review") },
  });
  expect(await draft()).toEqual([]);
  expect(await cancelUpload(deps, school.asSecretary, { uploadId: id })).toMatchObject({ ok: true });
});

test("once the filing is handed in, what a colleague left behind is called off by the college's lead alone", async () => {
  const id = await arrived("a.txt", "half of");
  await deps.sql("update filing set status = 'awaiting-college' where id = $1", [target.filingId]);
  const colleague = acting(school.administrator, "teaching-secretary", school.college);
  const lead = acting(school.administrator, "associate-dean", school.college);
  const elsewhere = acting(school.administrator, "associate-dean", school.office);
  expect(await cancelUpload(deps, colleague, { uploadId: id })).toMatchObject({
    error: { code: "filing.wrong-status" },
  });
  expect(await cancelUpload(deps, elsewhere, { uploadId: id })).toMatchObject({ ok: false });
  expect((await row(id))?.state).toBe("receiving");
  expect(await cancelUpload(deps, lead, { uploadId: id })).toMatchObject({ ok: true });
  expect((await row(id))?.state).toBe("cancelled");
});

test("a called-off upload leaves nothing, and its late end changes nothing", async () => {
  const id = await arrived("a.txt", "x");
  expect(await cancelUpload(deps, school.asSecretary, { uploadId: id })).toEqual({ ok: true, value: null });
  expect(await readdir(deps.uploadsDir)).toEqual([]);
  expect(await finishUpload(deps, school.asSecretary, id)).toMatchObject({
    error: { code: "upload.over", params: { "state.zh": "已取消" } },
  });
  expect(await draft()).toEqual([]);
  expect(await deps.newEvents()).toEqual([]);
  await upload("b.txt", "x");
  expect(await arrivals()).toEqual([]);
});

test("what is begun again under the same path ends what the same person began before, and its bytes go", async () => {
  const colleague = acting(school.administrator, "teaching-secretary", school.college);
  const theirs = await beginUpload(deps, colleague, announced("a.txt"));
  const [lost, beside] = [await arrived("a.txt", "half of"), await arrived("b.txt", "other")];
  const again = await arrived("a.txt", "whole");
  const states = [lost, beside, again].map(async (id) => (await row(id))?.state);
  expect(await Promise.all(states)).toEqual(["cancelled", "receiving", "receiving"]);
  expect(theirs.ok && (await row(theirs.value))?.state).toBe("receiving");
  expect((await readdir(deps.uploadsDir)).toSorted()).toEqual([beside, again].toSorted());
  expect(await finishUpload(deps, school.asSecretary, again)).toMatchObject({ ok: true });
});

test("an upload of which its sender never learnt ends; one that has arrived stays", async () => {
  const id = await arrived("a.txt", "x");
  await forgetUpload(deps, school.asSecretary, id);
  expect([(await row(id))?.state, await readdir(deps.uploadsDir)]).toEqual(["cancelled", []]);
  const done = await arrived("b.txt", "x");
  await finishUpload(deps, school.asSecretary, done);
  await forgetUpload(deps, school.asSecretary, done);
  expect([(await row(done))?.state, (await draft()).map(({ path }) => path)]).toEqual(["done", ["b.txt"]]);
});

test("a store that is gone loses nothing: what was sent is kept, and the upload goes on when it is back", async () => {
  const folder = join(deps.scratchDir, "store");
  const storage = await openStorage(folder);
  const id = await arrived("a.txt", "x");
  await rename(folder, `${folder}-away`);
  await mkdir(folder);
  expect(await finishUpload({ ...deps, storage }, school.asSecretary, id)).toMatchObject({
    error: { code: "storage.unavailable", params: { path: "a.txt" } },
  });
  expect([(await row(id))?.state, await draft()]).toEqual(["receiving", []]);
  await rm(folder, { recursive: true });
  await rename(`${folder}-away`, folder);
  expect(await finishUpload({ ...deps, storage }, school.asSecretary, id)).toMatchObject({ ok: true });
  expect(await draft()).toHaveLength(1);
  await rm(folder, { recursive: true });
});

test("a disk that is full is said before a byte is sent", async () => {
  const storage = { ...deps.storage, freeBytes: async () => 256 * 1024 ** 2 + 10 };
  expect(await begin("a.txt", 11, {}, { ...deps, storage })).toMatchObject({
    error: { code: "storage.full", params: { path: "a.txt" } },
  });
  expect(await begin("a.txt", 10, {}, { ...deps, storage })).toMatchObject({ ok: true });
});

test("a disk that fills up while the store takes a file over loses nothing that was sent", async () => {
  const id = await arrived("a.txt", "x");
  const full = Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
  const storage = { ...deps.storage, adopt: () => Promise.reject(full) };
  expect(await finishUpload({ ...deps, storage }, school.asSecretary, id)).toMatchObject({
    error: { code: "storage.full" },
  });
  expect(await finishUpload(deps, school.asSecretary, id)).toMatchObject({ ok: true });
});

test("uploads at the same time all arrive", async () => {
  const names = Array.from({ length: 12 }, (_, at) => `${at % 4}/${at}.txt`);
  await deps.openConnections();
  const outcomes = await Promise.all(names.map((name) => upload(name, name)));
  expect(outcomes.every(({ ok }) => ok)).toBe(true);
  expect((await draft()).map(({ path }) => path)).toEqual(names.toSorted());
  expect(await deps.newEvents()).toHaveLength(12);
});

test("what nobody goes on with ends after four days, and its bytes go", async () => {
  const forgotten = await arrived("a.txt", "x");
  const fresh = { ...deps, clock: fixedClock("2026-10-25T10:00:00+08:00") };
  const begun = await beginUpload(fresh, school.asSecretary, announced("b.txt"));
  await writeFile(join(deps.uploadsDir, begun.ok ? begun.value : ""), "y");
  await writeFile(join(deps.uploadsDir, deps.newId()), "bytes without a row");
  const swept = await sweepUploads(fresh);
  expect(swept).toMatchObject({ removed: 2 });
  expect(swept.expired).toBeGreaterThanOrEqual(1);
  expect((await row(forgotten))?.state).toBe("cancelled");
  expect(await readdir(deps.uploadsDir)).toEqual([begun.ok ? begun.value : ""]);
  await sweepUploads({ ...deps, clock: fixedClock("2026-12-25T10:00:00+08:00") });
  await sweepUploads({ ...deps, clock: fixedClock("2027-02-25T10:00:00+08:00") });
  expect(await row(forgotten)).toBeUndefined();
});

import { createHash } from "node:crypto";
import { findPackageBuild } from "@goodstanding/database/queries/package-build";
import { readAll } from "@goodstanding/documents/read-all";
import { openZip } from "@goodstanding/documents/zip/open-zip";
import type { SubmissionId } from "@goodstanding/domain/kernel/ids";
import { afterAll, beforeEach, expect, test } from "vitest";
import type { Deps } from "../deps.ts";
import { depsForTest } from "../deps-for-test.ts";
import { declare } from "../filings/declare.ts";
import { completePackage, fillIn } from "../filings/package-for-test.ts";
import { submitFiling } from "../filings/submit-filing.ts";
import { addLink } from "../links/add-link.ts";
import { acting, filingOf, schoolForTest, type TestSchool } from "../school-for-test.ts";
import { buildSubmissionPackage, type PackageJob } from "./build-submission-package.ts";
import { openBuiltPackage } from "./open-built-package.ts";
import { recoverPackages } from "./recover-packages.ts";
import { requestPackage } from "./request-package.ts";
import { sampleFiles, submissionForTest } from "./submission-for-test.ts";

const deps = await depsForTest();
let school: TestSchool;
let submissionId: SubmissionId;
let snapshotHash: string;

beforeEach(async () => {
  school = await schoolForTest(deps);
  const filing = await filingOf(deps, school);
  ({ submissionId, snapshotHash } = await submissionForTest(deps, school.asSecretary, filing.id));
  await deps.newEvents();
});
afterAll(() => deps.close());

const row = async () => {
  const build = await deps.everywhere((tx) => findPackageBuild(tx, submissionId));
  if (!build) throw new Error("No package was asked for");
  return build;
};
const job = async (): Promise<PackageJob> => {
  const { id, institutionId } = await row();
  return { packageBuildId: id, institutionId };
};
const request = (by = school.asSecretary) => requestPackage(deps, by, { submissionId });
const build = async (by: Deps = deps, signal = new AbortController().signal) =>
  buildSubmissionPackage(by, await job(), signal);

test("asked for, built on the worker, opened: numbered files, index, manifest, hash and size on the row", async () => {
  expect(await request()).toEqual({ ok: true, value: { state: "queued" } });
  expect(await deps.queue.holds("package.build", await job())).toBe(true);
  expect(await build()).toBe("ready");
  const { sha256, size, fileCount, percent, state } = await row();
  expect({ state, percent, fileCount }).toEqual({ state: "ready", percent: 100, fileCount: 3 });
  const opened = await openBuiltPackage(deps, school.asOffice, { submissionId, isNoted: true });
  expect(opened).toMatchObject({
    ok: true,
    value: { sha256, size, name: expect.stringMatching(/2026年度材料_第1次提交\.zip$/) },
  });
  const zip = await readAll(deps.storage.read(sha256 ?? ""));
  expect(createHash("sha256").update(zip).digest("hex")).toBe(sha256);
  const archive = await openZip(zip);
  if (!archive.ok) throw new Error(archive.error.rule);
  const { entries, read, close } = archive.value;
  expect(entries.map(({ path }) => path)).toEqual([
    "00_说明.docx",
    "00_目录.docx",
    "00_目录.xlsx",
    ...Object.keys(sampleFiles),
    "SHA256SUMS",
  ]);
  for (const entry of entries.slice(3, -1))
    expect((await readAll(read(entry))).toString()).toBe(sampleFiles[entry.path]);
  const said = await wordText(entries[0] ? await readAll(read(entries[0])) : Buffer.alloc(0));
  for (const text of [
    snapshotHash,
    "本年度无修订（下一轮修订在2027年），教学秘书，2026-10-20",
    "https://files.school.example/share/1",
  ])
    expect(said).toContain(text);
  await close();
  expect((await deps.newEvents()).map(({ kind }) => kind)).toEqual([
    "package.requested",
    "package.built",
    "package.downloaded",
  ]);
});

test("the same snapshot gives the same bytes, and one that stands is not built again", async () => {
  await request();
  await build();
  const first = await row();
  expect(await request(school.asOffice)).toEqual({ ok: true, value: { state: "ready" } });
  expect(await build()).toBe("not-claimed");
  await deps.sql(
    "update package_build set state = 'queued', sha256 = null, size = null, file_count = null where id = $1",
    [first.id],
  );
  expect(await build()).toBe("ready");
  expect((await row()).sha256).toBe(first.sha256);
});

test("the same bytes come again after a course, a programme, a college and the school have got other names, and without any policy", async () => {
  const { asSecretary } = school;
  const { id: filingId } = await filingOf(deps, school);
  await fillIn(deps, asSecretary, filingId, completePackage(2026));
  const course = await deps.everywhere(({ trx }) =>
    trx.selectFrom("course").selectAll().where("unitId", "=", school.college.id).executeTakeFirstOrThrow(),
  );
  const samples = { part: "courses", slot: "samples", course: course.id, band: "fail" };
  const says = { kind: "no-student-in-band", remark: null } as const;
  expect(await declare(deps, asSecretary, { filingId, placement: samples, ...says })).toMatchObject({
    ok: true,
  });
  const url = "https://pan.school.example/s/1";
  const link = { url, password: null, remark: null, expiresOn: null };
  const placement = { ...samples, slot: "syllabus", band: null };
  expect(await addLink(deps, asSecretary, { filingId, placement, ...link })).toMatchObject({ ok: true });
  const handed = await submitFiling(deps, asSecretary, { filingId, to: "college" });
  if (!handed.ok) throw new Error(JSON.stringify(handed.error));
  submissionId = handed.value.submissionId;
  await request();
  await build();
  const first = await row();
  const said = await coverOf(first.sha256);
  for (const words of [
    "机械设计 课程教学大纲：https://pan",
    "无“不及格”等次学生",
    "示例大学",
    "机械工程学院",
  ])
    expect(said).toContain(words);

  const { institution, college, programme } = school;
  await deps.sql("update course set name = '更名的课程', kind = 'internship' where id = $1", [course.id]);
  await deps.sql("update programme set name = '更名', code = '080299' where id = $1", [
    programme.programme.id,
  ]);
  await deps.sql("update unit set name = '更名的学院' where id = $1", [college.id]);
  await deps.sql("update institution set name = '更名的大学' where id = $1", [institution.id]);
  await deps.sql("delete from policy_adoption where institution_id = $1", [institution.id]);
  await deps.sql(
    "update package_build set state = 'queued', sha256 = null, size = null, file_count = null where id = $1",
    [first.id],
  );
  expect(await build()).toBe("ready");
  expect(await row()).toMatchObject({ sha256: first.sha256, size: first.size });
});

test("a snapshot of an older version is packed under the names of the present", async () => {
  const names = async () => coverOf((await row()).sha256);
  await request();
  await build();
  expect(await names()).toContain("课程教学大纲：本年度无修订（下一轮修订在2027年）");
  expect(await names()).toContain("机械工程学院");
});

/** The description of a package, as text. */
async function coverOf(sha256: string | null): Promise<string> {
  const archive = await openZip(await readAll(deps.storage.read(sha256 ?? "")));
  if (!archive.ok) throw new Error(archive.error.rule);
  const { entries, read, close } = archive.value;
  const said = await wordText(entries[0] ? await readAll(read(entries[0])) : Buffer.alloc(0));
  await close();
  return said.replaceAll(/<[^>]+>/g, "");
}

test("a worker that is told to stop gives it back; one that dies leaves a lease that ends", async () => {
  await request();
  await expect(build(deps, AbortSignal.abort(new Error("closing")))).rejects.toThrow("closing");
  expect(await row()).toMatchObject({ state: "queued", attempts: 0 });
  const broken: Deps = {
    ...deps,
    storage: { ...deps.storage, put: () => Promise.reject(new Error("disk full")) },
  };
  await expect(build(broken)).rejects.toThrow("disk full");
  expect(await row()).toMatchObject({ state: "running", attempts: 1, failure: "disk full", sha256: null });
  expect(await build()).toBe("not-claimed");
  await deps.sql("update package_build set lease_until = now() - interval '1 second' where id = $1", [
    (await row()).id,
  ]);
  await deps.emptyQueue();
  expect(await recoverPackages(deps)).toMatchObject({ packages: 1 });
  expect(await deps.queue.holds("package.build", await job())).toBe(true);
  expect(await build()).toBe("ready");
});

test("what never ends well is given up, and a person may ask again", async () => {
  await request();
  await deps.sql("update package_build set attempts = 10, failure = 'disk full' where id = $1", [
    (await row()).id,
  ]);
  expect(await build()).toBe("failed");
  expect(await row()).toMatchObject({ state: "failed", failure: expect.stringContaining("10 times") });
  expect(await request()).toEqual({ ok: true, value: { state: "queued" } });
  expect(await row()).toMatchObject({ attempts: 0, failure: null });
  expect(await build()).toBe("ready");
});

test("only who sees the filing gets it, only who works on it asks for it, and not of what was withdrawn", async () => {
  const other = await schoolForTest(deps);
  await deps.newEvents();
  const stranger = { submissionId, isNoted: true };
  expect(await requestPackage(deps, other.asOffice, { submissionId })).toMatchObject({
    error: { code: "submission.not-found" },
  });
  expect(await openBuiltPackage(deps, other.asOffice, stranger)).toMatchObject({
    error: { code: "submission.not-found" },
  });
  const reader = acting(school.secretary, "vice-president", school.office);
  expect(await request(reader)).toMatchObject({ error: { code: "access.denied" } });
  expect(await openBuiltPackage(deps, reader, stranger)).toMatchObject({
    error: { code: "package.not-found" },
  });
  await deps.sql("update submission set withdrawn_at = now(), withdrawn_by = $2 where id = $1", [
    submissionId,
    school.secretary.id,
  ]);
  expect(await request()).toMatchObject({ error: { code: "package.withdrawn" } });
  expect(await deps.newEvents()).toEqual([]);
});

async function wordText(docx: Buffer): Promise<string> {
  const opened = await openZip(docx);
  if (!opened.ok) throw new Error(opened.error.rule);
  const { entries, read } = opened.value;
  const document = entries.find(({ path }) => path === "word/document.xml");
  return document ? (await readAll(read(document))).toString() : "";
}

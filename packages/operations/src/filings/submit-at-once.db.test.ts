import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { findFiling, lockFiling } from "@goodstanding/database/queries/filing";
import { listFilesOf } from "@goodstanding/database/queries/filing-file";
import { findUpload } from "@goodstanding/database/queries/upload";
import type { AppError } from "@goodstanding/domain/kernel/app-error";
import { errorText } from "@goodstanding/domain/kernel/error-texts";
import type { FilingId, UploadId } from "@goodstanding/domain/kernel/ids";
import type { Result } from "@goodstanding/domain/kernel/result";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { acting, filingOf, schoolForTest, type TestSchool } from "../school-for-test.ts";
import { beginUpload } from "../uploads/begin-upload.ts";
import { finishUpload } from "../uploads/finish-upload.ts";
import { giveBack } from "./give-back-for-test.ts";
import { completePackage, fillIn } from "./package-for-test.ts";
import { removeFiles } from "./remove-files.ts";
import { submitFiling } from "./submit-filing.ts";
import { withdrawFiling } from "./withdraw-filing.ts";

const deps = await depsForTest();
let school: TestSchool;
let filingId: FilingId;

beforeEach(async () => {
  school = await schoolForTest(deps);
  filingId = (await filingOf(deps, school)).id;
  await fillIn(deps, school.asSecretary, filingId, completePackage(2026));
  await deps.newEvents();
});

afterAll(() => deps.close());

const colleague = () => acting(school.administrator, "programme-lead", school.college);
const toCollege = (by = school.asSecretary) => submitFiling(deps, by, { filingId, to: "college" });
const toSchool = (by = school.asDean) => submitFiling(deps, by, { filingId, to: "school" });
const filing = () => deps.everywhere((tx) => findFiling(tx, filingId));
const kinds = async () => (await deps.newEvents()).map(({ kind }) => kind);
const draft = async () =>
  (await deps.everywhere((tx) => listFilesOf(tx, [filingId]))).map(({ path, sha256 }) => ({ path, sha256 }));

/** What was frozen, under the paths by which it came. */
const frozen = () =>
  deps.everywhere(({ trx }) =>
    trx
      .selectFrom("submissionFile")
      .innerJoin("submission", "submission.id", "submissionFile.submissionId")
      .select(["submissionFile.sourcePath as path", "submissionFile.sha256"])
      .where("submission.filingId", "=", filingId)
      .orderBy("sourcePath")
      .execute(),
  );
const made = () =>
  deps.everywhere(async ({ trx }) => ({
    submissions: (await trx.selectFrom("submission").select("id").where("filingId", "=", filingId).execute())
      .length,
    receipts: (
      await trx
        .selectFrom("receipt")
        .select("id")
        .where("institutionId", "=", school.institution.id)
        .execute()
    ).length,
  }));

type Outcome = Result<unknown, AppError>;

/** Fails until so many sessions of this file's database wait for a row. */
const atLeastWaiting = (count: number): string => `do $$ begin
  assert ${count} <= (select count(*) from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock');
end $$`;

/** Begins acts one after the other while the filing's row is held, so that all are under way before the first goes on. */
async function together(acts: readonly (() => Promise<Outcome>)[]): Promise<readonly Outcome[]> {
  await deps.openConnections();
  const locked = Promise.withResolvers<void>();
  const gate = Promise.withResolvers<void>();
  const holding = deps.everywhere(async (tx) => {
    await lockFiling(tx, filingId);
    locked.resolve();
    await gate.promise;
  });
  await locked.promise;
  const running: Promise<Outcome>[] = [];
  for (const act of acts) {
    running.push(act());
    await vi.waitFor(() => deps.sql(atLeastWaiting(running.length)), { timeout: 5000, interval: 5 });
  }
  gate.resolve();
  await holding;
  return Promise.all(running);
}

const refusedIn = (status: string) => ({
  ok: false,
  error: { code: "filing.wrong-status", params: { "status.zh": status } },
});

test("of two people who hand the same filing in at once one does, and the other is told how it stands", async () => {
  const [first, second] = await together([toCollege, () => toCollege(colleague())]);
  expect(first).toMatchObject({ ok: true });
  expect(second).toMatchObject(refusedIn("待学院审核"));
  expect(second?.ok === false && errorText(second.error, "zh")).toBe(
    "当前状态为“待学院审核”，不能执行此操作。请刷新页面查看最新状态。",
  );
  expect(await made()).toEqual({ submissions: 1, receipts: 0 });
  expect(await kinds()).toEqual(["review.queued", "filing.submitted-to-college"]);
  expect(await filing()).toMatchObject({ status: "awaiting-college" });
  expect(await frozen()).toEqual(await draft());
});

test("of two heads who send it to the school at once one does, under one receipt", async () => {
  await toCollege();
  await kinds();
  const other = acting(school.administrator, "first-responsible", school.college);
  const [first, second] = await together([toSchool, () => toSchool(other)]);
  expect(first).toMatchObject({ ok: true });
  expect(second).toMatchObject(refusedIn("待学校审核"));
  expect(await made()).toEqual({ submissions: 1, receipts: 1 });
  expect(await kinds()).toEqual(["receipt.issued", "filing.submitted"]);
});

const handBack = () => giveBack(deps, school.asDean, { filingId, reason: "缺签字" });
const takeBack = () => withdrawFiling(deps, school.asSecretary, { filingId, reason: "补签字页" });

test.each([
  ["sent on before it is returned", [toSchool, handBack], "awaiting-school", "待学校审核", 1],
  ["returned before it is sent on", [handBack, toSchool], "returned", "退回修改", 0],
  ["sent on before it is taken back", [toSchool, takeBack], "awaiting-school", "", 1],
  ["taken back before it is sent on", [takeBack, toSchool], "drafting", "填报中", 0],
] as const)("a filing with the college is %s, never both", async (_, acts, status, said, receipts) => {
  await toCollege();
  await deps.sql("update review set state = 'finished'");
  await kinds();
  const [first, second] = await together(acts);
  expect(first).toMatchObject({ ok: true });
  // What has been sent on is the college's to take back, no longer the secretary's.
  const denied = { ok: false, error: { code: "access.denied" } };
  expect(second).toMatchObject(said === "" ? denied : refusedIn(said));
  expect(await filing()).toMatchObject({ status });
  expect(await made()).toEqual({ submissions: 1, receipts });
});

/** An upload whose last byte has come, and which nobody has taken over yet. */
async function arrived(path: string, content: string): Promise<UploadId> {
  const target = { filingId, packageId: null };
  const size = Buffer.byteLength(content);
  const begun = await beginUpload(deps, school.asSecretary, { target, path, kind: "file", size });
  if (!begun.ok) throw new Error(begun.error.code);
  await writeFile(join(deps.uploadsDir, begun.value), content);
  return begun.value;
}

const late = "01_制度文件/02_课程教学大纲/迟到.pdf";

test.each(["behind", "before"] as const)(
  "an upload that lands %s the moment of handing in changes nothing that was handed in, and says why",
  async (order) => {
    const id = await arrived(late, "x");
    const before = await draft();
    const finish = () => finishUpload(deps, school.asSecretary, id);
    // Where it comes first, it is let in at the door and then finds the filing handed in when it has been stored.
    const outcomes = await together(order === "behind" ? [toCollege, finish] : [finish, toCollege]);
    const [submitted, landed] = order === "behind" ? outcomes : outcomes.toReversed();
    expect(submitted).toMatchObject({ ok: true });
    expect(landed).toMatchObject(refusedIn("待学院审核"));
    expect(await draft()).toEqual(before);
    expect(await frozen()).toEqual(before);
    expect(await deps.everywhere((tx) => findUpload(tx, id))).toMatchObject({
      state: "refused",
      problem: { zh: expect.stringContaining("待学院审核") },
    });
  },
);

test("one that has landed a moment before is asked to be sorted first: nothing is handed in without it", async () => {
  const id = await arrived(late, "x");
  expect(await finishUpload(deps, school.asSecretary, id)).toMatchObject({ ok: true });
  const [submitted] = await together([toCollege]);
  expect(submitted).toMatchObject({ ok: false, error: { code: "filing.has-gaps" } });
  expect(await made()).toEqual({ submissions: 0, receipts: 0 });
  expect(await draft()).toContainEqual(expect.objectContaining({ path: late }));
});

test("a file that is taken out at that moment is in what was handed in and in the draft, or in neither", async () => {
  const files = await deps.everywhere((tx) => listFilesOf(tx, [filingId]));
  const minutes = files.find(({ path }) => path.includes("会议纪要"));
  const takeOut = () => removeFiles(deps, colleague(), { filingId, fileIds: minutes ? [minutes.id] : [] });
  const [submitted, removed] = await together([toCollege, takeOut]);
  expect(submitted).toMatchObject({ ok: true });
  expect(removed).toMatchObject(refusedIn("待学院审核"));
  expect(await frozen()).toEqual(await draft());
});

import { Readable } from "node:stream";
import { findFiling } from "@goodstanding/database/queries/filing";
import { listAgencyFilings, listUnlocks } from "@goodstanding/database/queries/filing-outcome";
import {
  findPreviousYearFiles,
  listHandingsIn,
  listSubmissions,
} from "@goodstanding/database/queries/submission";
import { localDate } from "@goodstanding/domain/kernel/dates";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { hashText } from "@goodstanding/storage/hash-text";
import { fixedClock } from "@goodstanding/testing/fixed-clock";
import { afterAll, beforeEach, expect, test } from "vitest";
import { setCycle } from "../courses/set-cycle.ts";
import { depsForTest } from "../deps-for-test.ts";
import { filingOf, schoolForTest, type TestSchool } from "../school-for-test.ts";
import { beginReview } from "./begin-review.ts";
import { carryForward } from "./carry-forward.ts";
import { decideFiling } from "./decide-filing.ts";
import { declare } from "./declare.ts";
import { exemptFiling, liftExemption } from "./exempt-filing.ts";
import { giveBack } from "./give-back-for-test.ts";
import { noteRevision } from "./note-revision.ts";
import { completePackage, fillIn, handIn } from "./package-for-test.ts";
import { registerFiling } from "./register-filing.ts";
import { type ScanToStore, storeScan } from "./store-scan.ts";
import { submitFiling } from "./submit-filing.ts";
import { unlockFiling } from "./unlock-filing.ts";
import { withdrawDeclaration } from "./withdraw-declaration.ts";
import { withdrawFiling } from "./withdraw-filing.ts";

const deps = await depsForTest();
const later = { ...deps, clock: fixedClock("2026-11-20T10:00:00+08:00") };
let school: TestSchool;
let filingId: FilingId;

beforeEach(async () => {
  school = await schoolForTest(deps);
  filingId = (await filingOf(deps, school)).id;
});

afterAll(() => deps.close());

const filing = () => deps.everywhere((tx) => findFiling(tx, filingId));
const submissions = () => deps.everywhere((tx) => listSubmissions(tx, filingId));
const refused = (code: string) => ({ ok: false, error: { code } });
const toSchool = () => handIn(deps, school.asSecretary, filingId, completePackage(2026));

async function approved(): Promise<void> {
  const { submissionId, snapshotHash } = await toSchool();
  await deps.sql("update review set state = 'finished' where submission_id = $1", [submissionId]);
  const accept = { submissionId, snapshotHash, kind: "accept", reason: null, dueAgain: null } as const;
  expect(await decideFiling(deps, school.asOffice, accept)).toMatchObject({ ok: true });
  await deps.newEvents();
}

test("what was handed in is taken back by who sent it, until a person has begun to review it", async () => {
  await toSchool();
  const withdraw = (actor = school.asDean, reason = "补充签字页") =>
    withdrawFiling(deps, actor, { filingId, reason });
  expect(await withdraw(school.asSecretary)).toMatchObject(refused("access.denied"));
  expect(await withdraw(school.asDean, " ")).toMatchObject(refused("withdrawal.reason-required"));
  await deps.sql("update review set state = 'finished'");
  expect(await withdraw()).toMatchObject({ ok: true });
  expect(await filing()).toMatchObject({
    ...{ status: "drafting", programmeSubmittedAt: null, firstSubmittedAt: null },
  });
  expect(await deps.everywhere((tx) => listHandingsIn(tx, [filingId]))).toEqual([]);
  const { id: programmeId } = school.programme.programme;
  expect(await deps.everywhere((tx) => findPreviousYearFiles(tx, programmeId, "2027"))).toBeNull();
  expect(await submissions()).toMatchObject([
    { withdrawnAt: deps.clock.now(), withdrawnBy: school.secretary.id },
  ]);

  expect(await submitFiling(deps, school.asSecretary, { filingId, to: "college" })).toMatchObject({
    ok: true,
  });
  expect(await submitFiling(deps, school.asDean, { filingId, to: "school" })).toMatchObject({ ok: true });
  expect(await beginReview(deps, school.asDean, { filingId })).toMatchObject(refused("access.denied"));
  await deps.newEvents();
  expect(await beginReview(deps, school.asOffice, { filingId })).toMatchObject({ ok: true });
  expect(await beginReview(deps, school.asOffice, { filingId })).toMatchObject({ ok: true });
  expect(await deps.newEvents()).toMatchObject([{ kind: "filing.review-begun" }]);
  expect(await withdraw()).toMatchObject({
    error: { code: "filing.review-begun", params: { at: "2026-10-21" } },
  });
});

test("the programme takes back what the college has not sent on; the college gives it back with a reason", async () => {
  await fillIn(deps, school.asSecretary, filingId, completePackage(2026));
  const submit = () => submitFiling(deps, school.asSecretary, { filingId, to: "college" });
  await submit();
  expect(await withdrawFiling(deps, school.asSecretary, { filingId, reason: "漏传" })).toMatchObject({
    ok: true,
  });
  await submit();
  const back = (actor = school.asDean, reason = "目录不一致") => giveBack(deps, actor, { filingId, reason });
  expect(await back()).toMatchObject(refused("review.not-finished"));
  await deps.sql("update review set state = 'finished'");
  expect(await back(school.asSecretary)).toMatchObject(refused("access.denied"));
  expect(await back(school.asDean, "")).toMatchObject(refused("filing.reason-required"));
  expect(await back()).toMatchObject({ ok: true });
  expect(await filing()).toMatchObject({ status: "returned", firstSubmittedAt: null });
  expect((await submissions()).map(({ number }) => number)).toEqual([2, 1]);
});

test("an approved filing is opened again with a reason and a new day, and every version stays", async () => {
  await approved();
  const unlock = (dueAgain: string, actor = school.asOffice) =>
    unlockFiling(deps, actor, { filingId, reason: "认证机构要求补充", dueAgain: localDate(dueAgain) });
  expect(await unlock("2026-11-10", school.asDean)).toMatchObject(refused("access.denied"));
  expect(await unlock("2026-10-21")).toMatchObject(refused("filing.due-again-past"));
  expect(await unlock("2026-11-10")).toMatchObject({ ok: true });
  expect(await filing()).toMatchObject({ status: "returned", dueAgain: "2026-11-10" });
  expect(await deps.everywhere((tx) => listUnlocks(tx, filingId))).toMatchObject([
    { reason: "认证机构要求补充", dueAgain: "2026-11-10", unlockedByName: "牵头部门管理员" },
  ]);
  await submitFiling(deps, school.asSecretary, { filingId, to: "college" });
  expect(await filing()).toMatchObject({ status: "awaiting-college", dueAgain: "2026-11-10" });
  await submitFiling(deps, school.asDean, { filingId, to: "school" });
  expect(await filing()).toMatchObject({ status: "awaiting-school", firstSubmittedAt: deps.clock.now() });
  expect(await submissions()).toHaveLength(2);
});

test("taking back what was sent again leaves the first day and the new one, whose reminders begin anew", async () => {
  await approved();
  const before = (await filing())?.dueVersion ?? 0;
  await unlockFiling(deps, school.asOffice, {
    ...{ filingId, reason: "补充秋季课程", dueAgain: localDate("2026-12-10") },
  });
  expect(await filing()).toMatchObject({ dueVersion: before + 1 });
  await submitFiling(later, school.asSecretary, { filingId, to: "college" });
  await submitFiling(later, school.asDean, { filingId, to: "school" });
  await withdrawFiling(later, school.asDean, { filingId, reason: "缺一门课" });
  expect(await filing()).toMatchObject({
    ...{ status: "drafting", dueAgain: "2026-12-10", dueVersion: before + 1 },
    ...{ programmeSubmittedAt: deps.clock.now(), firstSubmittedAt: deps.clock.now() },
  });
});

test("autumn courses come as a supplement after the filing: handed in, approved and registered once more", async () => {
  await approved();
  const at = (instant: string) => ({ ...deps, clock: fixedClock(instant) });
  const register = (moment: string, receiptNumber: string, filedOn: string) =>
    registerFiling(at(moment), school.asOffice, {
      ...{ filingId, receiptNumber, filedOn: localDate(filedOn), scanSha256: null },
    });
  expect(await register("2026-11-20T10:00:00+08:00", "BA-1", "2026-11-18")).toMatchObject({ ok: true });
  const unlocking = { filingId, reason: "补充秋季课程", dueAgain: localDate("2026-12-20") };
  expect(await unlockFiling(later, school.asDean, unlocking)).toMatchObject(refused("access.denied"));
  expect(
    await unlockFiling(later, school.asOffice, { ...unlocking, dueAgain: localDate("2027-01-01") }),
  ).toMatchObject(refused("filing.due-again-late"));
  expect(await unlockFiling(later, school.asOffice, unlocking)).toMatchObject({ ok: true });
  expect(await filing()).toMatchObject({ status: "returned", filedOn: "2026-11-18", receiptNumber: "BA-1" });

  const again = at("2026-12-18T10:00:00+08:00");
  await submitFiling(again, school.asSecretary, { filingId, to: "college" });
  const sent = await submitFiling(again, school.asDean, { filingId, to: "school" });
  if (!sent.ok) throw new Error(sent.error.code);
  const { submissionId, snapshotHash } = sent.value;
  await deps.sql("update review set state = 'finished' where submission_id = $1", [submissionId]);
  const accept = { submissionId, snapshotHash, kind: "accept", reason: null, dueAgain: null } as const;
  expect(await decideFiling(again, school.asOffice, accept)).toMatchObject({ ok: true });
  expect(await register("2026-12-21T10:00:00+08:00", "BA-2", "2026-12-20")).toMatchObject({ ok: true });
  expect(await filing()).toMatchObject({ status: "filed", filedOn: "2026-11-18", receiptNumber: "BA-1" });
  expect(await deps.everywhere((tx) => listAgencyFilings(tx, [filingId]))).toMatchObject([
    { receiptNumber: "BA-1", filedOn: "2026-11-18" },
    { receiptNumber: "BA-2", filedOn: "2026-12-20", submissionId },
  ]);
});

test("what the school approved on a day cannot have been filed before it", async () => {
  const { submissionId, snapshotHash } = await toSchool();
  await deps.sql("update review set state = 'finished' where submission_id = $1", [submissionId]);
  const accept = { submissionId, snapshotHash, kind: "accept", reason: null, dueAgain: null } as const;
  expect(await decideFiling(later, school.asOffice, accept)).toMatchObject({ ok: true });
  const register = (day: string) =>
    registerFiling(later, school.asOffice, {
      ...{ filingId, receiptNumber: "BA-1", filedOn: localDate(day), scanSha256: null },
    });
  expect(await register("2026-11-18")).toMatchObject({
    error: { code: "filing.filed-on-outside", params: { from: "2026-11-20", to: "2026-11-20" } },
  });
  expect(await register("2026-11-20")).toMatchObject({ ok: true });
});

test("filing with the agency is registered with its receipt, on a day between the approval and today", async () => {
  await approved();
  const register = (change: Partial<Parameters<typeof registerFiling>[2]>, actor = school.asOffice) =>
    registerFiling(later, actor, {
      ...{ filingId, receiptNumber: "BA-2026-001", filedOn: localDate("2026-11-18"), scanSha256: null },
      ...change,
    });
  expect(await register({}, school.asDean)).toMatchObject(refused("access.denied"));
  expect(await register({ receiptNumber: " " })).toMatchObject(refused("filing.receipt-required"));
  for (const day of ["2026-10-20", "2026-11-21"]) {
    expect(await register({ filedOn: localDate(day) })).toMatchObject({
      error: { code: "filing.filed-on-outside", params: { from: "2026-10-21", to: "2026-11-20" } },
    });
  }
  expect(await register({ scanSha256: hashText("nowhere") })).toMatchObject(refused("filing.scan-not-found"));
  const store = (change: Partial<ScanToStore> = {}, actor = school.asOffice, by = later) =>
    storeScan(by, actor, {
      ...{ filingId, name: "回执.jpg", size: 7, content: Readable.from([Buffer.from("receipt")]) },
      ...change,
    });
  expect(await store({}, school.asDean)).toMatchObject(refused("access.denied"));
  expect(await store({ size: 20 * 1024 ** 2 + 1 })).toMatchObject({
    error: { code: "filing.file-too-large", params: { path: "回执.jpg", size: "20.1 MiB", limit: "20 MiB" } },
  });
  expect(await store({ size: 0 })).toMatchObject(refused("filing.file-empty"));
  expect(await store({ size: 6 })).toMatchObject(refused("filing.upload-incomplete"));
  expect(await store({ size: 8 })).toMatchObject(refused("filing.upload-incomplete"));
  const full = Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
  const storage = { ...deps.storage, put: () => Promise.reject(full) };
  expect(await store({}, school.asOffice, { ...later, storage })).toMatchObject(refused("storage.full"));
  expect(await store()).toEqual({ ok: true, value: hashText("receipt") });
  expect(await register({ scanSha256: hashText("receipt") })).toMatchObject({ ok: true });
  expect(await filing()).toMatchObject({
    status: "filed",
    filedOn: "2026-11-18",
    receiptNumber: "BA-2026-001",
  });
  expect(await deps.everywhere((tx) => listAgencyFilings(tx, [filingId]))).toMatchObject([
    { scanSha256: hashText("receipt"), registeredBy: school.administrator.id },
  ]);
  expect(await register({})).toMatchObject(refused("filing.wrong-status"));
});

test("the office exempts a filing with a reason, and asks for it again", async () => {
  const exempt = (reason: string, actor = school.asOffice) => exemptFiling(deps, actor, { filingId, reason });
  expect(await exempt("停招", school.asSecretary)).toMatchObject(refused("access.denied"));
  expect(await exempt("  ")).toMatchObject(refused("filing.reason-required"));
  expect(await exempt("专业停招")).toMatchObject({ ok: true });
  expect(await filing()).toMatchObject({ status: "exempt", exemptBecause: "专业停招" });
  expect(await submitFiling(deps, school.asSecretary, { filingId, to: "college" })).toMatchObject(
    refused("filing.wrong-status"),
  );
  expect(await liftExemption(deps, school.asOffice, { filingId, reason: "恢复招生" })).toMatchObject({
    ok: true,
  });
  expect(await filing()).toMatchObject({ status: "drafting", exemptBecause: null });
});

test("a declaration is signed once by who is signed in, and withdrawn, never deleted", async () => {
  const at = (part: string, slot: string, band: string | null = null) => ({ part, slot, course: null, band });
  const sign = (placement: ReturnType<typeof at>, kind: "no-revision" | "no-course" = "no-revision") =>
    declare(deps, school.asSecretary, { filingId, placement, kind, remark: " 沿用 " });
  expect(await sign(at("materials", "minutes"))).toMatchObject(refused("filing.not-declarable"));
  expect(await sign(at("documents", "nowhere"))).toMatchObject(refused("filing.slot-unknown"));
  const signed = await sign(at("documents", "syllabus"));
  expect(await sign(at("documents", "syllabus"))).toMatchObject(refused("declaration.exists"));
  expect(await sign(at("courses", ""), "no-course")).toMatchObject({ ok: true });
  const declarationId = signed.ok ? signed.value.declarationId : deps.newId<never>();
  const withdraw = () => withdrawDeclaration(deps, school.asSecretary, { filingId, declarationId });
  expect(await withdraw()).toMatchObject({ ok: true });
  expect(await withdraw()).toMatchObject(refused("declaration.not-found"));
  const rows = await deps.everywhere(({ trx }) =>
    trx.selectFrom("declaration").selectAll().where("id", "=", declarationId).execute(),
  );
  expect(rows).toMatchObject([
    { remark: "沿用", declaredBy: school.secretary.id, withdrawnBy: school.secretary.id },
  ]);
  expect(await sign(at("documents", "syllabus"))).toMatchObject({ ok: true });
});

test("a revision is noted with its day, not one to come, where the checklist asks for it", async () => {
  const note = (slot: string, revisedOn: string | null) =>
    noteRevision(deps, school.asSecretary, {
      ...{ filingId, slot, explanation: "修订", revisedOn: revisedOn === null ? null : localDate(revisedOn) },
    });
  expect(await note("nowhere", null)).toMatchObject(refused("filing.slot-unknown"));
  expect(await note("syllabus", "2026-10-22")).toMatchObject(refused("filing.revised-later"));
  expect(await note("syllabus", "2026-10-21")).toMatchObject({ ok: true });
  expect(await note("syllabus", null)).toMatchObject({ ok: true });
});

test("next year's filing opens with the courses that are due, their people and what was left open, never a file", async () => {
  await toSchool();
  const { programme } = school.programme;
  const next = { ...deps, clock: fixedClock("2027-03-01T09:00:00+08:00") };
  const following = (await filingOf(deps, school, "2027")).id;
  await setCycle(deps, school.asSecretary, { programmeId: programme.id, fromYear: 2027, years: 1 });
  const carried = await carryForward(next, school.asSecretary, { filingId: following });
  expect(carried).toMatchObject({
    ok: true,
    value: { year: 2027, courses: [{ name: "机械设计", isDue: true }], openItems: [] },
  });
  const row = await deps.everywhere((tx) => findFiling(tx, following));
  expect(row).toMatchObject({ status: "drafting", carriedFrom: filingId });
  const { packages, files } = await deps.everywhere(async ({ trx }) => ({
    packages: await trx
      .selectFrom("coursePackage")
      .select("year")
      .where("institutionId", "=", school.institution.id)
      .orderBy("year")
      .execute(),
    files: await trx.selectFrom("filingFile").select("id").where("filingId", "=", following).execute(),
  }));
  expect([packages.map(({ year }) => year), files]).toEqual([[2026, 2027], []]);
  expect(await carryForward(next, school.asSecretary, { filingId: following })).toMatchObject(
    refused("filing.carried-already"),
  );
  expect(await carryForward(next, school.asSecretary, { filingId })).toMatchObject({ ok: false });
});

import type { UnitRow } from "@goodstanding/database/queries/unit";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import { makePdf } from "@goodstanding/documents/fixtures/make-pdf";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import type { AppError } from "@goodstanding/domain/kernel/app-error";
import { localDate } from "@goodstanding/domain/kernel/dates";
import type { AppraisalId, FilingId, PersonId } from "@goodstanding/domain/kernel/ids";
import type { Result } from "@goodstanding/domain/kernel/result";
import { fixedClock } from "@goodstanding/testing/fixed-clock";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { decideFiling } from "../filings/decide-filing.ts";
import { completePackage, fillIn, handIn, heading, type TestPackage } from "../filings/package-for-test.ts";
import { type Submitted, submitFiling } from "../filings/submit-filing.ts";
import { withdrawFiling } from "../filings/withdraw-filing.ts";
import { readReturn } from "../returns/read-return.ts";
import { filingOf, schoolForTest, type TestSchool } from "../school-for-test.ts";
import { beginAppraisal } from "./begin-appraisal.ts";
import { claimAppraisal } from "./claim-appraisal.ts";
import { confirmAsBefore } from "./draft-opinion.ts";
import { anotherCollege, expertForTest, type TestExpert } from "./experts-for-test.ts";
import { handOverAppraisal } from "./hand-over-appraisal.ts";
import { judgeFinding } from "./judge-finding.ts";
import { markItems } from "./mark-items.ts";
import { openReviews } from "./open-reviews.ts";
import { readComparison } from "./read-comparison.ts";
import { readQueue } from "./read-queue.ts";
import { readWorkbench, type Workbench } from "./read-workbench.ts";
import { saveComment } from "./save-comment.ts";
import { submitAppraisal } from "./submit-appraisal.ts";
import { tickFiles } from "./tick-files.ts";
import { wholeSchool } from "./whole-school.ts";

const deps = await depsForTest();
let school: TestSchool;
let elsewhere: UnitRow;
let filingId: FilingId;
let handed: Submitted;
let first: TestExpert;
let second: TestExpert;

beforeAll(() => deps.openConnections());

beforeEach(async () => {
  school = await schoolForTest(deps);
  elsewhere = await anotherCollege(deps, school);
  first = await expertForTest(deps, school, elsewhere);
  second = await expertForTest(deps, school, elsewhere);
  filingId = (await filingOf(deps, school)).id;
  handed = await handIn(deps, school.asSecretary, filingId, completePackage(2026));
  await finishReview(handed);
  await deps.newEvents();
});

afterAll(() => deps.close());

const today = localDate("2026-10-21");

const finishReview = ({ reviewId }: Submitted) =>
  deps.everywhere(({ trx }) =>
    trx.updateTable("review").set({ state: "finished" }).where("id", "=", reviewId).execute(),
  );

const whole = <T>(work: (tx: ScopedTransaction) => Promise<T>): Promise<T> =>
  withScope(deps.database, wholeSchool(school.asOffice), work);

function done<T>(result: Result<T, AppError>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const seats = (...reviewers: (PersonId | null)[]) =>
  openReviews(deps, school.asOffice, { filingId, level: "school", reviewers, due: null });

async function seat(reviewer: TestExpert): Promise<AppraisalId> {
  const [id] = done(await seats(reviewer.person.id));
  if (!id) throw new Error("No seat");
  return id;
}

const bench = async (actor: PersonActor, id: AppraisalId): Promise<Workbench> =>
  done(await whole((tx) => readWorkbench(tx, actor, id)));

/** Marks everything as clean but one item, which gets a result and a comment, and hands in. */
async function review(
  { acting: actor }: TestExpert,
  id: AppraisalId,
  { item, result, text }: { item: string; result: "clean" | "warn" | "block"; text: string | null },
): Promise<void> {
  done(await beginAppraisal(deps, actor, { id }));
  const { items, submission } = await bench(actor, id);
  const others = items.map(({ key }) => key).filter((key) => key !== item);
  done(await markItems(deps, actor, { id, items: others, result: "clean" }));
  done(await markItems(deps, actor, { id, items: [item], result }));
  if (text !== null) done(await comment(actor, id, { item, text }));
  const { snapshotHash } = submission;
  done(await submitAppraisal(deps, actor, { id, snapshotHash, recommendation: "return", text: "请补正" }));
}

const comment = (
  actor: PersonActor,
  id: AppraisalId,
  { item, text }: { item: string | null; text: string },
) => saveComment(deps, actor, { id, commentId: null, item, file: null, place: null, text });

const plan = "documents//programme-plan";
const syllabus = "documents//syllabus";

test("reviewers are blind to each other, and the office to both, until both are in; then the differences stand side by side", async () => {
  const one = await seat(first);
  const two = await seat(second);
  await review(first, one, { item: plan, result: "block", text: "修订说明缺少依据" });

  const seenBySecond = await bench(second.acting, two);
  expect(seenBySecond.notes).toEqual({ marks: [], comments: [], stances: [] });
  const seenByOffice = done(
    await whole((tx) => readComparison(tx, school.asOffice, { filingId, level: "school" })),
  );
  expect(seenByOffice).toMatchObject({ stillOpen: 1, notes: { marks: [], comments: [] } });
  expect(seenByOffice.items.every(({ differs }) => !differs)).toBe(true);
  expect((await bench(school.asOffice, one)).notes.marks).toEqual([]);
  expect(await whole((tx) => readWorkbench(tx, second.acting, one))).toMatchObject({
    error: { code: "appraisal.not-found" },
  });

  await review(second, two, { item: syllabus, result: "warn", text: "请核对版本" });
  const compared = done(
    await whole((tx) => readComparison(tx, school.asOffice, { filingId, level: "school" })),
  );
  expect(compared.stillOpen).toBe(0);
  expect(compared.items.filter(({ differs }) => differs).map(({ key, results }) => [key, results])).toEqual([
    [plan, ["block", "clean"]],
    [syllabus, ["clean", "warn"]],
  ]);
  expect((await bench(second.acting, two)).notes.comments.map(({ text }) => text).toSorted()).toEqual([
    "修订说明缺少依据",
    "请核对版本",
  ]);
});

test("a review is to be in before the agency's day, as long as that is to come", async () => {
  const open = (at: string, due: string) =>
    openReviews({ ...deps, clock: fixedClock(at) }, school.asOffice, {
      ...{ filingId, level: "school", reviewers: [null], due: localDate(due) },
    });
  expect(await open("2026-10-21T09:00:00+08:00", "2027-01-04")).toMatchObject({
    error: { code: "appraisal.due-late", params: { agencyDue: "2026-12-31" } },
  });
  expect(await open("2026-10-21T09:00:00+08:00", "2026-12-31")).toMatchObject({ ok: true });
  expect(await open("2027-01-04T09:00:00+08:00", "2027-01-20")).toMatchObject({ ok: true });
});

test("of two who reach for one free review the first has it", async () => {
  const [id] = done(await seats(null));
  if (!id) throw new Error("No seat");
  const claims = await Promise.all(
    [first, second].map(({ acting: actor }) => claimAppraisal(deps, actor, { id })),
  );
  expect(claims.filter(({ ok }) => ok)).toHaveLength(1);
  expect(claims.find(({ ok }) => !ok)).toMatchObject({ error: { code: "appraisal.taken" } });
  expect((await deps.newEvents()).map(({ kind }) => kind)).toEqual(["appraisal.opened", "appraisal.claimed"]);
});

test("nobody reviews the own college or one that was declared, by whatever way the review comes", async () => {
  const own = await expertForTest(deps, school, school.college);
  const declared = await expertForTest(deps, school, elsewhere, { avoids: [school.college.id] });
  for (const { person, acting: actor } of [own, declared]) {
    expect(await seats(person.id)).toMatchObject({ error: { code: "appraisal.avoids" } });
    const [free] = done(await seats(null));
    if (!free) throw new Error("No seat");
    expect(await claimAppraisal(deps, actor, { id: free })).toMatchObject({
      error: { code: "appraisal.avoids" },
    });
    const to = { id: free, to: person.id, reason: "换人" };
    expect(await handOverAppraisal(deps, school.asOffice, to)).toMatchObject({
      error: { code: "appraisal.avoids" },
    });
    expect((await whole((tx) => readQueue(tx, actor, { today, year: 2026 }))).free).toEqual([]);
  }
});

test("nobody holds more than agreed, nor reviews one submission twice, nor without a place in the pool", async () => {
  const busy = await expertForTest(deps, school, elsewhere, { mostAtOnce: 0 });
  expect(await seats(busy.person.id)).toMatchObject({
    error: { code: "appraisal.full-now", params: { most: 0 } },
  });
  const year = await expertForTest(deps, school, elsewhere, { mostPerYear: 0 });
  expect(await seats(year.person.id)).toMatchObject({ error: { code: "appraisal.full-this-year" } });
  expect(await seats(first.person.id, first.person.id)).toMatchObject({
    error: { code: "appraisal.reviews-it" },
  });
  await seat(first);
  expect(await seats(second.person.id, first.person.id)).toMatchObject({
    error: { code: "appraisal.reviews-it" },
  });
  expect(await seats(school.secretary.id)).toMatchObject({ error: { code: "appraisal.not-a-reviewer" } });
  expect(
    await openReviews(deps, first.acting, { filingId, level: "school", reviewers: [null], due: null }),
  ).toMatchObject({ error: { code: "access.denied" } });
  // Nothing of what was refused is there.
  expect((await whole((tx) => readQueue(tx, school.asOffice, { today, year: 2026 }))).all).toHaveLength(1);
});

test("a review is handed over with a reason, and what was noted goes with who noted it", async () => {
  const id = await seat(first);
  done(await beginAppraisal(deps, first.acting, { id }));
  done(await markItems(deps, first.acting, { id, items: [plan], result: "block" }));
  const hand = (to: PersonId | null | "nobody", reason = "出差", by = school.asOffice) =>
    handOverAppraisal(deps, by, { id, to, reason });
  expect(await hand(second.person.id, " ")).toMatchObject({ error: { code: "appraisal.reason-required" } });
  expect(await hand(second.person.id, "出差", first.acting)).toMatchObject({
    error: { code: "access.denied" },
  });
  await deps.newEvents();
  done(await hand(second.person.id));
  expect(await deps.newEvents()).toMatchObject([
    {
      kind: "appraisal.reassigned",
      detail: { from: first.person.id, to: second.person.id, reason: "出差" },
    },
  ]);
  expect(await markItems(deps, first.acting, { id, items: [plan], result: "clean" })).toMatchObject({
    error: { code: "appraisal.not-found" },
  });
  const now = await bench(second.acting, id);
  expect(now.appraisal).toMatchObject({ state: "assigned", begunAt: null, reason: "出差" });
  expect(now.notes.marks).toEqual([]);
  done(await hand("nobody"));
  expect(await hand(null)).toMatchObject({ error: { code: "appraisal.over" } });
});

test("a review is handed in when each required item has a mark, and each that asks for something has words", async () => {
  const id = await seat(first);
  const actor = first.acting;
  const { submission, items } = await bench(actor, id);
  const { snapshotHash } = submission;
  const submit = (hash = snapshotHash) =>
    submitAppraisal(deps, actor, { id, snapshotHash: hash, recommendation: "accept", text: "" });
  const required = items.filter(({ isRequired }) => isRequired).map(({ key }) => key);
  expect(required).toContain(plan);
  expect(required.length).toBeLessThan(items.length);
  expect(await submit()).toMatchObject({
    error: { code: "appraisal.incomplete", params: { unmarked: required.length, unexplained: 0 } },
  });
  expect(await markItems(deps, actor, { id, items: ["nowhere//x"], result: "clean" })).toMatchObject({
    error: { code: "appraisal.unknown-item" },
  });
  done(await markItems(deps, actor, { id, items: required, result: "clean" }));
  done(await markItems(deps, actor, { id, items: [plan], result: "block" }));
  expect((await bench(actor, id)).missing).toEqual({ unmarked: [], unconfirmed: [], unexplained: [plan] });
  expect(await submit()).toMatchObject({ error: { params: { unmarked: 0, unexplained: 1 } } });
  expect(await comment(actor, id, { item: plan, text: "  " })).toMatchObject({
    error: { code: "appraisal.comment-invalid" },
  });
  done(await comment(actor, id, { item: plan, text: "请补充修订依据" }));
  expect(await submit("0".repeat(64))).toMatchObject({ error: { code: "filing.snapshot-changed" } });
  await deps.newEvents();
  done(await submit());
  expect(await deps.newEvents()).toMatchObject([
    {
      kind: "appraisal.submitted",
      actorPersonId: first.person.id,
      detail: { snapshotHash, marks: { [plan]: "block" }, comments: [{ text: "请补充修订依据" }] },
    },
  ]);
  expect(await comment(actor, id, { item: null, text: "再补一句" })).toMatchObject({
    error: { code: "appraisal.over" },
  });
});

test("nobody decides while reviews are out, and a return gathers one list", async () => {
  const one = await seat(first);
  const two = await seat(second);
  await addFinding();
  const decide = () =>
    decideFiling(deps, school.asOffice, {
      ...{ submissionId: handed.submissionId, snapshotHash: handed.snapshotHash },
      ...{ kind: "return", reason: "见清单", dueAgain: localDate("2026-11-10") },
    });
  expect(await decide()).toMatchObject({ error: { code: "appraisal.still-open", params: { count: 2 } } });
  done(
    await judgeFinding(deps, first.acting, {
      id: one,
      key: "late-school||",
      stance: "adopted",
      reason: null,
    }),
  );
  expect(
    await judgeFinding(deps, first.acting, { id: one, key: "x", stance: "adopted", reason: null }),
  ).toMatchObject({ error: { code: "appraisal.unknown-finding" } });
  expect(
    await judgeFinding(deps, second.acting, {
      id: two,
      key: "late-school||",
      stance: "set-aside",
      reason: "",
    }),
  ).toMatchObject({ error: { code: "appraisal.stance-reason" } });
  await review(first, one, { item: plan, result: "block", text: "请补充修订依据" });
  await review(second, two, { item: plan, result: "warn", text: "请补充 修订依据" });
  const draft = done(
    await whole((tx) => readReturn(tx, school.asOffice, { filingId, level: "school", today })),
  );
  expect(draft.lines).toMatchObject([
    { item: null, result: "warn", source: "both" },
    { item: plan, result: "block", text: "请补充修订依据", source: "people" },
  ]);
  expect(draft.lines).toHaveLength(2);
  expect(draft).toMatchObject({ latest: "2026-12-31", recipients: [school.secretary.email] });
  done(await decide());
});

test("what comes back opens with unchanged marks carried forward, to be confirmed, and ticks where the file is the same", async () => {
  const id = await seat(first);
  await addFinding();
  await addFinding({ position: 2, file: "x.pdf", key: "of-file" });
  await addFinding({ position: 3, params: { item: syllabus }, key: "of-syllabus" });
  await addFinding({ position: 4, params: { item: plan }, key: "of-plan" });
  for (const key of ["late-school||", "of-file", "of-syllabus", "of-plan"]) {
    const set = { id, key, stance: "set-aside" as const, reason: "已说明原因" };
    done(await judgeFinding(deps, first.acting, set));
  }
  const before = await bench(first.acting, id);
  const files = before.snapshot.files.map(({ sha256 }) => sha256);
  done(await tickFiles(deps, first.acting, { id, sha256s: files, isViewed: true }));
  await review(first, id, { item: plan, result: "block", text: "请补充修订依据" });
  done(
    await decideFiling(deps, school.asOffice, {
      ...{ submissionId: handed.submissionId, snapshotHash: handed.snapshotHash },
      ...{ kind: "return", reason: "见清单", dueAgain: localDate("2026-11-10") },
    }),
  );
  const again = await resubmit({ "01_制度文件/01_培养方案/培养方案修订依据.pdf": makePdf(["依据"]) });
  const { all } = await whole((tx) => readQueue(tx, school.asOffice, { today, year: 2026 }));
  const renewed = all?.find(({ submissionId }) => submissionId === again.submissionId);
  expect(renewed).toMatchObject({ state: "assigned", round: 2, reviewerId: first.person.id });
  if (!renewed) throw new Error("No second round");
  const now = await bench(first.acting, renewed.id);
  expect(now.previous?.submission.id).toBe(handed.submissionId);
  expect(now.previous?.unchanged.has(plan)).toBe(false);
  expect(now.notes.marks.find(({ item }) => item === plan)).toBeUndefined();
  expect(now.notes.marks.find(({ item }) => item === syllabus)).toMatchObject({
    result: "clean",
    isCarried: true,
  });
  // What was said of the filing as a whole, or of what is another now, is asked again.
  const carried = now.notes.stances.filter(({ appraisalId }) => appraisalId === renewed.id);
  expect(carried.map(({ key, stance }) => `${stance} ${key}`).toSorted()).toEqual([
    "set-aside of-file",
    "set-aside of-syllabus",
  ]);
  expect(now.viewed.length).toBe(new Set(files).size);
  expect(now.missing).toMatchObject({ unmarked: [plan] });
  expect(now.missing.unconfirmed.length).toBeGreaterThan(0);
  done(await markItems(deps, first.acting, { id: renewed.id, items: [plan], result: "clean" }));
  const { snapshotHash } = now.submission;
  const submit = () =>
    submitAppraisal(deps, first.acting, { id: renewed.id, snapshotHash, recommendation: "accept", text: "" });
  expect(await submit()).toMatchObject({ error: { code: "appraisal.incomplete", params: { unmarked: 0 } } });
  done(await confirmAsBefore(deps, first.acting, { id: renewed.id, items: null }));
  done(await submit());
});

test("a withdrawal lapses what is open, and the reviewers get what is handed in next", async () => {
  const id = await seat(first);
  done(await markItems(deps, first.acting, { id, items: [syllabus], result: "clean" }));
  done(await withdrawFiling(deps, heading(school.asSecretary), { filingId, reason: "漏传" }));
  expect(await markItems(deps, first.acting, { id, items: [plan], result: "clean" })).toMatchObject({
    error: { code: "appraisal.over" },
  });
  const again = await resubmit({ "01_制度文件/01_培养方案/补充.pdf": makePdf(["补充"]) });
  const { mine } = await whole((tx) => readQueue(tx, first.acting, { today, year: 2026 }));
  expect(mine.map(({ submissionId, state, round }) => ({ submissionId, state, round }))).toContainEqual({
    ...{ submissionId: again.submissionId, state: "assigned", round: 1 },
  });
  // Once somebody is at work the college can't withdraw.
  const renewed = mine.find(({ submissionId }) => submissionId === again.submissionId);
  if (!renewed) throw new Error("No review");
  done(await beginAppraisal(deps, first.acting, { id: renewed.id }));
  expect(await withdrawFiling(deps, heading(school.asSecretary), { filingId, reason: "漏传" })).toMatchObject(
    { error: { code: "filing.review-begun" } },
  );
});

test("a college reviews with those who lead it before it sends the material on", async () => {
  done(await withdrawFiling(deps, heading(school.asSecretary), { filingId, reason: "先由学院审核" }));
  done(await submitFiling(deps, school.asSecretary, { filingId, to: "college" }));
  const open = (by: PersonActor, reviewers: readonly (PersonId | null)[] = [null]) =>
    openReviews(deps, by, { filingId, level: "college", reviewers, due: null });
  expect(await open(school.asOffice)).toMatchObject({ error: { code: "access.denied" } });
  expect(await seats(null)).toMatchObject({ error: { code: "appraisal.wrong-status" } });
  expect(await open(school.asDean, [first.person.id])).toMatchObject({
    error: { code: "appraisal.not-a-reviewer" },
  });
  const [id] = done(await open(school.asDean));
  if (!id) throw new Error("No seat");
  expect((await whole((tx) => readQueue(tx, school.asDean, { today, year: 2026 }))).all).toMatchObject([
    { id },
  ]);
  expect((await whole((tx) => readQueue(tx, first.acting, { today, year: 2026 }))).free).toEqual([]);
  const send = () => submitFiling(deps, school.asDean, { filingId, to: "school" });
  expect(await send()).toMatchObject({ error: { code: "appraisal.still-open" } });
  done(await handOverAppraisal(deps, school.asDean, { id, reason: "无须另审", to: "nobody" }));
  done(await send());
});

test("another school finds no review, by whatever way it asks", async () => {
  const id = await seat(first);
  const other = await schoolForTest(deps, { name: "另一所大学" });
  const stranger = await expertForTest(deps, other, other.office);
  expect(await claimAppraisal(deps, stranger.acting, { id })).toMatchObject({
    error: { code: "appraisal.not-found" },
  });
  expect(await handOverAppraisal(deps, other.asOffice, { id, to: null, reason: "改派" })).toMatchObject({
    error: { code: "appraisal.not-found" },
  });
  const theirs = <T>(work: (tx: ScopedTransaction) => Promise<T>) =>
    withScope(deps.database, wholeSchool(other.asOffice), work);
  expect(await theirs((tx) => readWorkbench(tx, other.asOffice, id))).toMatchObject({
    error: { code: "appraisal.not-found" },
  });
  expect(await theirs((tx) => readQueue(tx, other.asOffice, { today, year: 2026 }))).toEqual({
    ...{ mine: [], free: [], all: [] },
  });
});

async function resubmit(files: TestPackage): Promise<Submitted> {
  await fillIn(deps, school.asSecretary, filingId, files);
  done(await submitFiling(deps, school.asSecretary, { filingId, to: "college" }));
  const sent = done(await submitFiling(deps, school.asDean, { filingId, to: "school" }));
  await finishReview(sent);
  return sent;
}

const addFinding = (
  change: { position?: number; file?: string; key?: string; params?: Record<string, string> } = {},
) =>
  deps.everywhere(({ trx }) =>
    trx
      .insertInto("finding")
      .values({
        ...{ institutionId: school.institution.id, reviewId: handed.reviewId, position: 1 },
        ...{ rule: "late-school", severity: "warn", file: null, place: null, key: "late-school||" },
        citation: { pack: "ceeaa-2025", document: "《工作指南》", clause: "第三部分（五）第4点" },
        params: { due: "2026-10-20", submitted: "2026-10-21", days: 1 },
        ...change,
      })
      .execute(),
  );

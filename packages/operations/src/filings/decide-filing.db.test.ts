import { insertFindings } from "@goodstanding/database/queries/finding";
import { listReturnLines } from "@goodstanding/database/queries/return-list";
import type { ReviewRow } from "@goodstanding/database/queries/review";
import { withScope } from "@goodstanding/database/scope";
import { makePdf } from "@goodstanding/documents/fixtures/make-pdf";
import { localDate } from "@goodstanding/domain/kernel/dates";
import { errorText } from "@goodstanding/domain/kernel/error-texts";
import type { ReviewId, SubmissionId } from "@goodstanding/domain/kernel/ids";
import { fixedClock } from "@goodstanding/testing/fixed-clock";
import { afterAll, beforeEach, expect, test } from "vitest";
import { openReviews } from "../appraisals/open-reviews.ts";
import { depsForTest } from "../deps-for-test.ts";
import { askForReview } from "../reviews/ask-for-review.ts";
import { waiveFinding } from "../reviews/waive-finding.ts";
import { filingOf, schoolForTest, type TestSchool } from "../school-for-test.ts";
import { type Decision, decideFiling } from "./decide-filing.ts";
import { completePackage, handIn as handInPackage } from "./package-for-test.ts";

interface Handed {
  readonly submissionId: SubmissionId;
  readonly reviewId: ReviewId;
  readonly snapshotHash: string;
}

const deps = await depsForTest();
const later = { ...deps, clock: fixedClock("2026-11-02T10:00:00+08:00") };
let school: TestSchool;
let handed: Handed;

beforeEach(async () => {
  school = await schoolForTest(deps);
  handed = await handIn("first");
  await settle(handed, "finished");
  await deps.newEvents();
});

afterAll(() => deps.close());

async function handIn(content: string, at = deps): Promise<Handed> {
  const { id: filingId } = await filingOf(deps, school);
  const files = { ...completePackage(2026), "会议纪要/补充.pdf": makePdf([content]) };
  return handInPackage(at, school.asSecretary, filingId, files);
}

const settle = ({ reviewId }: Handed, state: ReviewRow["state"]) =>
  deps.everywhere(({ trx }) => trx.updateTable("review").set({ state }).where("id", "=", reviewId).execute());

const decide = (change: Partial<Decision> = {}, by = school.asOffice) =>
  decideFiling(deps, by, {
    submissionId: handed.submissionId,
    snapshotHash: handed.snapshotHash,
    kind: "accept",
    reason: null,
    dueAgain: change.kind === "return" ? localDate("2026-11-10") : null,
    ...change,
  });

const decisions = () =>
  deps.everywhere(({ trx }) =>
    trx.selectFrom("decision").selectAll().where("institutionId", "=", school.institution.id).execute(),
  );

test("an accepted filing is approved, and the decision names person and snapshot", async () => {
  expect(await decide()).toEqual({ ok: true, value: null });
  const filing = await filingOf(deps, school);
  expect(filing.status).toBe("school-approved");
  expect(await decisions()).toMatchObject([
    { kind: "accept", reason: null, snapshotHash: handed.snapshotHash, decidedBy: school.administrator.id },
  ]);
  expect(await deps.newEvents()).toMatchObject([
    {
      kind: "filing.accepted",
      objectId: filing.id,
      actorPersonId: school.administrator.id,
      detail: { submissionId: handed.submissionId, snapshotHash: handed.snapshotHash },
    },
  ]);
  expect(await decide({ kind: "return", reason: "再看" })).toMatchObject({
    error: { code: "filing.wrong-status" },
  });
});

test("to return takes a reason, and then the college may go on", async () => {
  for (const reason of [null, "", "  \n"]) {
    expect(await decide({ kind: "return", reason })).toMatchObject({
      error: { code: "filing.reason-required" },
    });
  }
  expect(await deps.newEvents()).toEqual([]);
  expect(await decide({ kind: "return", reason: " 缺少合理性审核记录 " })).toMatchObject({ ok: true });
  expect(await decisions()).toMatchObject([{ kind: "return", reason: "缺少合理性审核记录" }]);
  expect(await filingOf(deps, school)).toMatchObject({ status: "returned", dueAgain: "2026-11-10" });
  expect(await deps.newEvents()).toMatchObject([{ kind: "filing.returned" }]);
});

test("what goes back says at least one thing: the reason, where it goes back without a list", async () => {
  const back = { kind: "return", reason: " 缺少合理性审核记录 " } as const;
  expect(await decide({ ...back, lines: [] })).toMatchObject({ error: { code: "return.line-invalid" } });
  expect(await decisions()).toEqual([]);
  expect(await decide(back)).toMatchObject({ ok: true });
  const lines = await withScope(deps.database, school.scope, (tx) =>
    listReturnLines(tx, [handed.submissionId]),
  );
  expect(lines).toMatchObject([
    { item: null, placeName: "全部材料", result: "block", text: "缺少合理性审核记录", origin: "people" },
  ]);
});

test("to return takes a new day to come, and not after the agency's", async () => {
  const back = { kind: "return", reason: "缺" } as const;
  expect(await decide({ ...back, dueAgain: null })).toMatchObject({
    error: { code: "filing.due-again-required" },
  });
  expect(await decide({ ...back, dueAgain: localDate("2026-10-21") })).toMatchObject({
    error: { code: "filing.due-again-past", params: { today: "2026-10-21" } },
  });
  expect(await decide({ ...back, dueAgain: localDate("2027-01-01") })).toMatchObject({
    error: { code: "filing.due-again-late", params: { agencyDue: "2026-12-31" } },
  });
  expect(await deps.newEvents()).toEqual([]);
});

test("who alone has reviewed it approves it only with a reason, which stays with the decision", async () => {
  const { id: filingId } = await filingOf(deps, school);
  const reviewers = [school.administrator.id];
  const opened = await openReviews(deps, school.asOffice, {
    ...{ filingId, level: "school", reviewers, due: null },
  });
  expect(opened).toMatchObject({ ok: true });
  await deps.sql(
    `update appraisal set state = 'submitted', submitted_at = now(), recommendation = 'accept', snapshot_hash = $1`,
    [handed.snapshotHash],
  );
  await deps.newEvents();
  for (const aloneBecause of [null, "  "])
    expect(await decide({ aloneBecause })).toMatchObject({ error: { code: "filing.reviewed-alone" } });
  expect(await decisions()).toEqual([]);
  expect(await decide({ aloneBecause: " 本年度仅一名可审核人员 " })).toMatchObject({ ok: true });
  expect(await decisions()).toMatchObject([{ kind: "accept", aloneBecause: "本年度仅一名可审核人员" }]);
  expect(await deps.newEvents()).toMatchObject([{ detail: { aloneBecause: "本年度仅一名可审核人员" } }]);
});

test("where nobody or somebody else has reviewed it, no such reason is asked for or kept", async () => {
  expect(await decide({ aloneBecause: "多余" })).toMatchObject({ ok: true });
  expect(await decisions()).toMatchObject([{ aloneBecause: null }]);
});

const finding = (key: string, change: object = {}) =>
  deps.everywhere((tx) =>
    insertFindings(tx, [
      {
        ...{ institutionId: school.institution.id, reviewId: handed.reviewId, position: Number(key), key },
        ...{ rule: "empty-file", severity: "block", file: `会议纪要/${key}.pdf`, place: null, params: {} },
        citation: { pack: "ceeaa-2025", document: "《指南》", clause: "附件1" },
        ...change,
      },
    ]),
  );
const waive = async (key: string, at = deps) =>
  waiveFinding(at, school.asOffice, {
    filingId: (await filingOf(deps, school)).id,
    ...{ key, reason: "原件遗失，已附说明", expiresOn: localDate("2026-12-31") },
  });

test("what must be mended is mended or waived before it is accepted; returned it can be at any time", async () => {
  for (const key of ["1", "2"]) await finding(key);
  await finding("3", { rule: "duplicate-file", severity: "warn" });
  const refused = await decide();
  expect(refused).toMatchObject({ error: { code: "filing.unmended", params: { count: 2 } } });
  expect(refused.ok || errorText(refused.error, "zh")).toContain(
    "空文件（会议纪要/1.pdf）、空文件（会议纪要/2.pdf）",
  );
  expect(await waive("1")).toMatchObject({ ok: true });
  expect(await decide()).toMatchObject({ error: { params: { count: 1 } } });
  expect(await decisions()).toEqual([]);
  expect(await waive("2")).toMatchObject({ ok: true });
  const over = { ...deps, clock: fixedClock("2027-01-01T10:00:00+08:00") };
  const accept = { ...handed, kind: "accept", reason: null, dueAgain: null } as const;
  expect(await decideFiling(over, school.asOffice, accept)).toMatchObject({
    error: { code: "filing.unmended", params: { count: 2 } },
  });
  expect(await decide()).toMatchObject({ ok: true });
});

test("returning asks for nothing to be mended first", async () => {
  await finding("1");
  expect(await decide({ kind: "return", reason: "缺" })).toMatchObject({ ok: true });
});

test("lateness keeps nothing from being accepted, however gravely it is taken", async () => {
  await finding("1", { rule: "late-school", file: null });
  await finding("2", { rule: "agency-missed", file: null });
  expect(await decide()).toMatchObject({ ok: true });
});

test("what the last review that finished has found stands, though a later one was called off", async () => {
  await finding("1");
  const again = await askForReview(deps, school.asOffice, handed);
  if (!again.ok) throw new Error(again.error.code);
  await settle({ ...handed, reviewId: again.value.reviewId }, "cancelled");
  expect(await decide()).toMatchObject({ error: { code: "filing.unmended" } });
});

test("the school's clock stopped with the first submission", async () => {
  await decide({ kind: "return", reason: "缺" });
  const second = await handIn("second", later);
  const { submissions } = await deps.everywhere(async ({ trx }) => ({
    submissions: await trx
      .selectFrom("submission")
      .select(["number", "submittedAt"])
      .where("institutionId", "=", school.institution.id)
      .orderBy("number")
      .execute(),
  }));
  expect(submissions).toEqual([
    { number: 1, submittedAt: deps.clock.now() },
    { number: 2, submittedAt: later.clock.now() },
  ]);
  expect(second.snapshotHash).not.toBe(handed.snapshotHash);
  expect(await filingOf(deps, school)).toMatchObject({ firstSubmittedAt: deps.clock.now() });
});

test("a decision on an earlier snapshot lapses", async () => {
  await decide({ kind: "return", reason: "缺" });
  const second = await handIn("second", later);
  await settle(second, "finished");
  await deps.newEvents();
  const changed = { error: { code: "filing.snapshot-changed" } };
  expect(await decide()).toMatchObject(changed);
  expect(await decide({ submissionId: second.submissionId })).toMatchObject(changed);
  expect(await deps.newEvents()).toEqual([]);
  expect(await decide({ ...second })).toMatchObject({ ok: true });
});

test.each(["failed", "cancelled"] as const)(
  "a person decides only when the automatic review is over, were it %s",
  async (over) => {
    await settle(handed, "running");
    expect(await decide()).toMatchObject({ error: { code: "review.not-finished" } });
    expect(await deps.newEvents()).toEqual([]);
    await settle(handed, over);
    expect(await decide()).toMatchObject({ ok: true });
  },
);

test("of two decisions at once one counts", async () => {
  await deps.openConnections();
  const outcomes = await Promise.all([decide(), decide({ kind: "return", reason: "缺" }), decide()]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await decisions()).toHaveLength(1);
  expect(await deps.newEvents()).toHaveLength(1);
});

test("a college decides nothing, and another institution finds nothing", async () => {
  expect(await decide({}, school.asSecretary)).toMatchObject({ error: { code: "access.denied" } });
  const other = await schoolForTest(deps, { name: "示例学院" });
  expect(await decide({}, other.asOffice)).toMatchObject({ error: { code: "filing.not-found" } });
  expect(await decide({ submissionId: deps.newId() })).toMatchObject({ error: { code: "filing.not-found" } });
});

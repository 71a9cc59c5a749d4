import type { PersonActor } from "@goodstanding/domain/access/actor";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { openQueue } from "@goodstanding/queue/open-queue";
import { hashText } from "@goodstanding/storage/hash-text";
import { fixedClock } from "@goodstanding/testing/fixed-clock";
import { afterAll, beforeEach, expect, test } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { acting, filingOf, schoolForTest, type TestSchool } from "../school-for-test.ts";
import { uploadContent } from "../uploads/upload-content.ts";
import { confirmProposals } from "./confirm-proposals.ts";
import { completePackage, fillIn } from "./package-for-test.ts";
import { readSnapshot } from "./read-snapshot.ts";
import { submitFiling } from "./submit-filing.ts";

const deps = await depsForTest();
let school: TestSchool;
let filingId: FilingId;

beforeEach(async () => {
  school = await schoolForTest(deps);
  filingId = (await filingOf(deps, school)).id;
});

afterAll(() => deps.close());

const fill = () => fillIn(deps, school.asSecretary, filingId, completePackage(2026));
const upload = (path: string, content: string) =>
  uploadContent(
    deps,
    school.asSecretary,
    { target: { filingId, packageId: null }, path, kind: "file" },
    Buffer.from(content),
  );
const submit = (to: "college" | "school", actor: PersonActor = school.asSecretary, at = deps) =>
  submitFiling(at, actor, { filingId, to });

const rows = () =>
  deps.everywhere(async ({ trx }) => {
    const { id } = school.institution;
    return {
      submissions: await trx.selectFrom("submission").selectAll().where("institutionId", "=", id).execute(),
      files: await trx
        .selectFrom("submissionFile")
        .selectAll()
        .where("institutionId", "=", id)
        .orderBy("path")
        .execute(),
      reviews: await trx.selectFrom("review").selectAll().where("institutionId", "=", id).execute(),
      receipts: await trx.selectFrom("receipt").selectAll().where("institutionId", "=", id).execute(),
    };
  });

test("提交学院审核 freezes the draft under numbered paths and its own hash, and a review waits", async () => {
  await fill();
  await upload("杂项/.DS_Store", "junk");
  await deps.newEvents();
  const submitted = await submit("college");
  expect(submitted).toMatchObject({ ok: true, value: { receipt: null } });
  const { submissions, files, reviews, receipts } = await rows();
  const [submission] = submissions;
  expect(submission).toMatchObject({
    ...{ number: 1, version: 3, fileCount: 12, ignoredCount: 1, sentToSchoolAt: null },
    submittedBy: school.secretary.id,
    submittedAt: deps.clock.now(),
  });
  expect(submission?.snapshotHash).toBe(hashText(submission?.document ?? ""));
  const snapshot = submission && (await deps.everywhere((tx) => readSnapshot(tx, submission)));
  expect(snapshot?.files.map(({ path }) => path)).toEqual(files.map(({ path }) => path));
  expect(snapshot?.revisions).toHaveLength(3);
  const report = files.find(({ sourcePath }) => sourcePath?.includes("达成评价报告"));
  expect(report).toMatchObject({ part: "courses", slot: "attainment-report", courseName: "机械设计" });
  expect(report?.path).toMatch(
    /^02_[^/]+\/01_机械设计（[^/]+）\/\d\d_[^/]+\/机械设计_课程目标达成评价报告.docx$/,
  );
  expect(reviews).toMatchObject([{ submissionId: submission?.id, state: "queued", attempts: 0 }]);
  expect(receipts).toEqual([]);
  expect(await filingOf(deps, school)).toMatchObject({
    ...{ status: "awaiting-college", firstSubmittedAt: null },
    programmeSubmittedAt: deps.clock.now(),
  });
  expect((await deps.newEvents()).map(({ kind }) => kind)).toEqual([
    "review.queued",
    "filing.submitted-to-college",
  ]);
  const job = { reviewId: reviews[0]?.id ?? deps.newId(), institutionId: school.institution.id };
  expect(await deps.queue.holds("filing.review", job)).toBe(true);
});

test("报送学校 by the college's head sends the same snapshot on, stops the clock and gives a receipt", async () => {
  await fill();
  await submit("college");
  const later = { ...deps, clock: fixedClock("2026-10-23T16:00:00+08:00") };
  expect(await submit("school", school.asSecretary, later)).toMatchObject({
    error: { code: "access.denied" },
  });
  await deps.newEvents();
  const sent = await submit("school", school.asDean, later);
  expect(sent).toMatchObject({ ok: true, value: { receipt: { number: "2026-00001" } } });
  const { submissions, reviews, receipts } = await rows();
  expect([submissions.length, reviews.length, receipts.length]).toEqual([1, 1, 1]);
  expect(submissions[0]).toMatchObject({ sentToSchoolAt: later.clock.now(), submittedAt: deps.clock.now() });
  expect(await filingOf(deps, school)).toMatchObject({
    ...{ status: "awaiting-school", firstSubmittedAt: later.clock.now() },
    programmeSubmittedAt: deps.clock.now(),
  });
  expect((await deps.newEvents()).map(({ kind }) => kind)).toEqual(["receipt.issued", "filing.submitted"]);
});

test("where the school alone reviews, the secretary sends, and there is no check by the college", async () => {
  school = await schoolForTest(deps, { schoolPack: null });
  filingId = (await filingOf(deps, school)).id;
  const asked = Object.entries(completePackage(2026)).filter(([path]) => !path.includes("相关制度"));
  await fillIn(deps, school.asSecretary, filingId, Object.fromEntries(asked));
  expect(await submit("college")).toMatchObject({ error: { code: "filing.wrong-status" } });
  expect(await submit("school")).toMatchObject({ ok: true, value: { receipt: { number: "2026-00001" } } });
  expect((await rows()).submissions).toMatchObject([{ sentToSchoolAt: deps.clock.now() }]);
  expect(await filingOf(deps, school)).toMatchObject({ status: "awaiting-school" });
});

test("what blocks is refused with the whole list, and the filing stays as it was", async () => {
  await upload("01_制度文件/01_培养方案/方案.pdf", "x");
  await upload("说明.txt", "y");
  await confirmProposals(deps, school.asSecretary, { filingId });
  await deps.newEvents();
  const refused = await submit("college");
  expect(refused).toMatchObject({ ok: false, error: { code: "filing.has-gaps" } });
  const gaps = refused.ok ? [] : (refused.error.gaps ?? []);
  expect(gaps.map(({ rule, slot, file }) => `${rule} ${slot ?? file ?? ""}`)).toEqual([
    "no-course ",
    "revision-incomplete documents//programme-plan",
    "missing-slot documents//syllabus",
    "missing-slot documents//mechanism",
    "unsorted-file 说明.txt",
  ]);
  expect(await filingOf(deps, school)).toMatchObject({ status: "drafting", programmeSubmittedAt: null });
  expect((await rows()).submissions).toEqual([]);
  expect(await deps.newEvents()).toEqual([]);
});

test("of many tabs that submit at once one wins", async () => {
  await fill();
  await deps.newEvents();
  await deps.openConnections();
  const outcomes = await Promise.all(Array.from({ length: 8 }, () => submit("college")));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  for (const outcome of outcomes) {
    if (!outcome.ok) expect(outcome.error.code).toBe("filing.wrong-status");
  }
  const { submissions, reviews } = await rows();
  expect([submissions.length, reviews.length, (await deps.newEvents()).length]).toEqual([1, 1, 2]);
  expect(await submit("college")).toMatchObject({
    error: { code: "filing.wrong-status", params: { "status.zh": "待学院审核" } },
  });
});

test("a queue that is down holds nothing up: the row waits for the sweep", async () => {
  await fill();
  const down = new URL(deps.testDatabase.appUrl);
  down.port = "9";
  const queue = openQueue({ databaseUrl: down.href }, { onError: () => undefined });
  const submitted = await submit("college", school.asSecretary, { ...deps, queue });
  await queue.close();
  expect(submitted).toMatchObject({ ok: true });
  expect((await rows()).reviews).toMatchObject([{ state: "queued" }]);
});

test("who may not hand in is told so, and another college finds nothing", async () => {
  await fill();
  expect(await submit("college", school.asOffice)).toMatchObject({ error: { code: "access.denied" } });
  const elsewhere = acting(school.secretary, "teaching-secretary", school.office);
  expect(await submit("college", elsewhere)).toMatchObject({ error: { code: "filing.not-found" } });
  const other = await schoolForTest(deps, { name: "示例学院" });
  expect(await submit("college", other.asSecretary)).toMatchObject({ error: { code: "filing.not-found" } });
  expect((await rows()).submissions).toEqual([]);
});

test("an empty draft is not handed in", async () => {
  expect(await submit("college")).toMatchObject({ error: { code: "filing.wrong-status" } });
  await upload("Thumbs.db", "junk");
  expect(await submit("college")).toMatchObject({ ok: false, error: { code: "filing.has-gaps" } });
});

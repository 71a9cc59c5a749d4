import { setTimeout } from "node:timers/promises";
import { listReviewHistory } from "@goodstanding/database/queries/review";
import { listSubmissions } from "@goodstanding/database/queries/submission";
import { createInspector, type Inspector } from "@goodstanding/documents/inspect/inspector";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { fixedClock } from "@goodstanding/testing/fixed-clock";
import { afterAll, beforeEach, expect, test } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { completePackage, handIn, page } from "../filings/package-for-test.ts";
import type { Submitted } from "../filings/submit-filing.ts";
import { withdrawFiling } from "../filings/withdraw-filing.ts";
import { filingOf, schoolForTest, type TestSchool } from "../school-for-test.ts";
import { askForReview } from "./ask-for-review.ts";
import { cancelReview } from "./cancel-review.ts";
import { recoverReviews } from "./recover-reviews.ts";
import { reproduceReview } from "./reproduce-review.ts";
import { reviewFiling } from "./review-filing.ts";
import { notingInspector, outcomeOf } from "./review-for-test.ts";

const real = createInspector();
const deps = await depsForTest();
const running = new AbortController().signal;
let school: TestSchool;
let filingId: FilingId;
let submitted: Submitted;

beforeEach(async () => {
  school = await schoolForTest(deps);
  filingId = (await filingOf(deps, school)).id;
  submitted = await handIn(deps, school.asSecretary, filingId, completePackage(2026));
  await deps.newEvents();
});

afterAll(async () => {
  await real.close();
  await deps.close();
});

const review = (reviewId: Submitted["reviewId"], inspector: Inspector = real, signal = running) =>
  reviewFiling({ ...deps, inspector }, { reviewId, institutionId: school.institution.id }, signal);
const ask = (by = school.asOffice) => askForReview(deps, by, submitted);
const asked = async () => {
  const answer = await ask();
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value.reviewId;
};
const history = async () =>
  (await deps.everywhere((tx) => listReviewHistory(tx, submitted.submissionId))).map(
    ({ number, state, askedByName, cancelledByName }) => ({ number, state, askedByName, cancelledByName }),
  );
const reviewedNames = () =>
  deps.everywhere(({ trx }) =>
    trx
      .selectFrom("documentReading")
      .selectAll()
      .where("institutionId", "=", school.institution.id)
      .execute(),
  );

test("a review again opens no file, finds the same, and counts from now on", async () => {
  await review(submitted.reviewId);
  const first = await outcomeOf(deps, submitted);
  await deps.newEvents();
  const reviewId = await asked();
  expect(await deps.newEvents()).toMatchObject([
    { kind: "review.queued", actorPersonId: school.administrator.id, objectId: reviewId },
  ]);
  expect(await deps.queue.holds("filing.review", { reviewId, institutionId: school.institution.id })).toBe(
    true,
  );
  const { inspector, opened } = notingInspector(real);
  expect(await review(reviewId, inspector)).toBe("finished");
  expect(opened).toEqual([]);
  const second = await outcomeOf(deps, submitted);
  expect(second.row).toMatchObject({ id: reviewId, number: 2, verdict: first.row.verdict });
  expect(second.row.checkVersions).toEqual(first.row.checkVersions);
  expect(await history()).toEqual([
    { number: 2, state: "finished", askedByName: "牵头部门管理员", cancelledByName: null },
    { number: 1, state: "finished", askedByName: null, cancelledByName: null },
  ]);
});

test("a submission of changed files opens these alone", async () => {
  await review(submitted.reviewId);
  await withdrawFiling(deps, school.asDean, { filingId, reason: "补充材料" });
  submitted = await handIn(deps, school.asSecretary, filingId, {
    "03_其他持续改进工作原始材料/会议纪要/十月.pdf": page("2026 十月会议纪要"),
  });
  const { inspector, opened } = notingInspector(real);
  expect(await review(submitted.reviewId, inspector)).toBe("finished");
  expect(opened).toEqual(["十月.pdf"]);
});

test("what lies twice in a package is opened once", async () => {
  await withdrawFiling(deps, school.asDean, { filingId, reason: "补充材料" });
  const same = page("同一份材料");
  submitted = await handIn(deps, school.asSecretary, filingId, {
    "03_其他持续改进工作原始材料/会议纪要/甲.pdf": same,
    "03_其他持续改进工作原始材料/会议纪要/乙.pdf": same,
  });
  const { inspector, opened } = notingInspector(real);
  await review(submitted.reviewId, inspector);
  expect(opened.filter((name) => name === "甲.pdf" || name === "乙.pdf")).toHaveLength(1);
});

test("a review that broke off goes on with the files that are left", async () => {
  const closing = new AbortController();
  let left = 4;
  const breaking: Inspector = {
    ...real,
    examine: async (task) => {
      if (left-- === 0) closing.abort(new Error("closing"));
      return real.examine(task);
    },
  };
  await expect(review(submitted.reviewId, breaking, closing.signal)).rejects.toThrow("closing");
  const before = (await reviewedNames()).length;
  const { inspector, opened } = notingInspector(real);
  expect(await review(submitted.reviewId, inspector)).toBe("finished");
  const all = (await reviewedNames()).length;
  expect(before).toBeGreaterThan(0);
  expect(opened).toHaveLength(all - before);
  expect(all).toBe(Object.keys(completePackage(2026)).length);
});

test("what ended at a limit is no reading to keep: another review tries again", async () => {
  const slow: Inspector = {
    ...real,
    examine: async (task) =>
      task.path.endsWith("会议纪要.pdf")
        ? { condition: { kind: "unreadable", reason: "too-slow" }, value: null }
        : real.examine(task),
  };
  await review(submitted.reviewId, slow);
  const first = await outcomeOf(deps, submitted);
  expect(first.findings).toMatchObject([{ rule: "unreadable-file", params: { reason: "too-slow" } }]);
  const again = await deps.everywhere((tx) => reproduceReview(tx, submitted.reviewId));
  expect(again?.findings).toMatchObject([{ rule: "unreadable-file" }]);
  const { inspector, opened } = notingInspector(real);
  await review(await asked(), inspector);
  expect(opened).toEqual(["会议纪要.pdf"]);
  expect((await outcomeOf(deps, submitted)).row.verdict).toBe("clean");
});

test("none is asked for while one waits, nor of what is no longer the latest, nor by anybody but the office", async () => {
  const code = async (by?: Parameters<typeof ask>[0]) => {
    const answer = await ask(by);
    return answer.ok ? null : answer.error.code;
  };
  expect(await code()).toBe("review.under-way");
  expect(await code(school.asSecretary)).toBe("access.denied");
  await review(submitted.reviewId);
  await deps.openConnections();
  const both = await Promise.all([code(), code()]);
  expect(both.toSorted()).toEqual([null, "review.under-way"].toSorted());
  await withdrawFiling(deps, school.asDean, { filingId, reason: "补充材料" });
  expect(await code()).toBe("review.superseded");
});

const cancel = (reviewId: Submitted["reviewId"], by = school.asOffice) =>
  cancelReview(deps, by, { reviewId });

test("a review that waits is cancelled, stays out of the queue and keeps nobody from deciding", async () => {
  expect(await cancel(submitted.reviewId, school.asSecretary)).toMatchObject({
    error: { code: "access.denied" },
  });
  expect(await cancel(submitted.reviewId)).toEqual({ ok: true, value: null });
  expect(await deps.newEvents()).toMatchObject([
    { kind: "review.cancelled", actorPersonId: school.administrator.id, objectId: submitted.reviewId },
  ]);
  expect(await review(submitted.reviewId)).toBe("not-claimed");
  await deps.emptyQueue();
  await recoverReviews(deps);
  const job = { reviewId: submitted.reviewId, institutionId: school.institution.id };
  expect(await deps.queue.holds("filing.review", job)).toBe(false);
  expect(await cancel(submitted.reviewId)).toMatchObject({ error: { code: "review.over" } });
  expect(await history()).toMatchObject([{ state: "cancelled", cancelledByName: "牵头部门管理员" }]);
  await asked();
  expect((await outcomeOf(deps, submitted)).row).toMatchObject({ number: 2, state: "queued" });
});

test("a review at work that is cancelled stops within a second or so and writes nothing", async () => {
  const { inspector, opened } = notingInspector(real);
  const slow: Inspector = {
    ...inspector,
    examine: async (task) => {
      await cancel(submitted.reviewId);
      const examined = await inspector.examine(task);
      await setTimeout(1500);
      return examined;
    },
  };
  expect(await review(submitted.reviewId, slow)).toBe("lease-lost");
  expect(opened.length).toBeLessThan(Object.keys(completePackage(2026)).length);
  expect((await deps.newEvents()).map(({ kind }) => kind)).toEqual(["review.cancelled"]);
  expect(await outcomeOf(deps, submitted)).toMatchObject({ row: { state: "cancelled" }, findings: [] });
});

test("what an earlier review found stands when somebody cancels the next", async () => {
  await review(submitted.reviewId);
  await cancel(await asked());
  expect((await outcomeOf(deps, submitted)).row).toMatchObject({ number: 1, state: "finished" });
  expect(await history()).toMatchObject([
    { number: 2, state: "cancelled" },
    { number: 1, state: "finished" },
  ]);
});

test("the checks give the same findings again, whatever has changed in the school since", async () => {
  await withdrawFiling(deps, school.asDean, { filingId, reason: "补充材料" });
  const same = page("同一份材料");
  submitted = await handIn(
    { ...deps, clock: fixedClock("2026-11-02T09:00:00+08:00") },
    school.asSecretary,
    filingId,
    {
      "03_其他持续改进工作原始材料/会议纪要/甲.pdf": same,
      "03_其他持续改进工作原始材料/会议纪要/乙.pdf": same,
    },
  );
  await review(submitted.reviewId);
  const { row, findings } = await outcomeOf(deps, submitted);
  expect(findings.length).toBeGreaterThan(1);
  await deps.sql(
    "update policy_adoption set settings = settings || '{\"school\": null}' where institution_id = $1",
    [school.institution.id],
  );
  await deps.sql("update obligation set school_due = '2026-01-01' where institution_id = $1", [
    school.institution.id,
  ]);
  const again = await deps.everywhere((tx) => reproduceReview(tx, row.id));
  const bare = findings.map(({ rule, severity, citation, file, place, params }) => ({
    ...{ rule, severity, citation, file, place, params },
  }));
  expect(again?.findings).toEqual(bare);
  expect(again).toMatchObject({
    verdict: row.verdict,
    versions: row.checkVersions,
    timeliness: row.timeliness,
  });
  const [latest] = await deps.everywhere((tx) => listSubmissions(tx, filingId));
  expect(latest?.id).toBe(submitted.submissionId);
});

import { findFiling } from "@goodstanding/database/queries/filing";
import { findGathered } from "@goodstanding/database/queries/review";
import { createInspector } from "@goodstanding/documents/inspect/inspector";
import { localDate } from "@goodstanding/domain/kernel/dates";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { fixedClock } from "@goodstanding/testing/fixed-clock";
import { afterAll, beforeEach, expect, test } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { completePackage, handIn, page } from "../filings/package-for-test.ts";
import type { Submitted } from "../filings/submit-filing.ts";
import { filingOf, schoolForTest, type TestSchool } from "../school-for-test.ts";
import { answerFinding } from "./answer-finding.ts";
import { readOpenFindings } from "./read-open-findings.ts";
import { reviewFiling } from "./review-filing.ts";
import { outcomeOf } from "./review-for-test.ts";
import { waiveFinding } from "./waive-finding.ts";

const inspector = createInspector();
const atFirst = { ...(await depsForTest()), inspector };
const whenSent = { ...atFirst, clock: fixedClock("2026-11-02T09:00:00+08:00") };
const deps = { ...atFirst, clock: fixedClock("2027-10-21T09:00:00+08:00") };
const { signal } = new AbortController();
let school: TestSchool;
let last: Submitted;
let lastYear: FilingId;
let thisYear: FilingId;

beforeEach(async () => {
  school = await schoolForTest(atFirst);
  lastYear = (await filingOf(atFirst, school)).id;
  thisYear = (await filingOf(atFirst, school, "2027")).id;
  const same = page("同一份材料");
  last = await handIn(whenSent, school.asSecretary, lastYear, {
    ...completePackage(2026),
    "03_其他持续改进工作原始材料/会议纪要/甲.pdf": same,
    "03_其他持续改进工作原始材料/会议纪要/乙.pdf": same,
  });
  await review(last, whenSent);
  await deps.newEvents();
});

afterAll(async () => {
  await inspector.close();
  await deps.close();
});

const review = ({ reviewId }: Submitted, by = deps) =>
  reviewFiling(by, { reviewId, institutionId: school.institution.id }, signal);
const openOf = (today = "2027-10-21") =>
  deps.everywhere(async (tx) => {
    const filing = await findFiling(tx, thisYear);
    return filing ? readOpenFindings(tx, filing, localDate(today)) : [];
  });
const keyOfIt = async (): Promise<string> => (await openOf())[0]?.finding.key ?? "";
const answer = async (said: string, by = school.asSecretary, key?: string) => {
  const answered = await answerFinding(deps, by, {
    filingId: thisYear,
    key: key ?? (await keyOfIt()),
    answer: said,
  });
  return answered.ok ? null : answered.error.code;
};

test("what last year's review left open is asked this year, missed days apart, until it is answered", async () => {
  expect((await outcomeOf(deps, last)).findings.map(({ rule }) => rule)).toEqual([
    "duplicate-file",
    "late-school",
  ]);
  expect(await openOf()).toMatchObject([
    { finding: { rule: "duplicate-file", file: expect.stringMatching(/甲\.pdf$/) }, answer: null },
  ]);
  expect(await answer("  两份纪要已分开。 ")).toBeNull();
  expect(await deps.newEvents()).toMatchObject([
    { kind: "finding.answered", objectId: thisYear, detail: { answer: "两份纪要已分开。" } },
  ]);
  expect(await answer("两份纪要已分开存档。")).toBeNull();
  expect(await openOf()).toMatchObject([
    { answer: { answer: "两份纪要已分开存档。", answeredByName: "机械工程学院教学秘书" } },
  ]);
});

test("an answer says something, to what was asked, by whoever may edit, until the filing is handed in", async () => {
  const key = await keyOfIt();
  expect(await answer(" ")).toBe("answer.invalid");
  expect(await answer("长".repeat(2001))).toBe("answer.invalid");
  expect(await answer("已改", school.asSecretary, "duplicate-file||")).toBe("finding.not-found");
  expect(await answer("已改", school.asOffice)).toBe("access.denied");
  const other = await schoolForTest(atFirst);
  expect(await answer("已改", other.asSecretary, key)).toBe("filing.not-found");
  await handIn(deps, school.asSecretary, thisYear, completePackage(2027));
  expect(await answer("已改")).toBe("filing.wrong-status");
});

test("waived, it is not asked as long as the waiver holds", async () => {
  const key = await keyOfIt();
  const reason = "共用签到表";
  const waiver = { filingId: lastYear, key, reason, expiresOn: localDate("2027-12-31") };
  expect(await waiveFinding(deps, school.asOffice, waiver)).toMatchObject({ ok: true });
  expect(await openOf()).toEqual([]);
  expect(await openOf("2027-12-31")).toEqual([]);
  expect(await openOf("2028-01-01")).toHaveLength(1);
});

test("a review of this year's filing looks at last year's and at what was answered", async () => {
  await answer("两份纪要已分开。");
  const submitted = await handIn(deps, school.asSecretary, thisYear, completePackage(2027));
  await review(submitted);
  const gathered = await deps.everywhere((tx) => findGathered(tx, submitted.reviewId));
  expect(gathered?.openFindings).toMatchObject([{ rule: "duplicate-file", answer: "两份纪要已分开。" }]);
});

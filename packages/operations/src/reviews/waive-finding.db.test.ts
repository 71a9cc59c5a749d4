import { listWaivers } from "@goodstanding/database/queries/finding-waiver";
import { listLatestVerdicts } from "@goodstanding/database/queries/review";
import { createInspector } from "@goodstanding/documents/inspect/inspector";
import { localDate } from "@goodstanding/domain/kernel/dates";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { fixedClock } from "@goodstanding/testing/fixed-clock";
import { afterAll, beforeEach, expect, test } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { completePackage, handIn, page } from "../filings/package-for-test.ts";
import type { Submitted } from "../filings/submit-filing.ts";
import { filingOf, schoolForTest, type TestSchool } from "../school-for-test.ts";
import { askForReview } from "./ask-for-review.ts";
import { reviewFiling } from "./review-filing.ts";
import { outcomeOf } from "./review-for-test.ts";
import { shownVerdicts } from "./shown-verdicts.ts";
import { type WaiverToGrant, waiveFinding } from "./waive-finding.ts";
import { withdrawWaiver } from "./withdraw-waiver.ts";

const inspector = createInspector();
const deps = { ...(await depsForTest()), inspector };
const { signal } = new AbortController();
let school: TestSchool;
let filingId: FilingId;
let submitted: Submitted;
let key: string;

beforeEach(async () => {
  school = await schoolForTest(deps);
  filingId = (await filingOf(deps, school)).id;
  const same = page("同一份材料");
  submitted = await handIn(deps, school.asSecretary, filingId, {
    ...completePackage(2026),
    "03_其他持续改进工作原始材料/会议纪要/甲.pdf": same,
    "03_其他持续改进工作原始材料/会议纪要/乙.pdf": same,
  });
  await review(submitted.reviewId);
  const [finding] = (await outcomeOf(deps, submitted)).findings;
  key = finding?.key ?? "";
  await deps.newEvents();
});

afterAll(async () => {
  await inspector.close();
  await deps.close();
});

const review = (reviewId: Submitted["reviewId"]) =>
  reviewFiling(deps, { reviewId, institutionId: school.institution.id }, signal);
const until = localDate("2026-12-31");
const waive = (other: Partial<WaiverToGrant> = {}, by = school.asOffice, at: typeof deps = deps) =>
  waiveFinding(at, by, { filingId, key, reason: "两次会议共用一份签到表", expiresOn: until, ...other });
const codeOf = async (answer: ReturnType<typeof waive>) => {
  const result = await answer;
  return result.ok ? null : result.error.code;
};
const shown = async (today = "2026-10-21") =>
  deps.everywhere(async (tx) => {
    const latest = (await listLatestVerdicts(tx)).find((each) => each.filingId === filingId);
    return latest && (await shownVerdicts(tx, [latest], localDate(today))).get(latest.reviewId);
  });

test("a finding names its file's bytes in its key, and waived until a day it no longer counts", async () => {
  const { findings } = await outcomeOf(deps, submitted);
  expect(findings.map(({ rule }) => rule)).toEqual(["duplicate-file"]);
  expect(key).toMatch(/^duplicate-file\|[0-9a-f]{64}\|/);
  expect(await shown()).toBe("warn");
  expect(await waive()).toMatchObject({ ok: true });
  expect(await deps.newEvents()).toMatchObject([
    {
      kind: "finding.waived",
      actorPersonId: school.administrator.id,
      objectId: filingId,
      detail: { key, rule: "duplicate-file", reason: "两次会议共用一份签到表", expiresOn: until },
    },
  ]);
  expect(await shown()).toBe("waived");
  expect(await shown(until)).toBe("waived");
  expect(await shown("2027-01-01")).toBe("warn");
});

test("it holds in the next review too, since the finding is the same", async () => {
  await waive();
  const again = await askForReview(deps, school.asOffice, submitted);
  if (!again.ok) throw new Error(again.error.code);
  await review(again.value.reviewId);
  expect((await outcomeOf(deps, submitted)).row).toMatchObject({ number: 2, verdict: "warn" });
  expect(await shown()).toBe("waived");
});

test("only the office waives, with a reason, until a day within a year and the validity, what is there to be waived", async () => {
  expect(await codeOf(waive({}, school.asSecretary))).toBe("access.denied");
  expect(await codeOf(waive({}, school.asDean))).toBe("access.denied");
  expect(await codeOf(waive({ reason: "  " }))).toBe("waiver.reason-required");
  expect(await codeOf(waive({ reason: "长".repeat(501) }))).toBe("waiver.reason-required");
  expect(await codeOf(waive({ expiresOn: localDate("2026-10-20") }))).toBe("waiver.wrong-day");
  expect(await codeOf(waive({ expiresOn: localDate("2027-10-21") }))).toBe("waiver.wrong-day");
  expect(await codeOf(waive({ key: "empty-file||" }))).toBe("finding.not-found");
  const other = await schoolForTest(deps);
  expect(await codeOf(waive({}, other.asOffice))).toBe("filing.not-found");
  expect(await deps.newEvents()).not.toContainEqual(expect.objectContaining({ kind: "finding.waived" }));
  expect(await codeOf(waive({ expiresOn: localDate("2026-10-21") }))).toBeNull();
});

test("a second waiver waits until the first is over or withdrawn; of two at once one is granted", async () => {
  await deps.openConnections();
  const both = await Promise.all([codeOf(waive()), codeOf(waive())]);
  expect(both.toSorted()).toEqual([null, "waiver.in-force"].toSorted());
  const later = { ...deps, clock: fixedClock("2027-02-01T09:00:00+08:00") };
  expect(await codeOf(waive({ expiresOn: localDate("2027-06-30") }, school.asOffice, later))).toBeNull();
  const standing = await deps.everywhere((tx) => listWaivers(tx, [filingId]));
  expect(standing).toMatchObject([{ expiresOn: "2027-06-30", waivedByName: "牵头部门管理员" }]);
});

test("withdrawn, the finding counts again; not twice, and not by a college", async () => {
  const granted = await waive();
  if (!granted.ok) throw new Error(granted.error.code);
  await deps.newEvents();
  const withdraw = (by = school.asOffice) => withdrawWaiver(deps, by, granted.value);
  expect(await withdraw(school.asSecretary)).toMatchObject({ error: { code: "access.denied" } });
  expect(await withdraw()).toEqual({ ok: true, value: null });
  expect(await deps.newEvents()).toMatchObject([{ kind: "finding.waiver-withdrawn", detail: { key } }]);
  expect(await shown()).toBe("warn");
  expect(await withdraw()).toMatchObject({ error: { code: "waiver.not-found" } });
});

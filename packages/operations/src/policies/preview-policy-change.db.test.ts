import { listPolicyAdoptions } from "@goodstanding/database/queries/policy-adoption";
import { withScope } from "@goodstanding/database/scope";
import { yearMonth } from "@goodstanding/domain/kernel/dates";
import { type PolicyChange, policyChange } from "@goodstanding/domain/policy/policy-change";
import { isFilingRule } from "@goodstanding/domain/policy/rule";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { sweepReminders } from "../reminders/sweep-reminders.ts";
import { schoolForTest, type TestSchool } from "../school-for-test.ts";
import type { PolicyPreview } from "./policy-preview.ts";
import { previewPolicyChange } from "./preview-policy-change.ts";

const deps = await depsForTest();
const mail = { from: "office@school.example", publicUrl: "https://school.example" };
let school: TestSchool;

beforeEach(async () => {
  school = await schoolForTest(deps);
  await deps.newEvents();
});

afterAll(() => deps.close());

const change = (value: object): PolicyChange => policyChange.parse(value);
const schoolDate = (month: number, day: number, rule = "annual-filing") =>
  change({
    ...{ kind: "school-date", regime: "engineering", rule, because: "校历调整" },
    due: { month, day },
  });

async function preview(of: PolicyChange, by = school.asOffice): Promise<PolicyPreview> {
  const previewed = await previewPolicyChange(deps, by, of);
  if (!previewed.ok) throw new Error(JSON.stringify(previewed.error));
  return previewed.value;
}

const everything = () =>
  withScope(deps.database, school.scope, async (tx) => ({
    adoptions: await listPolicyAdoptions(tx),
    obligations: await tx.trx.selectFrom("obligation").selectAll().orderBy("id").execute(),
    filings: await tx.trx.selectFrom("filing").selectAll().orderBy("id").execute(),
    events: await tx.trx.selectFrom("auditEvent").selectAll().orderBy("id").execute(),
  }));

test("a school date that moves shows which duties move, for whom, and why", async () => {
  const before = await everything();
  const { version, counts, items } = await preview(schoolDate(11, 15));
  expect(version).toBe(1);
  expect(counts).toMatchObject({ appears: 0, vanishes: 0, moves: 2 });
  const moved = items.filter((item) => item.change === "moves");
  expect(moved.map(({ period }) => period)).toEqual(["2026", "2027"]);
  expect(moved[0]).toMatchObject({
    rule: "annual-filing",
    regime: "engineering",
    subject: {
      kind: "programme",
      id: school.programme.programme.id,
      unit: { id: school.college.id, name: { zh: school.college.name } },
    },
    before: { schoolDue: "2026-10-31", schoolLastWorkingDay: "2026-10-30", agencyDue: "2026-12-31" },
    after: { schoolDue: "2026-11-15", schoolLastWorkingDay: "2026-11-13", agencyDue: "2026-12-31" },
    why: { zh: expect.stringContaining("11-15") },
    citations: expect.arrayContaining([expect.objectContaining({ pack: "imut-2024-23" })]),
  });
  expect(await everything()).toEqual(before);
});

test("it shows the reminders that go and those that come, and not those that were said", async () => {
  const first = await preview(schoolDate(11, 15));
  const steps = ({ cancelled, added }: PolicyPreview["reminders"]) => ({
    cancelled: cancelled.filter(({ on }) => on <= "2026-10-30").map(({ on, step }) => `${on} ${step}`),
    added: added.filter(({ on }) => on <= "2026-10-30").map(({ on, step }) => `${on} ${step}`),
  });
  expect(steps(first.reminders).cancelled).toContain("2026-10-21 school-before-7");
  expect(steps(first.reminders).added.length).toBeGreaterThan(0);
  expect(first.reminders.cancelled[0]).toMatchObject({
    rule: "annual-filing",
    period: "2026",
    due: "2026-10-31",
    level: "school",
    subject: { unit: { id: school.college.id } },
  });
  expect(first.remindersUntil).toBe("2027-10-21");
  await sweepReminders({ ...deps, mail }, { today: null });
  const second = await preview(schoolDate(11, 15));
  expect(steps(second.reminders).cancelled).not.toContain("2026-10-21 school-before-7");
  expect(second.hash).not.toBe(first.hash);
});

test("the hash stands for version, change and result", async () => {
  const { hash } = await preview(schoolDate(11, 15));
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect((await preview(schoolDate(11, 15))).hash).toBe(hash);
  expect((await preview(schoolDate(11, 16))).hash).not.toBe(hash);
});

describe("each kind of change", () => {
  const citation = { document: "notice-2026", clause: "第一条" };
  const notice = {
    ...{ id: "notice-2026", series: "ceeaa-notices", level: "notice", regime: "engineering", year: 2026 },
    shortName: { zh: "2026通知", en: "Notice 2026" },
    authority: { zh: "中国工程教育专业认证协会", en: "CEEAA" },
    document: { title: "2026年报备通知", number: null, issued: "2026-03-01" },
    effective: { from: "2026-03-01", to: null },
    rules: { "annual-filing": { due: "2026-12-10", citation } },
    windows: [],
  };

  test("a notice moves the agency's date of its year alone", async () => {
    const { items } = await preview(change({ kind: "notice", notice }));
    const moved = items.filter((item) => item.change === "moves");
    expect(moved.map(({ period, after }) => [period, after?.agencyDue])).toEqual([["2026", "2026-12-10"]]);
    expect(moved[0]?.citations).toContainEqual(expect.objectContaining({ pack: "notice-2026" }));
  });

  test("a unit's own date is a target, and moves nobody's reminders away from the school's", async () => {
    const { items } = await preview(
      change({
        ...{ kind: "unit-date", unitId: school.college.id, rule: "annual-filing", because: "学院内部要求" },
        due: { month: 10, day: 15 },
      }),
    );
    const moved = items.find((item) => item.change === "moves" && item.period === "2026");
    expect(moved).toMatchObject({
      before: { targetDue: null, schoolDue: "2026-10-31" },
      after: { targetDue: "2026-10-15", schoolDue: "2026-10-31" },
    });
  });

  test("without a document of its own the school has the agency's dates alone", async () => {
    const { items } = await preview(change({ kind: "school-pack", choice: null }));
    const moved = items.find(({ rule, period }) => rule === "annual-filing" && period === "2026");
    expect(moved).toMatchObject({
      change: "moves",
      before: { schoolDue: "2026-10-31" },
      after: { schoolDue: null, agencyDue: "2026-12-31" },
    });
  });

  test("a parameter may let one duty vanish and another appear", async () => {
    const accreditations = [
      {
        ...{ conclusion: "passed" as const, noticeDate: null, regime: "工程教育认证" },
        ...{ validFrom: yearMonth("2023-05"), validTo: yearMonth("2029-05") },
      },
    ];
    school = await schoolForTest(deps, { accreditations });
    const { items, counts, reminders } = await preview(
      change({ kind: "parameters", patch: { thirdYearBasis: "third-anniversary" } }),
    );
    expect(counts).toMatchObject({ appears: 1, vanishes: 1, moves: 0 });
    expect(items).toMatchObject([
      {
        ...{ change: "appears", rule: "third-year-report", period: "2025", before: null },
        after: { state: "owed", schoolDue: "2025-10-31" },
        why: { zh: expect.stringContaining("按周年计") },
      },
      {
        ...{ change: "vanishes", rule: "third-year-report", period: "2026", after: null },
        before: { state: "owed", schoolDue: "2026-10-31" },
        why: { zh: "更改后的政策不再要求这项任务" },
      },
    ]);
    expect(new Set(reminders.cancelled.map(({ rule, period }) => `${rule} ${period}`))).toEqual(
      new Set(["third-year-report 2026"]),
    );
    // No filing is opened for a year before reminding began.
    expect(reminders.added).toEqual([]);
  });
});

describe("a ladder of the school's own", () => {
  const own = { schoolBefore: [20, 9, 0], schoolOverdue: [2], thenEveryDays: 7, agencyBefore: [10, 0] };
  const ladder = (from: string, ladderKind = "filing", schoolBefore = own.schoolBefore) =>
    change({ kind: "ladder", ladderKind, from, ladder: { ...own, schoolBefore } });

  test("moves no date, and shows which reminders come and go from its day on, and the mails of each unit", async () => {
    const { counts, items, reminders, mails } = await preview(ladder("2026-10-28"));
    expect({ ...counts, items }).toMatchObject({ moves: 0, appears: 0, vanishes: 0, items: [] });
    const filing = ({ rule, period, on }: PolicyPreview["reminders"]["added"][number]) =>
      rule === "annual-filing" && period === "2026" && on <= "2026-11-06";
    expect(reminders.cancelled.filter(filing).map(({ on, step }) => `${on} ${step}`)).toEqual([
      "2026-10-29 school-before-1",
      "2026-11-02 school-overdue-1",
      "2026-11-04 school-overdue-3",
      "2026-11-06 school-overdue-5",
    ]);
    expect(reminders.added.filter(filing).map(({ on, step }) => `${on} ${step}`)).toEqual([
      "2026-11-03 school-overdue-2",
    ]);
    expect(mails.soonUntil).toBe("2026-11-20");
    expect(mails.soon).toMatchObject({ go: 4, come: 1, moved: 0 });
    expect(mails.soon.after).toBeLessThan(mails.soon.before);
    expect(mails.units).toMatchObject([{ unit: { id: school.college.id }, soon: mails.soon }]);
  });

  test("reaches duties that no filing answers as well", async () => {
    const { reminders } = await preview(ladder("2026-10-21", "quota", [12]));
    const rules = new Set(reminders.added.map(({ rule }) => rule));
    expect(rules.size).toBeGreaterThan(0);
    expect([...rules].filter((rule) => isFilingRule(rule))).toEqual([]);
  });
});

test("who may not change a policy may not preview a change either", async () => {
  expect(await previewPolicyChange(deps, school.asSecretary, schoolDate(11, 15))).toMatchObject({
    error: { code: "access.denied" },
  });
});

test.each([
  [{ kind: "school-pack", choice: { pin: "jmsu-2023-69" } }, "policy.choice-not-allowed"],
  [
    { kind: "association-pack", regime: "engineering", choice: { follow: "no-such" } },
    "policy.choice-not-allowed",
  ],
  [schoolDate(12, 31, "draft-reply"), "policy.date-not-settable"],
  [{ kind: "remove-notice", id: "none" }, "policy.unknown-notice"],
  [{ kind: "parameters", patch: {} }, "policy.unchanged"],
  [{ kind: "ladder", ladderKind: "filing", ladder: null, from: "2026-10-21" }, "policy.unchanged"],
  [{ kind: "ladder", ladderKind: "filing", ladder: null, from: "2026-10-20" }, "policy.invalid-value"],
])("a change that makes no sense is refused: %j", async (value, code) => {
  expect(await previewPolicyChange(deps, school.asOffice, change(value))).toMatchObject({ error: { code } });
});

test("an institution without rules has nothing to change", async () => {
  const elsewhere = { ...school.asOffice, institutionId: deps.newId<typeof school.institution.id>() };
  expect(await previewPolicyChange(deps, elsewhere, schoolDate(11, 15))).toMatchObject({
    error: { code: "policy.not-adopted" },
  });
});

import { listFactsOfProgramme } from "@goodstanding/database/queries/fact";
import {
  findObligation,
  listObligations,
  type ObligationRow,
} from "@goodstanding/database/queries/obligation";
import { listObligationRevisions } from "@goodstanding/database/queries/obligation-revision";
import { withScope } from "@goodstanding/database/scope";
import { localDate } from "@goodstanding/domain/kernel/dates";
import { errorText } from "@goodstanding/domain/kernel/error-texts";
import type { FactId } from "@goodstanding/domain/kernel/ids";
import type { PolicyRule } from "@goodstanding/domain/policy/rule";
import { buildUnit } from "@goodstanding/testing/builders/unit";
import { afterAll, beforeEach, expect, test } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { acting, schoolForTest, type TestSchool } from "../school-for-test.ts";
import type { FactSubject } from "./fact-subject.ts";
import { fulfilObligation } from "./fulfil-obligation.ts";
import { type FactToRecord, recordFact } from "./record-fact.ts";
import { withdrawFact } from "./withdraw-fact.ts";

const deps = await depsForTest();
let school: TestSchool;

beforeEach(async () => {
  school = await schoolForTest(deps);
  await deps.newEvents();
});

afterAll(() => deps.close());

const programme = (): FactSubject => ({ programmeId: school.programme.programme.id });
const college = (): FactSubject => ({ unitId: school.college.id });
const feedback = (change: Partial<FactToRecord> = {}): FactToRecord => ({
  kind: "feedback-delivered",
  on: localDate("2026-05-12"),
  of: programme(),
  document: "现场考查反馈意见",
  activity: null,
  closes: null,
  ...change,
});
const study = (change: Partial<FactToRecord> = {}): FactToRecord =>
  feedback({ kind: "activity-held", of: college(), activity: "college-study", ...change });

const obligationsOf = (id = school.programme.programme.id as Parameters<typeof listObligations>[1][number]) =>
  withScope(deps.database, school.scope, (tx) => listObligations(tx, [id]));
const ofRule = async (rule: PolicyRule, period: string): Promise<ObligationRow | undefined> =>
  (await obligationsOf()).find((each) => each.rule === rule && each.period === period);
const kindsOfEvents = async () => (await deps.newEvents()).map(({ kind }) => kind);
const recorded = async (fact: FactToRecord, by = school.asOffice): Promise<FactId> => {
  const outcome = await recordFact(deps, by, fact);
  if (!outcome.ok) throw new Error(errorText(outcome.error, "en"));
  return outcome.value.factId;
};

test("a fact starts a clock in the same transaction, and its withdrawal stops it and is kept", async () => {
  const factId = await recorded(feedback());
  const plan = await ofRule("rectification-plan", "2026-05-12");
  expect(plan).toMatchObject({ state: "owed", schoolDue: "2026-06-11", agencyDue: null, dueVersion: 1 });
  expect(await kindsOfEvents()).toEqual(["fact.recorded", "obligations.materialised"]);
  const withdrawing = { factId, because: " 登记到了别的专业 " };
  expect(await withdrawFact(deps, school.asOffice, withdrawing)).toEqual({ ok: true, value: null });
  expect(await ofRule("rectification-plan", "2026-05-12")).toMatchObject({
    id: plan?.id,
    state: "not-owed",
    schoolDue: null,
    dueVersion: 2,
  });
  const facts = await withScope(deps.database, school.scope, (tx) =>
    listFactsOfProgramme(tx, school.programme.programme.id),
  );
  expect(facts).toMatchObject([{ id: factId, withdrawnBecause: "登记到了别的专业" }]);
  expect(await kindsOfEvents()).toEqual(["fact.withdrawn", "obligations.materialised"]);
  expect(await withdrawFact(deps, school.asOffice, withdrawing)).toMatchObject({
    error: { code: "fact.withdrawn" },
  });
});

test("what an obligation said before stays with the packs that it was computed with", async () => {
  const factId = await recorded(feedback());
  const before = await ofRule("rectification-plan", "2026-05-12");
  await withdrawFact(deps, school.asOffice, { factId, because: "登记有误" });
  const revisions = await withScope(deps.database, school.scope, async (tx) =>
    before ? listObligationRevisions(tx, before.id) : [],
  );
  expect(revisions).toMatchObject([
    {
      dueVersion: 1,
      packs: before?.packs,
      content: { id: before?.id, state: "owed", schoolDue: "2026-06-11", why: before?.why },
    },
  ]);
});

test("activities of a unit count towards its quota, and its own people register them", async () => {
  const term = async () =>
    (await obligationsOf(school.college.id)).find(
      ({ rule, period }) => rule === "college-study" && period === "2025-2",
    );
  expect(await term()).toMatchObject({ state: "owed", inputs: { held: 0, atLeast: 2 } });
  await recorded(study(), school.asSecretary);
  expect(await term()).toMatchObject({ state: "owed", inputs: { held: 1 } });
  await recorded(study({ document: "第二次研讨" }), school.asSecretary);
  expect(await term()).toMatchObject({ state: "fulfilled", inputs: { held: 2 } });
});

test("a college registers nothing else, and nothing of others", async () => {
  const denied = { ok: false, error: { code: "access.denied" } };
  expect(await recordFact(deps, school.asSecretary, feedback())).toMatchObject(denied);
  const other = await withScope(deps.database, school.scope, (tx) =>
    buildUnit(
      { tx, institutionId: school.institution.id, newId: deps.newId, now: deps.clock.now() },
      { name: "理学院" },
    ),
  );
  const seen = study({ of: { unitId: other.id } });
  expect(await recordFact(deps, school.asSecretary, seen)).toMatchObject({
    error: { code: "unit.not-found" },
  });
  const factId = await recorded(seen);
  const withdrawing = { factId, because: "x" };
  expect(await withdrawFact(deps, school.asSecretary, withdrawing)).toMatchObject({
    error: { code: "fact.not-found" },
  });
  const lead = acting(school.secretary, "first-responsible", school.college);
  expect(await recordFact(deps, lead, study())).toMatchObject(denied);
});

test.each<[string, Partial<FactToRecord>, string]>([
  ["a day to come", { on: localDate("2026-10-22") }, "date"],
  ["a clock of a unit", { of: undefined as never }, "subject"],
  ["an activity of a programme", { kind: "activity-held", activity: "training" }, "subject"],
  ["an activity without its kind", { kind: "activity-held", of: undefined as never }, "activity"],
  ["a kind of activity where none was held", { activity: "training" }, "activity"],
  ["a closing without a duty", { kind: "fulfilled" }, "rule"],
  ["a duty that a clock closes", { closes: { rule: "midterm-review", period: "2026" } }, "rule"],
  [
    "a filing closed by a word",
    { kind: "fulfilled", closes: { rule: "annual-filing", period: "2026" } },
    "rule",
  ],
  ["a document without end", { document: "文".repeat(501) }, "document"],
])("%s is refused with its field, and nothing is written", async (_, change, path) => {
  const fact = feedback({ ...change, of: "of" in change ? college() : programme() });
  const before = await obligationsOf();
  const outcome = await recordFact(deps, school.asOffice, fact);
  expect(outcome).toMatchObject({ ok: false, error: { code: "fact.invalid", path } });
  if (!outcome.ok)
    for (const language of ["zh", "en"] as const)
      expect(errorText(outcome.error, language)).not.toMatch(/\{|undefined/);
  expect(await obligationsOf()).toEqual(before);
  expect(await kindsOfEvents()).toEqual([]);
});

test("the same is registered once", async () => {
  await recorded(feedback());
  expect(await recordFact(deps, school.asOffice, feedback())).toMatchObject({
    error: { code: "fact.exists" },
  });
  const both = await Promise.all([1, 2].map(() => recordFact(deps, school.asOffice, study())));
  expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
});

test("a duty other than a filing is closed by its fulfilment, once", async () => {
  await recorded(feedback());
  const plan = await ofRule("rectification-plan", "2026-05-12");
  if (!plan) throw new Error("no plan is owed");
  const done = { obligationId: plan.id, on: localDate("2026-06-01"), document: "整改方案" };
  expect(await fulfilObligation(deps, school.asSecretary, done)).toMatchObject({
    error: { code: "access.denied" },
  });
  expect(await fulfilObligation(deps, school.asOffice, done)).toMatchObject({ ok: true });
  const read = () => withScope(deps.database, school.scope, (tx) => findObligation(tx, plan.id));
  expect(await read()).toMatchObject({ state: "fulfilled", inputs: { fulfilledOn: "2026-06-01" } });
  expect(await fulfilObligation(deps, school.asOffice, done)).toMatchObject({
    error: { code: "obligation.not-open" },
  });
  const filing = await ofRule("annual-filing", "2026");
  if (!filing) throw new Error("no filing is owed");
  expect(await fulfilObligation(deps, school.asOffice, { ...done, obligationId: filing.id })).toMatchObject({
    error: { code: "fact.invalid", path: "rule" },
  });
});

test("a word closes a duty that the subject has, and names those that it has", async () => {
  await recorded(feedback());
  await recorded(feedback({ on: localDate("2026-08-03") }));
  const closing = (rule: PolicyRule, period: string, of = programme()) =>
    recordFact(deps, school.asOffice, feedback({ kind: "fulfilled", of, closes: { rule, period } }));
  const refused = async (...asked: Parameters<typeof closing>) => {
    const outcome = await closing(...asked);
    if (outcome.ok || outcome.error.code !== "fact.invalid") throw new Error("not refused");
    return `${outcome.error.path} ${errorText(outcome.error, "zh")} ${errorText(outcome.error, "en")}`;
  };
  const before = await obligationsOf();
  const wrongPeriod = await refused("rectification-plan", "2026-05-13");
  expect(wrongPeriod).toMatch(
    /^period .*2026-05-13.*可办结的期次：2026-05-12、2026-08-03；.*先登记引起该任务的事项/,
  );
  expect(await refused("draft-reply", "2026-05-12")).toMatch(
    /^rule .*没有可办结的“反馈《中期审核报告》意见”；可办结的任务及期次：.*制定整改方案和整改台账 2026-05-12/,
  );
  expect(await refused("rectification-plan", "2026-05-12", college())).toMatch(/^rule .*学院学习研讨 2026-1/);
  expect(await obligationsOf()).toEqual(before);
  expect(await closing("rectification-plan", "2026-08-03")).toMatchObject({ ok: true });
  expect(await closing("college-study", "2025-2", college())).toMatchObject({ ok: true });
});

test("a 中止 takes away what comes after it, an appeal gives it back, and its rejection takes it away again", async () => {
  const filing = async () => ofRule("annual-filing", "2026");
  const before = await filing();
  const broken = feedback({ kind: "validity-discontinued", on: localDate("2026-06-01"), document: "公告" });
  const appeal = feedback({ kind: "appeal-filed", on: localDate("2026-06-20"), document: "申诉书" });
  const tooEarly = await recordFact(deps, school.asOffice, appeal);
  expect(tooEarly).toMatchObject({ error: { code: "fact.invalid", path: "date" } });
  const brokenId = await recorded(broken);
  expect(await filing()).toMatchObject({ state: "not-owed", agencyDue: null });
  expect((await filing())?.note?.zh).toContain("自 2026-06-01 起中止");
  const appealId = await recorded(appeal);
  expect(await filing()).toMatchObject({ state: "owed", agencyDue: before?.agencyDue });
  expect((await filing())?.note?.zh).toContain("申诉期间：2026-06-20 已提出申诉");
  await withdrawFact(deps, school.asOffice, { factId: appealId, because: "申诉被驳回" });
  expect(await filing()).toMatchObject({ state: "not-owed" });
  await withdrawFact(deps, school.asOffice, { factId: brokenId, because: "登记有误" });
  expect(await filing()).toMatchObject({ state: before?.state, note: before?.note });
});

test("a 中止 names a day of a validity", async () => {
  const outcome = await recordFact(
    deps,
    school.asOffice,
    feedback({ kind: "validity-discontinued", on: localDate("2010-06-01") }),
  );
  expect(outcome).toMatchObject({ ok: false, error: { code: "fact.invalid", path: "date" } });
  if (!outcome.ok)
    expect(errorText(outcome.error, "zh")).toMatch(/2010-06-01.*有效期内的一天.*\d{4}-\d{2} 至 \d{4}-\d{2}/);
});

test("a withdrawal says why", async () => {
  const factId = await recorded(feedback());
  for (const because of ["", "  ", "长".repeat(501)]) {
    expect(await withdrawFact(deps, school.asOffice, { factId, because })).toMatchObject({
      error: { code: "withdrawal.reason-required" },
    });
  }
});

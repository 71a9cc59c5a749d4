import { listDateAdjustments } from "@goodstanding/database/queries/date-adjustment";
import { listObligations, type ObligationRow } from "@goodstanding/database/queries/obligation";
import { withScope } from "@goodstanding/database/scope";
import { localDate } from "@goodstanding/domain/kernel/dates";
import type { AdjustmentId, ObligationId } from "@goodstanding/domain/kernel/ids";
import { type BuiltProgramme, buildProgramme } from "@goodstanding/testing/builders/programme";
import { afterAll, beforeEach, expect, test } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { schoolForTest, type TestSchool } from "../school-for-test.ts";
import { type Extension, grantExtension } from "./grant-extension.ts";
import { materialiseObligations } from "./materialise-obligations.ts";
import { type Override, overrideDate } from "./override-date.ts";
import { withdrawAdjustment } from "./withdraw-adjustment.ts";

const deps = await depsForTest();
let school: TestSchool;
let second: BuiltProgramme;

beforeEach(async () => {
  school = await schoolForTest(deps);
  const { id: institutionId } = school.institution;
  second = await withScope(deps.database, school.scope, (tx) =>
    buildProgramme(
      { tx, institutionId, newId: deps.newId, now: deps.clock.now() },
      school.college,
      school.programme.accreditations,
      { code: "080203", name: "材料成型及控制工程" },
    ),
  );
  await materialiseObligations(deps, { kind: "system", institutionId, name: "系统任务" });
  await deps.newEvents();
});

afterAll(() => deps.close());

const filingOf = async ({ programme }: BuiltProgramme = school.programme): Promise<ObligationRow> => {
  const obligations = await withScope(deps.database, school.scope, (tx) =>
    listObligations(tx, [programme.id]),
  );
  const found = obligations.find(({ rule, period }) => rule === "annual-filing" && period === "2026");
  if (!found) throw new Error("no filing");
  return found;
};
const override = async (change: Partial<Override> = {}, by = school.asOffice) =>
  overrideDate(deps, by, {
    obligationId: (await filingOf()).id,
    level: "school",
    due: localDate("2026-11-20"),
    reason: " 校历调整 ",
    document: "教务〔2026〕8号",
    ...change,
  });
const extend = (change: Partial<Extension> = {}, by = school.asOffice) =>
  grantExtension(deps, by, {
    unitId: school.college.id,
    rule: "annual-filing",
    period: "2026",
    due: localDate("2026-11-10"),
    reason: "学院搬迁",
    document: null,
    ...change,
  });
const idOf = (outcome: Awaited<ReturnType<typeof override>>): AdjustmentId => {
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value.adjustmentId;
};
const code = async (outcome: Promise<unknown>) => ((await outcome) as { error: { code: string } }).error.code;
const kindsOfEvents = async () => (await deps.newEvents()).map(({ kind }) => kind);
const adjustments = () => withScope(deps.database, school.scope, listDateAdjustments);

test("an override moves one date of one programme, with its reason, and taking it back moves it back", async () => {
  const adjustmentId = idOf(await override());
  expect(await filingOf()).toMatchObject({
    schoolDue: "2026-11-20",
    agencyDue: "2026-12-31",
    dueVersion: 2,
    why: { zh: expect.stringContaining("校历调整") },
  });
  expect(await filingOf(second)).toMatchObject({ schoolDue: "2026-10-31", dueVersion: 1 });
  expect(await kindsOfEvents()).toEqual(["date.overridden", "obligations.materialised"]);
  expect(await adjustments()).toMatchObject([
    { id: adjustmentId, reason: "校历调整", document: "教务〔2026〕8号", recordedByName: "牵头部门管理员" },
  ]);
  const withdrawing = { adjustmentId, because: "登记有误" };
  expect(await withdrawAdjustment(deps, school.asOffice, withdrawing)).toEqual({ ok: true, value: null });
  expect(await filingOf()).toMatchObject({ schoolDue: "2026-10-31", dueVersion: 3 });
  expect(await code(withdrawAdjustment(deps, school.asOffice, withdrawing))).toBe("adjustment.withdrawn");
  expect(await kindsOfEvents()).toEqual(["date.adjustment-withdrawn", "obligations.materialised"]);
});

test("an extension moves the school date of every programme of the unit, but not one that has its own", async () => {
  await override();
  const adjustmentId = idOf(await extend());
  expect(await filingOf(second)).toMatchObject({ schoolDue: "2026-11-10", agencyDue: "2026-12-31" });
  expect(await filingOf()).toMatchObject({ schoolDue: "2026-11-20" });
  await withdrawAdjustment(deps, school.asOffice, { adjustmentId, because: "不再需要" });
  expect(await filingOf(second)).toMatchObject({ schoolDue: "2026-10-31" });
  expect(await filingOf()).toMatchObject({ schoolDue: "2026-11-20" });
});

test("the unit's own duty can be given more time too", async () => {
  const quota = async () => {
    const own = await withScope(deps.database, school.scope, (tx) =>
      listObligations(tx, [school.college.id]),
    );
    return own.find(({ rule, period }) => rule === "college-study" && period === "2026-1");
  };
  expect(
    await extend({ rule: "college-study", period: "2026-1", due: localDate("2027-02-10") }),
  ).toMatchObject({
    ok: true,
  });
  expect(await quota()).toMatchObject({ schoolDue: "2027-02-10" });
  const obligationId = (await quota())?.id as ObligationId; // asserted above
  expect(await override({ obligationId, due: localDate("2027-03-01") })).toMatchObject({ ok: true });
  expect(await quota()).toMatchObject({ schoolDue: "2027-03-01", dueVersion: 3 });
});

test("no more time is given until a day that has passed", async () => {
  expect(await extend({ due: localDate("2026-10-20") })).toMatchObject({
    error: { code: "extension.day-past", params: { today: "2026-10-21" } },
  });
  expect(await adjustments()).toEqual([]);
});

test("what cannot be kept is refused with its reason, and nothing is written", async () => {
  const before = [await filingOf(), await filingOf(second)];
  const refused = [
    [override({ reason: " " }), "adjustment.reason-required"],
    [override({ due: localDate("2027-01-01") }), "adjustment.beyond-agency"],
    [override({ obligationId: deps.newId() }), "obligation.not-found"],
    [override({}, school.asSecretary), "access.denied"],
    [extend({ due: localDate("2027-01-01") }), "adjustment.beyond-agency"],
    [extend({ due: localDate("2026-10-31") }), "adjustment.not-later"],
    [extend({ period: "2019" }), "adjustment.nothing-owed"],
    [extend({ unitId: deps.newId() }), "unit.not-found"],
    [extend({}, school.asSecretary), "access.denied"],
  ] as const;
  for (const [outcome, expected] of refused) expect(await code(outcome)).toBe(expected);
  const adjustmentId = deps.newId<AdjustmentId>();
  const withdrawing = { adjustmentId, because: "x" };
  expect(await code(withdrawAdjustment(deps, school.asOffice, withdrawing))).toBe("adjustment.not-found");
  expect(await code(withdrawAdjustment(deps, school.asSecretary, withdrawing))).toBe("access.denied");
  expect([await filingOf(), await filingOf(second)]).toEqual(before);
  expect(await adjustments()).toEqual([]);
  expect(await kindsOfEvents()).toEqual([]);
});

test("the agency's date moves where the agency said so in writing, past the school's end of year", async () => {
  expect(await override({ level: "agency", due: localDate("2027-01-31") })).toMatchObject({ ok: true });
  expect(await filingOf()).toMatchObject({ schoolDue: "2026-10-31", agencyDue: "2027-01-31" });
});

test("of two who move a date at the same time both stand, and the later holds", async () => {
  const dues = ["2026-11-05", "2026-11-06"].map(localDate);
  const outcomes = await Promise.all(dues.map((due) => override({ due })));
  expect(outcomes.every(({ ok }) => ok)).toBe(true);
  expect(await adjustments()).toHaveLength(2);
  expect(dues).toContain((await filingOf()).schoolDue);
  expect((await filingOf()).dueVersion).toBe(3);
});

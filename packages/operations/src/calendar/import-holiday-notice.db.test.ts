import { listObligations } from "@goodstanding/database/queries/obligation";
import { withScope } from "@goodstanding/database/scope";
import { afterAll, beforeEach, expect, test } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { schoolForTest, type TestSchool } from "../school-for-test.ts";
import { importHolidayNotice } from "./import-holiday-notice.ts";
import { importedNotices } from "./institution-calendar.ts";

const deps = await depsForTest();
let school: TestSchool;

beforeEach(async () => {
  school = await schoolForTest(deps);
  await deps.newEvents();
});

afterAll(() => deps.close());

const notice = {
  year: 2027,
  document: {
    title: "关于2027年部分节假日安排的通知",
    number: "国办发明电〔2026〕1号",
    issued: "2026-11-01",
  },
  holidays: ["2027-01-01", "2027-10-29"],
  workdays: ["2027-10-30"],
};
const importing = (change: object = {}, by = school.asOffice) =>
  importHolidayNotice(deps, by, { json: JSON.stringify({ ...notice, ...change }) });
const filing = async () => {
  const obligations = await withScope(deps.database, school.scope, (tx) =>
    listObligations(tx, [school.programme.programme.id]),
  );
  return obligations.find(({ rule, period }) => rule === "annual-filing" && period === "2027");
};

test("an uncovered year takes a notice, and everything in it is reckoned anew", async () => {
  expect(await filing()).toMatchObject({
    holidays: "none",
    schoolDue: "2027-10-31",
    schoolLastWorkingDay: "2027-10-29",
    note: { zh: expect.stringContaining("放假调休安排尚未公布，暂按周六、周日推算") },
  });
  const imported = await importing();
  expect(imported).toMatchObject({ ok: true, value: { year: 2027 } });
  if (imported.ok) expect(imported.value.changed).toBeGreaterThan(0);
  const reckoned = await filing();
  expect(reckoned).toMatchObject({
    holidays: "official",
    schoolDue: "2027-10-31",
    schoolLastWorkingDay: "2027-10-30",
    dueVersion: 2,
  });
  expect(reckoned?.note?.zh ?? "").not.toContain("尚未公布");
  expect((await deps.newEvents()).map(({ kind }) => kind)).toEqual([
    "holidays.imported",
    "obligations.materialised",
  ]);
});

test("a notice imported again takes the place of the first, and the same one changes nothing", async () => {
  await importing();
  expect(await importing()).toEqual({ ok: true, value: { year: 2027, changed: 0 } });
  expect(await importing({ workdays: [] })).toMatchObject({ ok: true });
  expect(await filing()).toMatchObject({ schoolLastWorkingDay: "2027-10-28", dueVersion: 3 });
  const imported = await withScope(deps.database, school.scope, importedNotices);
  expect(imported).toEqual([{ ...notice, workdays: [] }]);
});

test("a wrong notice names every mistake and its place, and nothing is taken", async () => {
  const before = await filing();
  const wrong = { year: 2027, holidays: ["2027-02-30", "2029-01-01"], workdays: ["2027-10-28"] };
  const outcome = await importing(wrong);
  expect(outcome).toMatchObject({ ok: false, error: { error: { code: "holidays.import-invalid" } } });
  if (outcome.ok) return;
  expect(outcome.error.problems.map(({ path }) => path)).toContain("holidays.0");
  for (const { reason } of outcome.error.problems) expect(reason.zh && reason.en).toBeTruthy();
  expect(await importHolidayNotice(deps, school.asOffice, { json: "{" })).toMatchObject({
    error: { problems: [{ path: "" }] },
  });
  expect(await filing()).toEqual(before);
  expect(await deps.newEvents()).toEqual([]);
});

test("a college may not import", async () => {
  expect(await importing({}, school.asSecretary)).toMatchObject({
    error: { error: { code: "access.denied" } },
  });
});

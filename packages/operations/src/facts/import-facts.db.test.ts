import { listFacts } from "@goodstanding/database/queries/fact";
import { listObligations } from "@goodstanding/database/queries/obligation";
import { withScope } from "@goodstanding/database/scope";
import { encodeGbk } from "@goodstanding/documents/fixtures/encode-gbk";
import { buildProgramme } from "@goodstanding/testing/builders/programme";
import { afterAll, beforeEach, expect, test } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { schoolForTest, type TestSchool } from "../school-for-test.ts";
import { importFacts } from "./import-facts.ts";

const header = "programme_code,programme_name,unit,kind,date,document,activity,rule,period";
const deps = await depsForTest();
let school: TestSchool;

beforeEach(async () => {
  school = await schoolForTest(deps);
  await deps.newEvents();
});

afterAll(() => deps.close());

const importing = (lines: readonly string[], by = school.asOffice) =>
  importFacts(deps, by, { csv: Buffer.from([header, ...lines].join("\n")) });
const stored = () =>
  withScope(deps.database, school.scope, async (tx) => ({
    facts: await listFacts(tx),
    obligations: await listObligations(tx, [school.programme.programme.id, school.college.id]),
  }));

const good = [
  "080202,机械设计制造及其自动化,,feedback-delivered,2026-05-12,反馈意见,,,",
  ",机械设计制造及其自动化,机械工程学院,发生重大变化,2026-06-01,,,,",
  ",,机械工程学院,开展学期活动,2026-04-01,第一次,学院组织学习研讨,,",
  ",,机械工程学院,activity-held,2026-05-01,第二次,college-study,,",
  "080202,,,fulfilled,2026-06-05,整改方案,,rectification-plan,2026-05-12",
];

test("kinds, activities and duties may be named by id or in words; what follows is derived at once", async () => {
  expect(await importing(good)).toEqual({ ok: true, value: { imported: 5, known: 0 } });
  const { facts, obligations } = await stored();
  expect(facts).toHaveLength(5);
  expect(facts[0]).toMatchObject({ activity: "college-study", unitId: school.college.id, programmeId: null });
  const find = (rule: string, period: string) =>
    obligations.find((each) => each.rule === rule && each.period === period);
  expect(find("rectification-plan", "2026-05-12")).toMatchObject({ state: "fulfilled" });
  expect(find("major-change-report", "2026-06-01")).toMatchObject({ state: "owed" });
  expect(find("college-study", "2025-2")).toMatchObject({ state: "fulfilled" });
  expect((await deps.newEvents()).map(({ kind }) => kind)).toEqual([
    "facts.imported",
    "obligations.materialised",
  ]);
});

test("the same list again registers nothing and records nothing", async () => {
  await importing(good);
  await deps.newEvents();
  const before = await stored();
  expect(await importing(good)).toEqual({ ok: true, value: { imported: 0, known: 5 } });
  expect(await stored()).toEqual(before);
  expect(await deps.newEvents()).toEqual([]);
});

test("every mistake is named by line and column, with what stood there, and nothing is registered", async () => {
  const before = await stored();
  const outcome = await importing([
    ...good,
    "080202,,,panel-gone,2026-05-12,,,,",
    "080202,,,panel-left,2026-13-01,,,,",
    "080202,,,panel-left,,,,,",
    "080202,,,fulfilled,2026-05-12,,,rectification-plan,",
    "080202,,,fulfilled,2026-05-12,,,,2026",
    "080202,,,panel-left,2026-05-12,",
  ]);
  if (outcome.ok) throw new Error("imported");
  expect(outcome.error.problems.map(({ row, column, found }) => `${row} ${column} ${found}`)).toEqual([
    "7 kind panel-gone",
    "8 date 2026-13-01",
    "9 date ",
    "10 period ",
    "11 rule ",
    "12 整行 · whole row 6 列 · 6 columns",
  ]);
  expect(outcome.error.error).toMatchObject({ code: "fact.import-invalid", params: { count: 6 } });
  expect(await stored()).toEqual(before);
  expect(await deps.newEvents()).toEqual([]);
});

test("so is what only the register knows", async () => {
  const outcome = await importing([
    ...good,
    "080202,,,panel-left,2030-01-01,,,,",
    "999999,,,panel-left,2026-05-12,,,,",
    ",,数学学院,activity-held,2026-05-12,,training,,",
    ",,,panel-left,2026-05-12,,,,",
    ",,机械工程学院,panel-left,2026-05-12,,,,",
    ",,机械工程学院,activity-held,2026-05-12,,,,",
    "080202,,,fulfilled,2026-05-12,,,annual-filing,2026",
    good[0] ?? "",
  ]);
  if (outcome.ok) throw new Error("imported");
  expect(outcome.error.problems.map(({ row, column, found }) => `${row} ${column} ${found}`)).toEqual([
    "7 date 2030-01-01",
    "8 programme_code 999999",
    "9 unit 数学学院",
    "10 programme_code ",
    "11 unit ",
    "12 activity ",
    "13 rule 年度持续改进报备",
    "14 date 2026-05-12",
  ]);
  for (const { expected } of outcome.error.problems) expect(expected.zh && expected.en).toBeTruthy();
  expect((await stored()).facts).toEqual([]);
});

test("so is a word that closes no duty, and a 中止 or an appeal without what it is about", async () => {
  const outcome = await importing([
    ...good,
    "080202,,,fulfilled,2026-06-05,,,rectification-plan,2026-05-13",
    ",,机械工程学院,fulfilled,2026-06-05,,,college-study,2026",
    "080202,,,fulfilled,2026-06-05,,,draft-reply,2026-05-12",
    "080202,,,validity-discontinued,2010-01-01,,,,",
    "080202,,,appeal-filed,2009-01-01,,,,",
  ]);
  if (outcome.ok) throw new Error("imported");
  expect(outcome.error.problems.map(({ row, column, found }) => `${row} ${column} ${found}`)).toEqual([
    "7 period 2026-05-13",
    "8 period 2026",
    "9 rule 反馈《中期审核报告》意见",
    "10 date 2010-01-01",
    "11 date 2009-01-01",
  ]);
  expect(outcome.error.problems[0]?.expected.zh).toContain("2026-05-12");
  expect((await stored()).facts).toEqual([]);
});

test("a 中止 and the appeal against it come in together, whatever their order", async () => {
  const lines = ["080202,,,提出申诉,2026-06-20,,,,", "080202,,,validity-discontinued,2026-06-01,,,,"];
  expect(await importing(lines)).toEqual({ ok: true, value: { imported: 2, known: 0 } });
  const filing = (await stored()).obligations.find(
    ({ rule, period }) => rule === "annual-filing" && period === "2026",
  );
  expect(filing).toMatchObject({ state: "owed", note: { zh: expect.stringContaining("申诉期间") } });
});

test("a name that two programmes share asks for the code", async () => {
  await withScope(deps.database, school.scope, (tx) =>
    buildProgramme(
      { tx, institutionId: school.institution.id, newId: deps.newId, now: deps.clock.now() },
      school.college,
      [],
      { code: "080299" },
    ),
  );
  const line = (code: string) => `${code},机械设计制造及其自动化,,panel-left,2026-05-12,,,,`;
  expect(await importing([line("")])).toMatchObject({
    error: {
      problems: [{ row: 2, column: "programme_name", expected: { zh: expect.stringContaining("080299") } }],
    },
  });
  expect(await importing([line("080299")])).toMatchObject({ ok: true });
});

test("what is no table says so, and a table from a Chinese Excel is read", async () => {
  for (const csv of ["", '"', "kind\npanel-left", header]) {
    const outcome = await importFacts(deps, school.asOffice, { csv: Buffer.from(csv) });
    expect(outcome).toMatchObject({ ok: false, error: { error: { code: "fact.import-invalid" } } });
    if (!outcome.ok) expect(outcome.error.problems.length).toBeGreaterThan(0);
  }
  const csv = encodeGbk([header, ...good].join("\r\n"));
  expect(await importFacts(deps, school.asOffice, { csv })).toMatchObject({ ok: true });
});

test("a college may not import", async () => {
  expect(await importing(good, school.asSecretary)).toMatchObject({
    error: { error: { code: "access.denied" }, problems: [] },
  });
});

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { listFacts } from "@goodstanding/database/queries/fact";
import { listFilings } from "@goodstanding/database/queries/filing";
import { listObligations } from "@goodstanding/database/queries/obligation";
import { findPolicyAdoption, insertPolicyAdoption } from "@goodstanding/database/queries/policy-adoption";
import { listProgrammes } from "@goodstanding/database/queries/programme";
import { withScope } from "@goodstanding/database/scope";
import { readCsv } from "@goodstanding/documents/csv";
import { encodeGbk } from "@goodstanding/documents/fixtures/encode-gbk";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { schoolSettings } from "@goodstanding/domain/policy/school-settings";
import { repoRoot } from "@goodstanding/testing/repo-root";
import { afterAll, beforeEach, expect, test } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { withdrawFact } from "../facts/withdraw-fact.ts";
import { schoolForTest, type TestSchool } from "../school-for-test.ts";
import { importProgrammes, type ProgrammeImport } from "./import-programmes.ts";

const college = "机械工程学院";
const header = "no,name,code,group,valid_from,valid_to,conclusion,conditional,college";
const annex = await readFile(join(repoRoot, "packages/testing/data/imut-programmes.csv"));
const deps = await depsForTest();
let school: TestSchool;

beforeEach(async () => {
  school = await schoolForTest(deps, { accreditations: [] });
  await deps.newEvents();
});

afterAll(() => deps.close());

const importing = (
  csv: string | Uint8Array,
  change: Partial<ProgrammeImport> = {},
  by: PersonActor = school.asOffice,
) =>
  importProgrammes(deps, by, {
    csv: typeof csv === "string" ? Buffer.from(csv) : csv,
    isExample: true,
    ...change,
  });

const stored = () =>
  withScope(deps.database, school.scope, async (tx) => {
    const programmes = await listProgrammes(tx);
    const ids = programmes.map(({ id }) => id);
    return { programmes, obligations: await listObligations(tx, ids), filings: await listFilings(tx) };
  });

const collegeOfAll = (csv: Uint8Array): Map<string, string> => {
  const table = readCsv(csv);
  if (!table.ok) throw new Error("not a table");
  return new Map(table.value.rows.map(({ cells }) => [cells.code ?? "", college]));
};

test("the 39 rows of the annex come in with their validities and what they owe", async () => {
  const collegeOf = collegeOfAll(annex);
  expect(await importing(annex, { collegeOf })).toEqual({ ok: true, value: { imported: 39 } });
  const { programmes, obligations, filings } = await stored();
  expect(programmes).toHaveLength(39);
  expect(programmes.map(({ position }) => position)).toEqual(Array.from({ length: 39 }, (_, at) => at + 1));
  const civil = programmes.find(({ code }) => code === "081001");
  expect(civil).toMatchObject({
    name: "土木工程",
    unitName: college,
    accreditations: [{ validFrom: "2023-05", validTo: "2029-05", isExample: true }],
  });
  const of2026 = obligations.filter(({ period, state }) => period === "2026" && state === "owed");
  expect(of2026.filter(({ rule }) => rule === "annual-filing")).toHaveLength(8);
  expect(of2026.filter(({ rule }) => rule === "third-year-report")).toHaveLength(2);
  expect(filings.filter(({ period }) => period === "2026")).toHaveLength(10);
  expect(filings.filter(({ period }) => period < "2026")).toEqual([]);
  expect((await deps.newEvents()).map(({ kind, actorPersonId }) => [kind, actorPersonId])).toEqual([
    ["programmes.imported", school.administrator.id],
    ["obligations.materialised", school.administrator.id],
  ]);
});

test("the same list again changes no id, and writes no obligation", async () => {
  const collegeOf = collegeOfAll(annex);
  await importing(annex, { collegeOf });
  const before = await stored();
  await deps.newEvents();
  expect(await importing(annex, { collegeOf })).toMatchObject({ ok: true });
  const after = await stored();
  expect(after.obligations).toEqual(before.obligations);
  expect(after.filings).toEqual(before.filings);
  expect(after.programmes.map(({ id }) => id)).toEqual(before.programmes.map(({ id }) => id));
  expect((await deps.newEvents()).map(({ kind }) => kind)).toEqual(["programmes.imported"]);
});

test("wrong rows: nothing is imported, and each mistake is named with row, column, found and expected", async () => {
  const before = await stored();
  const wrong = [
    header,
    `1,软件工程,080902,passed,2024-01,2029-12,passed,false,${college}`,
    `2,电气工程,0806,passed,2024-13,2029-12,passed,maybe,${college}`,
    `1,机械工程,080201,passed,2024-01,2023-12,passed,false,${college}`,
  ].join("\n");
  const outcome = await importing(wrong);
  expect(outcome).toMatchObject({
    ok: false,
    error: { error: { code: "programme.import-invalid" } },
  });
  if (outcome.ok) return;
  expect(outcome.error.problems.map(({ row, column, found }) => `${row} ${column} ${found}`)).toEqual([
    "3 code 0806",
    "3 valid_from 2024-13",
    "3 conditional maybe",
    "4 valid_to 2023-12",
  ]);
  for (const { expected } of outcome.error.problems) expect(expected.zh && expected.en).toBeTruthy();
  expect(outcome.error.error.params).toEqual({ count: 4 });
  expect(await stored()).toEqual(before);
  expect(await deps.newEvents()).toEqual([]);
});

test("a row with a comma too many keeps every other row out", async () => {
  const before = await stored();
  const outcome = await importing(
    [header, `1,软件工程,080902,2027,,,,,${college}`, `2,物联,网工程,080905,2027,,,,,${college}`].join("\n"),
  );
  expect(outcome).toMatchObject({
    ok: false,
    error: { problems: [{ row: 3, found: "10 列 · 10 columns" }] },
  });
  expect(await stored()).toEqual(before);
});

test("a college that the school does not have is named, with those it has", async () => {
  const rows = ["1,软件工程,080902,2027,,,,,理学院", "2,电气工程及其自动化,080601,2027,,,,,"];
  const outcome = await importing([header, ...rows].join("\n"));
  expect(outcome).toMatchObject({
    ok: false,
    error: {
      problems: [
        { row: 2, column: "college", found: "理学院", expected: { zh: expect.stringContaining(college) } },
        { row: 3, column: "college", found: "" },
      ],
    },
  });
  expect(await deps.newEvents()).toEqual([]);
});

test("a list without colleges has one mistake for all of its new programmes", async () => {
  const list = ["no,name,code,group,valid_from,valid_to,conclusion,conditional"];
  const outcome = await importing(
    [...list, "1,软件工程,080902,2027,,,,", "2,采矿工程,081501,2027,,,,"].join("\n"),
  );
  if (outcome.ok) throw new Error("imported without colleges");
  expect(outcome.error.problems).toEqual([
    {
      row: 1,
      column: "college",
      found: "",
      expected: { zh: expect.stringContaining(college), en: expect.stringContaining(college) },
    },
  ]);
});

test("a programme that is registered keeps its college when the list names none", async () => {
  await importing(`${header}\n1,软件工程,080902,2027,,,,,${college}`);
  expect(
    await importing(
      "no,name,code,group,valid_from,valid_to,conclusion,conditional\n1,软件工程,080902,2028,,,,",
    ),
  ).toEqual({ ok: true, value: { imported: 1 } });
  expect((await stored()).programmes).toContainEqual(
    expect.objectContaining({ name: "软件工程", batch: "2028", unitName: college }),
  );
});

test("what is no table says so", async () => {
  for (const csv of ["", '"', Buffer.from([0x50, 0x4b, 3, 4, 0xff, 0xfe])]) {
    const outcome = await importing(csv);
    expect(outcome).toMatchObject({ ok: false, error: { error: { code: "programme.import-invalid" } } });
    if (!outcome.ok) expect(outcome.error.problems.length).toBeGreaterThan(0);
  }
});

test("a list from a Chinese Excel is read", async () => {
  const csv = encodeGbk(`${header}\r\n1,软件工程,080902,2027,,,,,${college}\r\n`);
  expect(await importing(csv)).toMatchObject({ ok: true });
  expect((await stored()).programmes).toContainEqual(expect.objectContaining({ name: "软件工程" }));
});

test("a college's secretary may not import", async () => {
  const outcome = await importing(`${header}\n1,软件工程,080902,2027,,,,,${college}`, {}, school.asSecretary);
  expect(outcome).toMatchObject({ ok: false, error: { error: { code: "access.denied" }, problems: [] } });
  expect(await deps.newEvents()).toEqual([]);
});

test("the year of a batch and the timetable come along, and their stages are owed", async () => {
  const columns = `${header},application,self_report,site_visit`;
  expect(await importing(`${columns}\n1,软件工程,080902,2027,,,,,${college},done,2027-06,-`)).toMatchObject({
    ok: true,
  });
  const { programmes, obligations } = await stored();
  const software = programmes.find(({ code }) => code === "080902");
  expect(software).toMatchObject({
    applyingIn: 2027,
    stages: { application: "done", "self-study": "2027-06" },
  });
  const stages = obligations.filter(({ programmeId }) => programmeId === software?.id);
  expect(stages.find(({ rule }) => rule === "self-study")).toMatchObject({ schoolDue: "2027-06-30" });
  expect(stages.find(({ rule }) => rule === "application")).toMatchObject({ state: "fulfilled" });
});

test("the day on which a conclusion was published is a fact, once, and starts the clocks that begin there", async () => {
  const columns = `${header},published_on,regime`;
  const line = (no: number, code: string, regime: string) =>
    `${no},专业${no},${code},passed,2024-07,2030-06,passed,false,${college},2024-06-18,${regime}`;
  const list = [columns, line(1, "040107", "师范类专业认证"), line(2, "080902", "工程教育认证")].join("\n");
  const facts = () =>
    withScope(deps.database, school.scope, async (tx) =>
      (await listFacts(tx)).map(({ id, kind, onDate, programmeName, withdrawnAt }) => ({
        id,
        said: `${programmeName} ${kind} ${onDate}${withdrawnAt ? " withdrawn" : ""}`,
      })),
    );
  expect(await importing(list)).toMatchObject({ ok: true });
  const both = await facts();
  expect(both.map(({ said }) => said)).toEqual([
    "专业1 conclusion-published 2024-06-18",
    "专业2 conclusion-published 2024-06-18",
  ]);
  const started = (await stored()).obligations.filter(({ period }) => period === "2024-06-18");
  expect(started.map(({ rule, regime }) => [rule, regime])).toEqual([
    ["midterm-report", "teacher-education"],
  ]);
  await importing(list);
  expect(await facts()).toEqual(both);
  const [published] = both;
  if (published) await withdrawFact(deps, school.asOffice, { factId: published.id, because: "登记有误" });
  await importing(list);
  expect((await facts()).map(({ said }) => said)).toEqual([
    "专业1 conclusion-published 2024-06-18 withdrawn",
    "专业2 conclusion-published 2024-06-18",
  ]);
});

test("a publication starts a school's own clock where the school counts from it", async () => {
  await withScope(deps.database, school.scope, async (tx) => {
    const adoption = await findPolicyAdoption(tx);
    if (!adoption) throw new Error("nothing is adopted");
    const parameters = { planBase: "conclusion-published" };
    await insertPolicyAdoption(tx, {
      ...adoption,
      id: deps.newId(),
      version: adoption.version + 1,
      settings: { ...schoolSettings.parse({ ...adoption.settings, parameters }) },
    });
  });
  const line = `1,软件工程,080902,passed,2024-07,2030-06,passed,false,${college},2024-06-18`;
  expect(await importing(`${header},published_on\n${line}`)).toMatchObject({ ok: true });
  expect((await stored()).obligations).toContainEqual(
    expect.objectContaining({ rule: "rectification-plan", period: "2024-06-18", schoolDue: "2024-07-18" }),
  );
});

test("a list of many hundred programmes comes in", async () => {
  const rows = Array.from(
    { length: 600 },
    (_, at) => `${at + 1},专业${at},080202,passed,2021-01,2026-12,passed,false,${college}`,
  );
  expect(await importing([header, ...rows].join("\n"))).toEqual({ ok: true, value: { imported: 600 } });
  const { obligations, filings } = await stored();
  expect(obligations.length).toBeGreaterThan(600 * 6);
  expect(filings).toHaveLength(600);
});

test("imports at the same time follow each other, whatever the order of their rows", async () => {
  const lists = [2021, 2022, 2023, 2024].map((from) => {
    const rows = Array.from(
      { length: 60 },
      (_, at) => `${at + 2},专业${at},080204,passed,${from}-01,${from + 5}-12,passed,false,${college}`,
    );
    const first = `1,机械设计制造及其自动化,080202,passed,${from}-01,${from + 5}-12,passed,false,${college}`;
    return [header, first, ...(from % 2 === 0 ? rows : rows.toReversed())].join("\n");
  });
  await deps.openConnections();
  const outcomes = await Promise.all(lists.map((list) => importing(list)));
  expect(outcomes.every(({ ok }) => ok)).toBe(true);
  const { programmes, obligations } = await stored();
  const [accreditation, ...others] = programmes[0]?.accreditations ?? [];
  expect(others).toEqual([]);
  const ours = programmes[0]?.id;
  const years = obligations
    .filter(
      ({ state, rule, programmeId }) => state === "owed" && rule === "annual-filing" && programmeId === ours,
    )
    .map(({ period }) => period);
  const first = Number(accreditation?.validFrom.slice(0, 4));
  expect(years).toEqual(Array.from({ length: 6 }, (_, at) => String(first + at)));
});

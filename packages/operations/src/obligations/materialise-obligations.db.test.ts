import { replaceAccreditations } from "@goodstanding/database/queries/accreditation";
import { listFilings } from "@goodstanding/database/queries/filing";
import { listObligations, listObligationsOfYears } from "@goodstanding/database/queries/obligation";
import { listObligationRevisions } from "@goodstanding/database/queries/obligation-revision";
import { saveProgrammes } from "@goodstanding/database/queries/programme";
import { withScope } from "@goodstanding/database/scope";
import type { MachineActor } from "@goodstanding/domain/access/actor";
import { yearMonth } from "@goodstanding/domain/kernel/dates";
import { isFilingRule } from "@goodstanding/domain/policy/rule";
import { buildProgramme } from "@goodstanding/testing/builders/programme";
import { afterAll, beforeEach, expect, test } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { filingOf, schoolForTest, type TestSchool } from "../school-for-test.ts";
import { uploadContent } from "../uploads/upload-content.ts";
import { materialiseObligations, materialiseWithin } from "./materialise-obligations.ts";

const deps = await depsForTest();
let school: TestSchool;

beforeEach(async () => {
  school = await schoolForTest(deps);
  await deps.newEvents();
});

afterAll(() => deps.close());

const actor = (): MachineActor => ({
  kind: "system",
  institutionId: school.institution.id,
  name: "系统任务",
});
const materialise = () => materialiseObligations(deps, actor());

const stored = () =>
  withScope(deps.database, school.scope, async (tx) => ({
    obligations: await listObligations(tx, [school.programme.programme.id]),
    filings: await listFilings(tx),
  }));

const obligation = async (period: string, rule = "annual-filing") =>
  (await stored()).obligations.find((each) => each.period === period && each.rule === rule);

const setValidity = (from: string, to: string) =>
  withScope(deps.database, school.scope, (tx) =>
    replaceAccreditations(
      tx,
      [school.programme.programme.id],
      [
        {
          id: deps.newId(),
          institutionId: school.institution.id,
          programmeId: school.programme.programme.id,
          validFrom: yearMonth(from),
          validTo: yearMonth(to),
          conclusion: "passed",
          noticeDate: null,
          regime: null,
          isExample: true,
        },
      ],
    ),
  );

test("every year of a validity is derived with its reason, and filings open from the year of reminding on", async () => {
  const { obligations, filings } = await stored();
  const annual = obligations.filter(({ rule }) => rule === "annual-filing");
  expect(annual.map(({ period }) => period)).toEqual(["2022", "2023", "2024", "2025", "2026", "2027"]);
  expect(await obligation("2026")).toMatchObject({
    state: "owed",
    schoolDue: "2026-10-31",
    schoolLastWorkingDay: "2026-10-30",
    agencyDue: "2026-12-31",
    agencyLastWorkingDay: "2026-12-31",
    holidays: "official",
    dueVersion: 1,
    packs: ["ceeaa-2025", "imut-2024-23"],
  });
  expect(filings.map(({ period, rule, status }) => `${period} ${rule} ${status}`)).toEqual([
    "2027 annual-filing not-started",
    "2026 annual-filing not-started",
  ]);
});

test("a second run saves nothing and records nothing", async () => {
  const before = await stored();
  expect(await materialise()).toEqual({ saved: 0 });
  expect(await stored()).toEqual(before);
  expect(await deps.newEvents()).toEqual([]);
});

test("a changed validity bumps the version of what it moves, and leaves the rest alone", async () => {
  await setValidity("2022-01", "2026-12");
  await materialise();
  expect(await obligation("2025")).toMatchObject({ dueVersion: 1, state: "owed" });
  expect(await obligation("2027")).toMatchObject({ dueVersion: 2, state: "not-owed", schoolDue: null });
  expect((await stored()).filings.map(({ period }) => period)).toEqual(["2026"]);
  expect(await deps.newEvents()).toMatchObject([{ kind: "obligations.materialised" }]);
  expect(await materialise()).toEqual({ saved: 0 });
  await setValidity("2022-01", "2027-12");
  await materialise();
  expect(await obligation("2027")).toMatchObject({ dueVersion: 3, state: "owed", schoolDue: "2027-10-31" });
  expect((await stored()).filings.map(({ period }) => period)).toEqual(["2027", "2026"]);
});

test("a filing that was begun stays when it is owed no more, an untouched one goes", async () => {
  const { id: filingId } = await filingOf(deps, school);
  const target = { filingId, packageId: null };
  await uploadContent(deps, school.asSecretary, { target, path: "a.txt", kind: "file" }, Buffer.from("x"));
  await withScope(deps.database, school.scope, (tx) =>
    replaceAccreditations(tx, [school.programme.programme.id], []),
  );
  await materialise();
  const { obligations, filings } = await stored();
  expect(new Set(obligations.map(({ state }) => state))).toEqual(new Set(["not-owed"]));
  expect(filings).toMatchObject([{ id: filingId, status: "drafting", obligationState: "not-owed" }]);
});

test("runs at the same time do not disturb each other", async () => {
  await setValidity("2023-01", "2028-12");
  await deps.newEvents();
  await deps.openConnections();
  const runs = await Promise.all(Array.from({ length: 5 }, materialise));
  expect(runs.filter(({ saved }) => saved > 0)).toHaveLength(1);
  expect(await deps.newEvents()).toHaveLength(1);
  expect(await obligation("2028")).toMatchObject({ dueVersion: 1, state: "owed" });
  expect((await stored()).filings.map(({ period }) => period)).toEqual(["2028", "2027", "2026"]);
});

test("only what changes is written, and what it said before is kept", async () => {
  const before = await obligation("2027");
  await setValidity("2022-01", "2026-12");
  await materialise();
  const revisions = async (period: string) => {
    const id = (await obligation(period))?.id;
    return withScope(deps.database, school.scope, async (tx) => (id ? listObligationRevisions(tx, id) : []));
  };
  expect(await revisions("2027")).toMatchObject([
    {
      dueVersion: 1,
      packs: before?.packs,
      content: { state: "owed", schoolDue: "2027-10-31", why: before?.why },
    },
  ]);
  await materialise();
  expect(await revisions("2027")).toHaveLength(1);
});

test("units owe what the school asks of them by number, from the term of reminding on", async () => {
  const own = await withScope(deps.database, school.scope, (tx) => listObligations(tx, [school.college.id]));
  expect(own.map(({ rule, period, state }) => `${rule} ${period} ${state}`)).toEqual([
    "college-study 2025-1 owed",
    "expert-talks 2025-1 owed",
    "college-study 2025-2 owed",
    "expert-talks 2025-2 owed",
    "college-study 2026-1 owed",
    "expert-talks 2026-1 owed",
    "college-study 2026-2 owed",
    "expert-talks 2026-2 owed",
  ]);
  expect(own[0]).toMatchObject({ programmeId: null, unitId: school.college.id, schoolDue: "2026-01-20" });
});

test("an applicant owes the stages of its batch, and no filing opens for them", async () => {
  const { id: institutionId } = school.institution;
  const applicant = await withScope(deps.database, school.scope, (tx) =>
    buildProgramme({ tx, institutionId, newId: deps.newId, now: deps.clock.now() }, school.college, [], {
      code: "080902",
      applyingIn: 2027,
      stages: { application: "done", "self-study": yearMonth("2027-06") },
    }),
  );
  await materialise();
  const owed = await withScope(deps.database, school.scope, (tx) =>
    listObligations(tx, [applicant.programme.id]),
  );
  const stages = owed.map(({ rule, state, schoolDue }) => `${rule} ${state} ${schoolDue}`);
  expect(stages).toContain("self-study owed 2027-06-30");
  expect(stages.find((stage) => stage.startsWith("application "))).toContain("fulfilled");
  expect((await stored()).filings.every(({ rule }) => isFilingRule(rule))).toBe(true);
});

test("more programmes than one portion holds are all brought up to date, and a second time none", async () => {
  const { id: institutionId } = school.institution;
  const ids = Array.from({ length: 1_100 }, () => deps.newId<typeof school.programme.programme.id>());
  await withScope(deps.database, school.scope, async (tx) => {
    const rows = ids.map((id, at) => ({
      ...school.programme.programme,
      id,
      code: String(100_000 + at),
    }));
    await saveProgrammes(tx, rows);
    const accreditations = rows.flatMap(({ id: programmeId }) =>
      school.programme.accreditations.map((each) => ({ ...each, id: deps.newId<string>(), programmeId })),
    );
    await replaceAccreditations(tx, ids, accreditations);
  });
  const { saved } = await materialise();
  const before = (await stored()).obligations.length;
  expect(saved).toBe(1_100 * before);
  const rows = await withScope(deps.database, school.scope, (tx) =>
    listObligationsOfYears(tx, { from: 2026, to: 2026 }),
  );
  expect(rows.filter(({ rule }) => rule === "annual-filing")).toHaveLength(1_101);
  expect(await materialise()).toEqual({ saved: 0 });
  expect(new Set(rows.map((row) => row.institutionId))).toEqual(new Set([institutionId]));
  const some = ids.slice(0, 400);
  const again = await withScope(deps.database, school.scope, async (tx) => {
    await replaceAccreditations(tx, ids, []);
    return materialiseWithin(deps, tx, actor(), { programmeIds: some, unitIds: [] });
  });
  expect(again).toEqual({ saved: 400 * before });
});

test("an institution without rules owes nothing yet", async () => {
  const institutionId = deps.newId<typeof school.institution.id>();
  expect(await materialiseObligations(deps, { ...actor(), institutionId })).toEqual({ saved: 0 });
});

import { replaceAccreditations } from "@goodstanding/database/queries/accreditation";
import { listFilings } from "@goodstanding/database/queries/filing";
import { listObligations } from "@goodstanding/database/queries/obligation";
import { withScope } from "@goodstanding/database/scope";
import type { MachineActor } from "@goodstanding/domain/access/actor";
import { yearMonth } from "@goodstanding/domain/kernel/dates";
import { afterAll, beforeEach, expect, test } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { contentOf } from "../filings/content-for-test.ts";
import { uploadFile } from "../filings/upload-file.ts";
import { filingOf, schoolForTest, type TestSchool } from "../school-for-test.ts";
import { materialiseObligations } from "./materialise-obligations.ts";

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
    replaceAccreditations(tx, school.programme.programme.id, [
      {
        id: deps.newId(),
        institutionId: school.institution.id,
        programmeId: school.programme.programme.id,
        validFrom: yearMonth(from),
        validTo: yearMonth(to),
        conclusion: "passed",
        noticeDate: null,
        regime: null,
        discontinuedFrom: null,
        isExample: true,
      },
    ]),
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
  const file = { filingId, path: "a.txt", content: contentOf("x"), expectedBytes: null };
  await uploadFile(deps, school.asSecretary, file);
  await withScope(deps.database, school.scope, (tx) =>
    replaceAccreditations(tx, school.programme.programme.id, []),
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

test("an institution without rules owes nothing yet", async () => {
  const institutionId = deps.newId<typeof school.institution.id>();
  expect(await materialiseObligations(deps, { ...actor(), institutionId })).toEqual({ saved: 0 });
});

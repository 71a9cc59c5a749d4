import { listSubmissions } from "@goodstanding/database/queries/submission";
import { withScope } from "@goodstanding/database/scope";
import { localDate } from "@goodstanding/domain/kernel/dates";
import type { CourseId, CoursePackageId, FilingId } from "@goodstanding/domain/kernel/ids";
import { afterAll, beforeEach, expect, test } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { gapsOf } from "../filings/gaps-of.ts";
import { completePackage, fillIn } from "../filings/package-for-test.ts";
import { readContents } from "../filings/read-contents.ts";
import { readSnapshot } from "../filings/read-snapshot.ts";
import { submitFiling } from "../filings/submit-filing.ts";
import { adoptedPolicies } from "../policies/adopted-policies.ts";
import { policyOfFiling } from "../policies/policy-of-filing.ts";
import { filingOf, schoolForTest, type TestSchool } from "../school-for-test.ts";
import { declareInPackage, withdrawFromPackage } from "./declare-in-package.ts";
import { noteEvaluation } from "./note-evaluation.ts";
import { openCoursePackage } from "./open-course-package.ts";
import { saveCourse } from "./save-course.ts";

const deps = await depsForTest();
let school: TestSchool;
let filingId: FilingId;

beforeEach(async () => {
  school = await schoolForTest(deps);
  filingId = (await filingOf(deps, school)).id;
});

afterAll(() => deps.close());

const refused = (code: string) => ({ ok: false, error: { code } });
const held = () => withScope(deps.database, school.scope, (tx) => readContents(tx, filingId));

test("a course says when it was evaluated, not on a day to come, and the day is frozen with what is handed in", async () => {
  await fillIn(deps, school.asSecretary, filingId, completePackage(2026));
  const [course] = (await held()).courses;
  if (!course) throw new Error("no course");
  const { packageId } = course;
  const note = (day: string | null, before: string | null = null) =>
    noteEvaluation(deps, school.asSecretary, {
      ...{ packageId, evaluatedOn: day === null ? null : localDate(day) },
      before: before === null ? null : localDate(before),
    });
  await deps.newEvents();
  expect(await note("2026-10-22")).toMatchObject({
    error: { code: "course-package.evaluated-later", params: { today: "2026-10-21" } },
  });
  expect(await note("2025-12-30")).toMatchObject({ ok: true });
  expect(await note("2025-12-30")).toMatchObject({ ok: true });
  expect(await deps.newEvents()).toMatchObject([
    { kind: "course-package.evaluation-dated", detail: { before: null, evaluatedOn: "2025-12-30" } },
  ]);
  // Who saw no date does not take out, nor replace, the one that somebody else has set.
  expect(await note("2025-06-30")).toMatchObject({
    error: { code: "course-package.evaluation-moved", params: { "found.zh": "2025-12-30" } },
  });
  expect(await note(null, "2025-06-30")).toMatchObject(refused("course-package.evaluation-moved"));
  expect((await held()).courses).toMatchObject([{ evaluatedOn: "2025-12-30" }]);
  expect(await outside()).toEqual([]);
  await deps.sql(
    `update policy_adoption set settings = jsonb_set(settings, '{parameters,reportingWindow}', '{"kind": "calendar-year"}')`,
  );
  expect(await outside()).toMatchObject([
    { severity: "warn", params: { course: "机械设计", evaluatedOn: "2025-12-30", from: "2026-01-01" } },
  ]);

  await submitFiling(deps, school.asSecretary, { filingId, to: "college" });
  const [frozen] = await withScope(deps.database, school.scope, async (tx) => {
    const [submission] = await listSubmissions(tx, filingId);
    return submission ? (await readSnapshot(tx, submission)).courses : [];
  });
  expect(frozen).toMatchObject({ name: "机械设计", evaluatedOn: "2025-12-30" });
  expect(await note("2026-01-15")).toMatchObject(refused("course-package.handed-in"));
});

test("one file is signed to hold both of a pair, where a pair is asked for, and the word is taken back", async () => {
  const packageId = await thesisPackage();
  const sign = (slot: string, band: string | null = null) =>
    declareInPackage(deps, school.asSecretary, { packageId, slot, band, remark: null });
  expect(await sign("task-book")).toMatchObject(refused("filing.not-declarable"));
  expect(await sign("translation", "fail")).toMatchObject({ ok: false });
  const signed = await sign("translation");
  expect(signed).toMatchObject({ ok: true });
  expect(await sign("translation")).toMatchObject(refused("declaration.exists"));
  expect((await held()).declarations).toMatchObject([
    { kind: "pair-in-one", slot: "translation", band: null },
  ]);
  const declarationId = signed.ok ? signed.value.declarationId : deps.newId<never>();
  expect(await withdrawFromPackage(deps, school.asSecretary, { packageId, declarationId })).toMatchObject({
    ok: true,
  });
});

async function thesisPackage(): Promise<CoursePackageId> {
  const saved = await saveCourse(deps, school.asSecretary, {
    ...{ id: null, of: { programmeId: school.programme.programme.id }, name: "毕业设计", code: null },
    ...{ kind: "graduation-project", bandScheme: "five-level", handsInReports: true },
    ...{ responsible: null, use: null },
  });
  const courseId = saved.ok ? saved.value.courseId : ("" as CourseId); // refused below
  const opened = await openCoursePackage(deps, school.asSecretary, { courseId, year: 2026 });
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value.packageId;
}

const outside = () =>
  withScope(deps.database, school.scope, async (tx) => {
    const adopted = await adoptedPolicies(tx);
    if (!adopted) throw new Error("no policy");
    const filing = await filingOf(deps, school);
    const gaps = gapsOf(filing, policyOfFiling(adopted, filing), await readContents(tx, filingId), null);
    return gaps.filter(({ rule }) => rule === "outside-window");
  });

import { listCoursesOfProgramme } from "@goodstanding/database/queries/course";
import { listFilesOfPackage } from "@goodstanding/database/queries/filing-file";
import type { CourseId, CoursePackageId, DeclarationId, ProgrammeId } from "@goodstanding/domain/kernel/ids";
import { fixedClock } from "@goodstanding/testing/fixed-clock";
import { afterAll, beforeEach, expect, test } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { acting, schoolForTest, type TestSchool } from "../school-for-test.ts";
import { uploadContent } from "../uploads/upload-content.ts";
import { closeCoursePackage } from "./close-course-package.ts";
import { declareInPackage, withdrawFromPackage } from "./declare-in-package.ts";
import { importCourses } from "./import-courses.ts";
import { openCoursePackage } from "./open-course-package.ts";
import { placePackageFiles } from "./place-package-files.ts";
import { type CourseToSave, saveCourse } from "./save-course.ts";
import { setCycle } from "./set-cycle.ts";
import { shareCourse } from "./share-course.ts";
import { removePackageFiles, unplacePackageFiles } from "./take-package-files.ts";
import { withdrawCourse } from "./withdraw-course.ts";

const deps = await depsForTest();
let school: TestSchool;
let programmeId: ProgrammeId;

beforeEach(async () => {
  school = await schoolForTest(deps);
  programmeId = school.programme.programme.id;
});

afterAll(() => deps.close());

const refused = (code: string) => ({ ok: false, error: { code } });
const save = (change: Partial<CourseToSave> = {}, actor = school.asSecretary) =>
  saveCourse(deps, actor, {
    ...{ id: null, of: { programmeId }, name: "机械原理", code: null, kind: "theory-lab" },
    ...{ bandScheme: "five-level", handsInReports: true, responsible: null, use: null },
    ...change,
  });
async function saved(change: Partial<CourseToSave> = {}): Promise<CourseId> {
  const outcome = await save(change);
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value.courseId;
}
async function opened(courseId: CourseId, year = 2026): Promise<CoursePackageId> {
  const outcome = await openCoursePackage(deps, school.asSecretary, { courseId, year });
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value.packageId;
}
const courses = () => deps.everywhere((tx) => listCoursesOfProgramme(tx, programmeId));

test("a course is registered in words of the checklist, once by its name, by its own unit or the office", async () => {
  const courseId = await saved({ name: " 机械原理 ", code: "ME2001" });
  expect(await courses()).toMatchObject([
    { id: courseId, name: "机械原理", unitId: school.college.id, fromYear: 2026, isShared: false },
  ]);
  expect(await save()).toMatchObject({ error: { code: "course.exists", params: { name: "机械原理" } } });
  expect(await save({ name: "" })).toMatchObject({ error: { code: "course.invalid", path: "name" } });
  expect(await save({ name: "a/b" })).toMatchObject(refused("course.invalid"));
  expect(await save({ name: "其他", kind: "lecture" })).toMatchObject({ error: { path: "kind" } });
  expect(await save({ name: "其他", bandScheme: "none" })).toMatchObject({ error: { path: "bandScheme" } });
  const team = acting(school.secretary, "course-team", school.college);
  expect(await save({ name: "其他" }, team)).toMatchObject(refused("access.denied"));
  expect(await save({ name: "其他" }, school.asOffice)).toMatchObject({ ok: true });
});

test("what a course is changes, but not under the material of its package", async () => {
  const courseId = await saved();
  expect(await save({ id: courseId, kind: "internship", responsible: "负责人" })).toMatchObject({ ok: true });
  expect(await courses()).toMatchObject([{ kind: "internship", responsible: "负责人", fromYear: 2026 }]);
  const packageId = await opened(courseId);
  const target = { filingId: null, packageId };
  await uploadContent(deps, school.asSecretary, { target, path: "日记.pdf", kind: "file" }, Buffer.from("x"));
  expect(await save({ id: courseId, kind: "theory-lab" })).toMatchObject({
    error: { code: "course.in-use", params: { year: 2026 } },
  });
  expect(await save({ id: courseId, kind: "internship", code: "P1" })).toMatchObject({ ok: true });
  expect(await withdrawCourse(deps, school.asSecretary, { courseId })).toMatchObject(
    refused("course.in-use"),
  );
});

test("a declaration is material too: the kind of a course does not change under it", async () => {
  const courseId = await saved();
  const packageId = await opened(courseId);
  const band = { packageId, slot: "samples", band: "fail", remark: null };
  expect(await declareInPackage(deps, school.asSecretary, band)).toMatchObject({ ok: true });
  expect(await save({ id: courseId, kind: "internship" })).toMatchObject(refused("course.in-use"));
});

test("a package is opened once a year, closed only while it is empty, and may be opened again", async () => {
  const courseId = await saved();
  await deps.newEvents();
  const packageId = await opened(courseId);
  expect(await opened(courseId)).toBe(packageId);
  expect(await deps.newEvents()).toMatchObject([{ kind: "course-package.opened" }]);
  const signed = await declareInPackage(deps, school.asSecretary, {
    ...{ packageId, slot: "samples", band: "fail", remark: null },
  });
  const close = () => closeCoursePackage(deps, school.asSecretary, { packageId });
  expect(await close()).toMatchObject({ error: { code: "course-package.not-empty", params: { count: 1 } } });
  const declarationId = signed.ok ? signed.value.declarationId : deps.newId<DeclarationId>();
  const withdraw = () => withdrawFromPackage(deps, school.asSecretary, { packageId, declarationId });
  expect(await withdraw()).toMatchObject({ ok: true });
  expect(await withdraw()).toMatchObject(refused("declaration.not-found"));
  expect(await close()).toMatchObject({ ok: true });
  expect(await close()).toMatchObject(refused("course-package.not-found"));
  expect(await opened(courseId)).toBe(packageId);
  expect(await withdrawCourse(deps, school.asSecretary, { courseId })).toMatchObject({ ok: true });
  expect(await openCoursePackage(deps, school.asSecretary, { courseId, year: 2026 })).toMatchObject(
    refused("course.not-found"),
  );
});

test("the people of its unit put files into the slots of a package, and nobody else", async () => {
  const packageId = await opened(await saved());
  const team = acting(school.secretary, "course-team", school.college);
  const target = { filingId: null, packageId };
  await uploadContent(deps, team, { target, path: "成绩.pdf", kind: "file" }, Buffer.from("x"));
  const files = () => deps.everywhere((tx) => listFilesOfPackage(tx, packageId));
  const fileId = (await files())[0]?.id ?? deps.newId<never>();
  const place = (slot: string, actor = team) =>
    placePackageFiles(deps, actor, { packageId, files: [{ fileId, slot, band: null }] });
  expect(await place("grades", school.asOffice)).toMatchObject(refused("access.denied"));
  expect(await place("thesis")).toMatchObject(refused("filing.slot-unknown"));
  expect(await place("grades")).toMatchObject({ ok: true });
  expect(await files()).toMatchObject([
    { part: "courses", slot: "grades", confirmedBy: school.secretary.id },
  ]);
  expect(await unplacePackageFiles(deps, team, { packageId, fileIds: [fileId] })).toMatchObject({ ok: true });
  expect(await files()).toMatchObject([{ slot: null, confirmedBy: null }]);
  expect(await removePackageFiles(deps, team, { packageId, fileIds: [fileId] })).toMatchObject({ ok: true });
  expect(await removePackageFiles(deps, team, { packageId, fileIds: [fileId] })).toMatchObject(
    refused("filing.file-not-found"),
  );
});

test("what ends is no longer owed from this year on; what was never evaluated was never owed", async () => {
  const courseId = await saved({ use: { fromYear: 2024, toYear: null } });
  await opened(courseId, 2025);
  const share = (programmeIds: readonly ProgrammeId[], at = deps) =>
    shareCourse(at, school.asSecretary, { courseId, programmeIds });
  expect(await share([deps.newId<ProgrammeId>()])).toMatchObject(refused("programme.not-found"));
  expect(await share([])).toMatchObject({ ok: true });
  expect(await courses()).toMatchObject([{ fromYear: 2024, toYear: 2025 }]);
  const other = await saved({ name: "材料力学" });
  await shareCourse(deps, school.asSecretary, { courseId: other, programmeIds: [] });
  expect((await courses()).map(({ name }) => name)).toEqual(["机械原理"]);
  const next = { ...deps, clock: fixedClock("2027-01-10T09:00:00+08:00") };
  expect(await share([programmeId], next)).toMatchObject({ ok: true });
  expect(await courses()).toMatchObject([{ toYear: null }]);
});

test("a list of courses is imported whole or not at all, and may be imported again", async () => {
  const lines = (text: string) =>
    importCourses(deps, school.asSecretary, { programmeId, csv: Buffer.from(text) });
  const header = "name,code,kind,bands,reports,responsible";
  expect(
    await lines(`${header}\n机械原理,,理论/实验课程,五级制,是,\n机械原理,,theory-lab,,,\n实习,,none,,,\n`),
  ).toMatchObject({
    ok: false,
    error: {
      error: { code: "course.import-invalid", params: { count: 2 } },
      problems: [
        { row: 3, column: "name", found: "机械原理" },
        { row: 4, column: "kind", found: "none" },
      ],
    },
  });
  expect(await courses()).toEqual([]);
  expect(await lines("code\nx\n")).toMatchObject({ ok: false });
  const good = `${header}\n机械原理,ME1,理论/实验课程,五级制,是,负责人\n毕业设计（论文）,,graduation-project,,,\n`;
  expect(await lines(good)).toEqual({ ok: true, value: { imported: 2 } });
  expect(await lines(good)).toEqual({ ok: true, value: { imported: 2 } });
  expect(await courses()).toMatchObject([
    { name: "机械原理", kind: "theory-lab", handsInReports: true, responsible: "负责人" },
    { name: "毕业设计（论文）", kind: "graduation-project", bandScheme: "five-level", handsInReports: true },
  ]);
});

test("a refused row takes the rows before it back", async () => {
  const courseId = await saved({ name: "材料力学" });
  const target = { filingId: null, packageId: await opened(courseId) };
  await uploadContent(deps, school.asSecretary, { target, path: "a.pdf", kind: "file" }, Buffer.from("x"));
  const csv = Buffer.from("name,kind\n机械原理,theory-lab\n材料力学,internship\n");
  expect(await importCourses(deps, school.asSecretary, { programmeId, csv })).toMatchObject({
    error: { error: { code: "course.in-use" } },
  });
  expect((await courses()).map(({ name }) => name)).toEqual(["材料力学"]);
});

test("the cycle of a programme is set by its college, once and again", async () => {
  const set = (years: number, actor = school.asSecretary) =>
    setCycle(deps, actor, { programmeId, fromYear: 2025, years });
  expect(await set(3)).toMatchObject({ ok: true });
  expect(await set(4)).toMatchObject({ ok: true });
  expect(await set(3, acting(school.secretary, "course-team", school.college))).toMatchObject(
    refused("access.denied"),
  );
});

import { listFilesOf } from "@goodstanding/database/queries/filing-file";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import type { CourseId, FilingFileId, FilingId } from "@goodstanding/domain/kernel/ids";
import { buildUnit } from "@goodstanding/testing/builders/unit";
import { afterAll, beforeEach, expect, test } from "vitest";
import { openCoursePackage } from "../courses/open-course-package.ts";
import { saveCourse } from "../courses/save-course.ts";
import { shareCourse } from "../courses/share-course.ts";
import { depsForTest } from "../deps-for-test.ts";
import { acting, filingOf, schoolForTest, type TestSchool } from "../school-for-test.ts";
import { uploadContent } from "../uploads/upload-content.ts";
import { holdSlot, releaseSlot } from "./hold-slot.ts";
import { type FileToPlace, placeFiles } from "./place-files.ts";
import { removeFiles } from "./remove-files.ts";
import { unplaceFiles } from "./unplace-files.ts";

const deps = await depsForTest();
let school: TestSchool;
let filingId: FilingId;

beforeEach(async () => {
  school = await schoolForTest(deps);
  filingId = (await filingOf(deps, school)).id;
});

afterAll(() => deps.close());

const files = () => deps.everywhere((tx) => listFilesOf(tx, [filingId]));

async function upload(path: string): Promise<FilingFileId> {
  const target = { filingId, packageId: null };
  const sent = await uploadContent(
    deps,
    school.asSecretary,
    { target, path, kind: "file" },
    Buffer.from(path),
  );
  if (!sent.ok) throw new Error(sent.error.code);
  const file = (await files()).find((each) => each.path === path);
  if (!file) throw new Error(`${path} did not arrive`);
  return file.id;
}

const at = (part: string, slot: string, course: CourseId | null = null, band: string | null = null) => ({
  placement: { part, slot, course, band },
});
const place = (toPlace: readonly FileToPlace[], actor = school.asSecretary) =>
  placeFiles(deps, actor, { filingId, files: toPlace });

async function courseOf(of: Parameters<typeof saveCourse>[2]["of"], actor: PersonActor): Promise<CourseId> {
  const saved = await saveCourse(deps, actor, {
    ...{ id: null, of, name: "大学物理", code: null, kind: "theory-lab", bandScheme: "five-level" },
    ...{ handsInReports: true, responsible: null, use: null },
  });
  if (!saved.ok) throw new Error(saved.error.code);
  return saved.value.courseId;
}

test("files are put into slots in bulk, a new course and its package with them, under one event", async () => {
  const plan = await upload("培养方案.pdf");
  const report = await upload("机械原理/达成.pdf");
  const sample = await upload("机械原理/样本/优.pdf");
  await deps.newEvents();
  const newCourse = { name: "机械原理", kind: "theory-lab" };
  const placed = await place([
    { fileId: plan, ...at("documents", "programme-plan") },
    { fileId: report, ...at("courses", "attainment-report"), newCourse },
    { fileId: sample, ...at("courses", "samples", null, "excellent"), newCourse },
  ]);
  expect(placed).toEqual({ ok: true, value: { placed: 3 } });
  const rows = await files();
  expect(rows.map(({ path, slot, band, confirmedBy }) => [path, slot, band, confirmedBy])).toEqual([
    ["培养方案.pdf", "programme-plan", null, school.secretary.id],
    ["机械原理/样本/优.pdf", "samples", "excellent", school.secretary.id],
    ["机械原理/达成.pdf", "attainment-report", null, school.secretary.id],
  ]);
  expect(new Set(rows.map(({ courseId }) => courseId)).size).toBe(2);
  expect((await deps.newEvents()).map(({ kind }) => kind)).toEqual([
    "course.created",
    "course-package.opened",
    "filing.files-placed",
  ]);
});

test("all are placed or none: a slot, band or course that is not there, a file that has gone", async () => {
  const [one, two] = [await upload("a.pdf"), await upload("b.pdf")];
  const course = await courseOf({ programmeId: school.programme.programme.id }, school.asSecretary);
  await deps.newEvents();
  const good = { fileId: one, ...at("documents", "programme-plan") };
  const bad: [FileToPlace, string][] = [
    [{ fileId: two, ...at("documents", "nowhere") }, "filing.slot-unknown"],
    [{ fileId: two, ...at("courses", "grades", course, "excellent") }, "filing.slot-unknown"],
    [{ fileId: two, ...at("courses", "grades", deps.newId<CourseId>()) }, "filing.course-not-evaluated"],
    [{ fileId: deps.newId(), ...at("documents", "syllabus") }, "filing.file-not-found"],
  ];
  for (const [wrong, code] of bad) expect(await place([good, wrong])).toMatchObject({ error: { code } });
  expect((await files()).map(({ slot }) => slot)).toEqual([null, null]);
  expect(await place([good], school.asOffice)).toMatchObject({ error: { code: "access.denied" } });
});

test("a slot that another person holds is refused by name, until they let go or their lease ends", async () => {
  const fileId = await upload("a.pdf");
  const slotKey = "documents//programme-plan";
  const colleague = acting(school.administrator, "programme-lead", school.college);
  const target = { fileId, ...at("documents", "programme-plan") };
  expect(await holdSlot(deps, colleague, { filingId, slotKey })).toMatchObject({ ok: true });
  const held = { error: { code: "filing.slot-held", params: { "by.zh": "牵头部门管理员" } } };
  expect(await place([target])).toMatchObject(held);
  expect(await holdSlot(deps, school.asSecretary, { filingId, slotKey })).toMatchObject(held);
  await deps.sql("update slot_lock set expires_at = clock_timestamp() - interval '1 second'");
  expect(await holdSlot(deps, school.asSecretary, { filingId, slotKey })).toMatchObject({ ok: true });
  expect(await place([target], colleague)).toMatchObject({ error: { code: "filing.slot-held" } });
  expect(await unplaceFiles(deps, colleague, { filingId, fileIds: [fileId] })).toMatchObject({ ok: true });
  expect(await place([target])).toMatchObject({ ok: true });
  expect(await removeFiles(deps, colleague, { filingId, fileIds: [fileId] })).toMatchObject({
    error: { code: "filing.slot-held" },
  });
  await releaseSlot(deps, school.asSecretary, { filingId, slotKey });
  expect(await removeFiles(deps, colleague, { filingId, fileIds: [fileId] })).toMatchObject({
    ok: true,
    value: { removed: 1 },
  });
});

test("of two people who take one slot at once one holds it", async () => {
  await upload("a.pdf");
  const colleague = acting(school.administrator, "programme-lead", school.college);
  const hold = (actor: PersonActor) => holdSlot(deps, actor, { filingId, slotKey: "documents//syllabus" });
  await deps.openConnections();
  const outcomes = await Promise.all([hold(school.asSecretary), hold(colleague)]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
});

test("a shared package takes files of its own unit's people alone, and every filing that uses the course holds them", async () => {
  const service = await deps.everywhere((tx) =>
    buildUnit(
      { tx, institutionId: school.institution.id, newId: deps.newId, now: deps.clock.now() },
      { kind: "service-course-unit", name: "数理部", nameEn: "Mathematics and physics" },
    ),
  );
  const teacher = acting(school.administrator, "course-team", service);
  const manager = acting(school.administrator, "teaching-secretary", service);
  const course = await courseOf({ unitId: service.id }, manager);
  const programmeIds = [school.programme.programme.id];
  expect(await shareCourse(deps, manager, { courseId: course, programmeIds })).toMatchObject({ ok: true });
  const opened = await openCoursePackage(deps, teacher, { courseId: course, year: 2026 });
  const packageId = opened.ok ? opened.value.packageId : deps.newId<never>();
  const fileId = await upload("大学物理/成绩.pdf");
  const target = { fileId, ...at("courses", "grades", course) };
  expect(await place([target])).toMatchObject({ error: { code: "access.denied" } });

  const both: PersonActor = {
    ...school.asSecretary,
    grants: [...school.asSecretary.grants, ...teacher.grants],
  };
  expect(await place([target], both)).toMatchObject({ ok: true });
  const direct = { target: { filingId: null, packageId }, path: "大学物理/大纲.pdf", kind: "file" } as const;
  expect(await uploadContent(deps, teacher, direct, Buffer.from("y"))).toMatchObject({ ok: true });
  expect((await files()).map(({ path, filingId: of, courseId }) => [path, of, courseId])).toEqual([
    ["大学物理/大纲.pdf", null, course],
    ["大学物理/成绩.pdf", null, course],
  ]);
  expect(await removeFiles(deps, school.asSecretary, { filingId, fileIds: [fileId] })).toMatchObject({
    error: { code: "access.denied" },
  });
  expect(await unplaceFiles(deps, both, { filingId, fileIds: [fileId] })).toMatchObject({ ok: true });
  expect((await files()).find(({ id }) => id === fileId)).toMatchObject({ slot: null, packageId });
});

test("a file does not come back into a filing that has another of its name", async () => {
  const first = await upload("课程/成绩.pdf");
  const course = await courseOf({ programmeId: school.programme.programme.id }, school.asSecretary);
  expect(await place([{ fileId: first, ...at("courses", "grades", course) }])).toMatchObject({ ok: true });
  await deps.sql("update filing_file set filing_id = null where id = $1", [first]);
  await upload("课程/成绩.pdf");
  expect(await unplaceFiles(deps, school.asSecretary, { filingId, fileIds: [first] })).toMatchObject({
    error: { code: "filing.path-taken", params: { path: "课程/成绩.pdf" } },
  });
});

import { listFilesOfPackage } from "@goodstanding/database/queries/filing-file";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import type { YearMonth } from "@goodstanding/domain/kernel/dates";
import type { CourseId, FilingId } from "@goodstanding/domain/kernel/ids";
import { buildProgramme } from "@goodstanding/testing/builders/programme";
import { buildUnit } from "@goodstanding/testing/builders/unit";
import { afterAll, beforeEach, expect, test } from "vitest";
import { openCoursePackage } from "../courses/open-course-package.ts";
import { saveCourse } from "../courses/save-course.ts";
import { shareCourse } from "../courses/share-course.ts";
import { depsForTest } from "../deps-for-test.ts";
import { addLink } from "../links/add-link.ts";
import { materialiseObligations } from "../obligations/materialise-obligations.ts";
import { acting, filingOf, schoolForTest, type TestSchool } from "../school-for-test.ts";
import { uploadContent } from "../uploads/upload-content.ts";
import { declare } from "./declare.ts";
import { holdSlot } from "./hold-slot.ts";
import { placeFiles } from "./place-files.ts";
import { removeFiles } from "./remove-files.ts";
import { unplaceFiles } from "./unplace-files.ts";
import { withdrawDeclaration } from "./withdraw-declaration.ts";

const deps = await depsForTest();
let school: TestSchool;
/** Of the first college; the second one's. */
let here: FilingId;
let there: FilingId;
/** Of the second college, and used by both. */
let courseId: CourseId;
let asBoth: PersonActor;

const built = <T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
};
const closed = { error: { code: "course-package.handed-in" } };
const passed = {
  conclusion: "passed",
  // The brand is the builder's business alone.
  validFrom: "2022-01" as YearMonth,
  validTo: "2027-12" as YearMonth,
  noticeDate: null,
} as const;

/** Another programme, of the first college or of one of its own. */
async function anotherProgramme(name: string, isElsewhere: boolean) {
  const { college, programme } = await withScope(deps.database, school.scope, async (tx) => {
    const institutionId = school.institution.id;
    const build = { tx, institutionId, newId: deps.newId, now: deps.clock.now() };
    const unit = isElsewhere ? await buildUnit(build, { name, nameEn: name }) : school.college;
    const details = { position: 2, name, code: "080207" };
    return { college: unit, programme: (await buildProgramme(build, unit, [passed], details)).programme };
  });
  const machine = { kind: "system", institutionId: school.institution.id, name: "系统任务" } as const;
  await materialiseObligations(deps, machine);
  const { id } = await deps.everywhere(({ trx }) =>
    trx
      .selectFrom("filing")
      .innerJoin("obligation", "obligation.id", "filing.obligationId")
      .select("filing.id")
      .where("obligation.programmeId", "=", programme.id)
      .where("obligation.rule", "=", "annual-filing")
      .where("obligation.year", "=", 2026)
      .executeTakeFirstOrThrow(),
  );
  return { college, programme, filingId: id };
}

async function sharedCourse(actor: PersonActor, of: Parameters<typeof saveCourse>[2]["of"], name: string) {
  const saved = await saveCourse(deps, actor, {
    ...{ id: null, of, name, code: null, kind: "theory-lab", bandScheme: "five-level" },
    ...{ handsInReports: true, responsible: null, use: null },
  });
  return built(saved).courseId;
}

beforeEach(async () => {
  school = await schoolForTest(deps);
  here = (await filingOf(deps, school)).id;
  const other = await anotherProgramme("车辆学院", true);
  there = other.filingId;
  const asOther = acting(school.secretary, "teaching-secretary", other.college);
  asBoth = { ...school.asSecretary, grants: [...school.asSecretary.grants, ...asOther.grants] };
  courseId = await sharedCourse(asOther, { programmeId: other.programme.id }, "汽车理论");
  const programmeIds = [school.programme.programme.id, other.programme.id];
  built(await shareCourse(deps, asOther, { courseId, programmeIds }));
});

afterAll(() => deps.close());

const at = (slot: string, band: string | null = null) => ({ part: "courses", slot, course: courseId, band });
const link = { url: "https://pan.school.example/s/1", password: null, remark: null, expiresOn: null };

async function upload(path: string) {
  const target = { filingId: here, packageId: null };
  built(await uploadContent(deps, asBoth, { target, path, kind: "file" }, Buffer.from(path)));
  const { id } = await deps.everywhere(({ trx }) =>
    trx
      .selectFrom("filingFile")
      .select("id")
      .where("path", "=", path)
      .where("filingId", "=", here)
      .executeTakeFirstOrThrow(),
  );
  return id;
}
const place = (fileId: Awaited<ReturnType<typeof upload>>, slot: string) =>
  placeFiles(deps, asBoth, { filingId: here, files: [{ fileId, placement: at(slot) }] });
const handInThere = () => deps.sql("update filing set status = 'awaiting-college' where id = $1", [there]);

test("a package that its own unit has handed in is closed on the page of every other filing that holds it", async () => {
  const { packageId } = built(await openCoursePackage(deps, asBoth, { courseId, year: 2026 }));
  const [first, second] = [await upload("一.pdf"), await upload("二.pdf")];
  built(await place(first, "grades"));
  const sign = (band: string) =>
    declare(deps, asBoth, {
      filingId: here,
      placement: at("samples", band),
      kind: "no-student-in-band",
      remark: null,
    });
  const { declarationId } = built(await sign("fail"));
  const before = await deps.everywhere((tx) => listFilesOfPackage(tx, packageId));
  await handInThere();
  const acts = [
    () => place(second, "syllabus"),
    () => place(first, "syllabus"),
    () => unplaceFiles(deps, asBoth, { filingId: here, fileIds: [first] }),
    () => removeFiles(deps, asBoth, { filingId: here, fileIds: [first] }),
    () => sign("excellent"),
    () => withdrawDeclaration(deps, asBoth, { filingId: here, declarationId }),
    () => holdSlot(deps, asBoth, { filingId: here, slotKey: `courses/${courseId}/syllabus` }),
    () => addLink(deps, asBoth, { filingId: here, placement: at("syllabus"), ...link }),
  ];
  for (const act of acts) expect(await act(), String(act)).toMatchObject(closed);
  expect(await deps.everywhere((tx) => listFilesOfPackage(tx, packageId))).toEqual(before);

  await deps.sql("update filing set status = 'drafting' where id = $1", [there]);
  expect(await unplaceFiles(deps, asBoth, { filingId: here, fileIds: [first] })).toMatchObject({ ok: true });
});

test("a course is not evaluated behind the unit that has handed in without it", async () => {
  const fileId = await upload("一.pdf");
  await handInThere();
  expect(await place(fileId, "grades")).toMatchObject(closed);
});

test("two programmes of one college add links to its course at once, and nobody waits in vain", async () => {
  const sibling = await anotherProgramme("车辆工程", false);
  const own = await sharedCourse(
    school.asSecretary,
    { programmeId: school.programme.programme.id },
    "材料力学",
  );
  const programmeIds = [school.programme.programme.id, sibling.programme.id];
  built(await shareCourse(deps, school.asSecretary, { courseId: own, programmeIds }));
  built(await openCoursePackage(deps, school.asSecretary, { courseId: own, year: 2026 }));
  const placement = { ...at("syllabus"), course: own };
  await deps.openConnections();
  const turns = Array.from({ length: 6 }, () => [here, sibling.filingId]).flat();
  const added = await Promise.all(
    turns.map((filingId) => addLink(deps, school.asSecretary, { filingId, placement, ...link })),
  );
  expect(added.map(({ ok }) => ok)).toEqual(turns.map(() => true));
});

test("two colleges that share courses with each other are worked on at once", async () => {
  const mine = await sharedCourse(
    school.asSecretary,
    { programmeId: school.programme.programme.id },
    "材料力学",
  );
  const other = await deps.everywhere(({ trx }) =>
    trx
      .selectFrom("filing")
      .innerJoin("obligation", "obligation.id", "filing.obligationId")
      .select("obligation.programmeId")
      .where("filing.id", "=", there)
      .executeTakeFirstOrThrow(),
  );
  if (!other.programmeId) throw new Error("The filing has no programme");
  const programmeIds = [school.programme.programme.id, other.programmeId];
  built(await shareCourse(deps, school.asSecretary, { courseId: mine, programmeIds }));
  for (const id of [mine, courseId])
    built(await openCoursePackage(deps, asBoth, { courseId: id, year: 2026 }));
  await deps.openConnections();
  const turns = Array.from({ length: 6 }, () => [
    { filingId: here, placement: at("syllabus") },
    { filingId: there, placement: { ...at("syllabus"), course: mine } },
  ]).flat();
  const added = await Promise.all(turns.map((turn) => addLink(deps, asBoth, { ...turn, ...link })));
  expect(added.map(({ ok }) => ok)).toEqual(turns.map(() => true));
});

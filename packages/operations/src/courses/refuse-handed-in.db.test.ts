import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { listCoursesOfProgramme, packagesOfCourses } from "@goodstanding/database/queries/course";
import { listFilesOfPackage } from "@goodstanding/database/queries/filing-file";
import { withScope } from "@goodstanding/database/scope";
import type { YearMonth } from "@goodstanding/domain/kernel/dates";
import type { CoursePackageId, FilingId } from "@goodstanding/domain/kernel/ids";
import { buildProgramme } from "@goodstanding/testing/builders/programme";
import { afterAll, beforeEach, expect, test } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { completePackage, fillIn } from "../filings/package-for-test.ts";
import { submitFiling } from "../filings/submit-filing.ts";
import { withdrawFiling } from "../filings/withdraw-filing.ts";
import { addPackageLink } from "../links/add-package-link.ts";
import { materialiseObligations } from "../obligations/materialise-obligations.ts";
import { filingOf, schoolForTest, type TestSchool } from "../school-for-test.ts";
import { beginUpload } from "../uploads/begin-upload.ts";
import { finishUpload } from "../uploads/finish-upload.ts";
import { uploadContent } from "../uploads/upload-content.ts";
import { closeCoursePackage } from "./close-course-package.ts";
import { declareInPackage } from "./declare-in-package.ts";
import { openCoursePackage } from "./open-course-package.ts";
import { placePackageFiles } from "./place-package-files.ts";
import { saveCourse } from "./save-course.ts";
import { shareCourse } from "./share-course.ts";
import { sharedCourseForTest } from "./shared-course-for-test.ts";
import { removePackageFiles, unplacePackageFiles } from "./take-package-files.ts";

const deps = await depsForTest();
let school: TestSchool;
let filingId: FilingId;

beforeEach(async () => {
  school = await schoolForTest(deps);
  filingId = (await filingOf(deps, school)).id;
});

afterAll(() => deps.close());

const ok = { ok: true };
const handedIn = (status: string) => ({
  ok: false,
  error: {
    code: "course-package.handed-in",
    params: {
      "filing.zh": "机械设计制造及其自动化 2026 年度持续改进报备",
      "status.zh": status,
      "remedy.zh": expect.stringMatching(/撤回/),
    },
  },
});
const filesOf = (packageId: CoursePackageId) => deps.everywhere((tx) => listFilesOfPackage(tx, packageId));
const upload = (packageId: CoursePackageId, path: string, actor = school.asSecretary) =>
  uploadContent(
    deps,
    actor,
    { target: { filingId: null, packageId }, path, kind: "file" },
    Buffer.from(path),
  );

async function handIn(): Promise<void> {
  await fillIn(deps, school.asSecretary, filingId, completePackage(2026));
  expect(await submitFiling(deps, school.asSecretary, { filingId, to: "college" })).toMatchObject(ok);
}

async function handedToCollege(): Promise<CoursePackageId> {
  await handIn();
  return ownPackage();
}

async function ownPackage(): Promise<CoursePackageId> {
  const [found] = await deps.everywhere(async (tx) => {
    const courses = await listCoursesOfProgramme(tx, school.programme.programme.id);
    const own = courses.filter(({ unitId }) => unitId === school.college.id);
    return packagesOfCourses(
      tx,
      own.map(({ id }) => id),
    );
  });
  if (!found) throw new Error("no package");
  return found.id;
}

test("a college's own package does not change once the filing that holds it is handed in, and does again when it is withdrawn", async () => {
  const packageId = await handedToCollege();
  const before = await filesOf(packageId);
  const [file] = before;
  if (!file?.slot) throw new Error("no file");
  const fileIds = [file.id];
  const place = { packageId, files: [{ fileId: file.id, slot: file.slot, band: null }] };
  const link = { url: "https://pan.school.example/s/1", password: "a1b2", remark: null, expiresOn: null };
  const acts = [
    () => placePackageFiles(deps, school.asSecretary, place),
    () => unplacePackageFiles(deps, school.asSecretary, { packageId, fileIds }),
    () => removePackageFiles(deps, school.asSecretary, { packageId, fileIds }),
    () => upload(packageId, "补充.pdf"),
    () =>
      declareInPackage(deps, school.asSecretary, {
        ...{ packageId, slot: "samples", band: "fail", remark: null },
      }),
    () => addPackageLink(deps, school.asSecretary, { packageId, slot: file.slot ?? "", band: null, ...link }),
    () => closeCoursePackage(deps, school.asSecretary, { packageId }),
  ];
  for (const act of acts) expect(await act()).toMatchObject(handedIn("待学院审核"));
  expect(await submitFiling(deps, school.asDean, { filingId, to: "school" })).toMatchObject(ok);
  for (const act of acts) expect(await act()).toMatchObject(handedIn("待学校审核"));
  expect(await filesOf(packageId)).toEqual(before);

  expect(await withdrawFiling(deps, school.asDean, { filingId, reason: "附件放错" })).toMatchObject(ok);
  expect(await upload(packageId, "补充.pdf")).toMatchObject(ok);
});

test("whoever may not edit the package learns nothing of the filing", async () => {
  const packageId = await handedToCollege();
  expect(await upload(packageId, "补充.pdf", school.asOffice)).toMatchObject({
    error: { code: "access.denied" },
  });
});

test("no course is added behind a filing that is handed in; another year takes it", async () => {
  await handedToCollege();
  const saved = await saveCourse(deps, school.asSecretary, {
    ...{ id: null, of: { programmeId: school.programme.programme.id }, name: "材料力学", code: null },
    ...{ kind: "theory-lab", bandScheme: "five-level", handsInReports: true, responsible: null, use: null },
  });
  if (!saved.ok) throw new Error(saved.error.code);
  const { courseId } = saved.value;
  const open = (year: number) => openCoursePackage(deps, school.asSecretary, { courseId, year });
  expect(await open(2026)).toMatchObject(handedIn("待学院审核"));
  expect(await open(2027)).toMatchObject(ok);
});

test("a package of a service unit stays open: what was handed in holds it as it was", async () => {
  await handIn();
  const { packageId, asTeacher } = await sharedCourseForTest(deps, school);
  expect(await upload(packageId, "补充.pdf", asTeacher)).toMatchObject(ok);
});

test("a package that another filing of the college still works on stays open", async () => {
  const packageId = await handedToCollege();
  const { courseId } = await deps.everywhere(({ trx }) =>
    trx.selectFrom("coursePackage").select("courseId").where("id", "=", packageId).executeTakeFirstOrThrow(),
  );
  const other = await withScope(deps.database, school.scope, (tx) =>
    buildProgramme(
      { tx, institutionId: school.institution.id, newId: deps.newId, now: deps.clock.now() },
      school.college,
      [passed],
      { position: 2, name: "车辆工程", code: "080207" },
    ),
  );
  const machine = { kind: "system", institutionId: school.institution.id, name: "系统任务" } as const;
  await materialiseObligations(deps, machine);
  const programmeIds = [school.programme.programme.id, other.programme.id];
  expect(await shareCourse(deps, school.asSecretary, { courseId, programmeIds })).toMatchObject(ok);
  expect(await upload(packageId, "补充.pdf")).toMatchObject(ok);
});

test("an upload that began before ends with the reason, and the package stays as it was handed in", async () => {
  await fillIn(deps, school.asSecretary, filingId, completePackage(2026));
  const packageId = await ownPackage();
  const target = { filingId: null, packageId };
  const announced = { target, path: "迟到.pdf", kind: "file", size: 3 } as const;
  const begun = await beginUpload(deps, school.asSecretary, announced);
  if (!begun.ok) throw new Error(begun.error.code);
  await writeFile(join(deps.uploadsDir, begun.value), "abc");
  const before = await filesOf(packageId);
  expect(await submitFiling(deps, school.asSecretary, { filingId, to: "college" })).toMatchObject(ok);
  expect(await finishUpload(deps, school.asSecretary, begun.value)).toMatchObject(handedIn("待学院审核"));
  expect(await filesOf(packageId)).toEqual(before);
});

test("of handing in and a file that comes to the package at the same moment, one succeeds", async () => {
  await fillIn(deps, school.asSecretary, filingId, completePackage(2026));
  const packageId = await ownPackage();
  await deps.openConnections();
  const [submitted, uploaded] = await Promise.all([
    submitFiling(deps, school.asSecretary, { filingId, to: "college" }),
    upload(packageId, "补充.pdf"),
  ]);
  // What came first is not sorted yet, which keeps the filing from being handed in.
  const outcome = submitted.ok ? uploaded : submitted;
  expect([submitted.ok, uploaded.ok].filter((isDone) => isDone)).toHaveLength(1);
  expect(outcome).toMatchObject(
    submitted.ok ? handedIn("待学院审核") : { error: { code: "filing.has-gaps" } },
  );
});

const passed = {
  conclusion: "passed",
  // The brand is the builder's business alone.
  validFrom: "2022-01" as YearMonth,
  validTo: "2027-12" as YearMonth,
  noticeDate: null,
} as const;

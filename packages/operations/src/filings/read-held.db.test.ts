import { findFiling } from "@goodstanding/database/queries/filing";
import { listFilesOfPackage } from "@goodstanding/database/queries/filing-file";
import { listSubmissions } from "@goodstanding/database/queries/submission";
import type { Gap } from "@goodstanding/domain/filings/gap";
import type { FilingFileId, FilingId } from "@goodstanding/domain/kernel/ids";
import { afterAll, beforeEach, expect, test } from "vitest";
import { placePackageFiles } from "../courses/place-package-files.ts";
import { type SharedCourse, sharedCourseForTest } from "../courses/shared-course-for-test.ts";
import { removePackageFiles } from "../courses/take-package-files.ts";
import { depsForTest } from "../deps-for-test.ts";
import { adoptedPolicies } from "../policies/adopted-policies.ts";
import { policyOfFiling } from "../policies/policy-of-filing.ts";
import { readSubject } from "../reviews/review-subject.ts";
import { filingOf, schoolForTest, type TestSchool } from "../school-for-test.ts";
import { uploadContent } from "../uploads/upload-content.ts";
import { gapsOf } from "./gaps-of.ts";
import { giveBack } from "./give-back-for-test.ts";
import { completePackage, fillIn } from "./package-for-test.ts";
import { readHeld } from "./read-held.ts";
import { submitFiling } from "./submit-filing.ts";

const deps = await depsForTest();
let school: TestSchool;
let shared: SharedCourse;
let filingId: FilingId;

beforeEach(async () => {
  school = await schoolForTest(deps);
  shared = await sharedCourseForTest(deps, school);
  filingId = (await filingOf(deps, school)).id;
  await fillIn(deps, school.asSecretary, filingId, completePackage(2026));
  for (const slot of ["syllabus", "rationality-review", "attainment-report"]) await put(slot);
  const submitted = await submitFiling(deps, school.asSecretary, { filingId, to: "college" });
  if (!submitted.ok) throw new Error(JSON.stringify(submitted.error));
});

afterAll(() => deps.close());

/** A file of the shared package in its slot, from the unit that owns it. */
async function put(slot: string, path = `大学物理/${slot}.pdf`): Promise<FilingFileId> {
  const { packageId, asTeacher } = shared;
  const announced = { target: { filingId: null, packageId }, path, kind: "file" } as const;
  expect(await uploadContent(deps, asTeacher, announced, Buffer.from(path))).toMatchObject({ ok: true });
  const fileId = await idOf(path);
  const files = [{ fileId, slot, band: null }];
  expect(await placePackageFiles(deps, asTeacher, { packageId, files })).toMatchObject({ ok: true });
  return fileId;
}

async function idOf(path: string): Promise<FilingFileId> {
  const files = await deps.everywhere((tx) => listFilesOfPackage(tx, shared.packageId));
  return files.find((file) => file.path === path)?.id ?? deps.newId<FilingFileId>();
}

/** What the filing lacks, and the paths that are shown of the shared package, with their slots. */
const seen = () =>
  deps.everywhere(async (tx) => {
    const filing = await findFiling(tx, filingId);
    const adopted = await adoptedPolicies(tx);
    if (!filing || !adopted) throw new Error("No filing, or no policy");
    const { judged, shown } = await readHeld(tx, filing);
    const lacks = gapsOf(filing, policyOfFiling(adopted, filing), judged, null);
    return {
      gaps: lacks.map(({ rule, slot, file }: Gap) => `${rule} ${slot ?? file ?? ""}`),
      courses: shown.courses.map(({ row }) => row.name).toSorted(),
      files: shown.files
        .filter(({ row }) => row.packageId === shared.packageId)
        .map(({ path, placement }) => `${path} ${placement?.slot}`),
    };
  });

test("what another unit changes in its package after the filing was handed in changes neither gaps nor slots of it", async () => {
  const before = await seen();
  expect(before.files).toEqual([
    "大学物理/attainment-report.pdf attainment-report",
    "大学物理/rationality-review.pdf rationality-review",
    "大学物理/syllabus.pdf syllabus",
  ]);
  expect(before.gaps).not.toContain(`missing-slot courses/${shared.courseId}/syllabus`);

  const { packageId, asTeacher } = shared;
  const moved = [{ fileId: await idOf("大学物理/syllabus.pdf"), slot: "grades", band: null }];
  expect(await placePackageFiles(deps, asTeacher, { packageId, files: moved })).toMatchObject({ ok: true });
  const fileIds = [await idOf("大学物理/rationality-review.pdf")];
  expect(await removePackageFiles(deps, asTeacher, { packageId, fileIds })).toMatchObject({ ok: true });
  await put("requirements", "大学物理/后来.pdf");
  await deps.sql("update course set name = '更名' where id = $1", [shared.courseId]);

  // What is gone has no row any more; the submission itself still shows it.
  const files = before.files.filter((line) => !line.includes("rationality"));
  expect(await seen()).toEqual({ ...before, files });
});

test("the review judges the same, also when the course is no longer the programme's", async () => {
  await deps.sql("delete from programme_course where course_id = $1", [shared.courseId]);
  const submitted = await deps.everywhere(async (tx) => {
    const [submission] = await listSubmissions(tx, filingId);
    if (!submission) return null;
    return readSubject(tx, { institutionId: submission.institutionId, submissionId: submission.id });
  });
  expect(submitted?.contents.courses).toContainEqual(
    expect.objectContaining({ id: shared.courseId, name: "大学物理", handsInReports: true, isShared: true }),
  );
  expect((await seen()).gaps).not.toContain("no-course ");
});

test("once it is returned, it is the draft again, as the packages are now", async () => {
  const { packageId, asTeacher } = shared;
  const fileIds = [await idOf("大学物理/syllabus.pdf")];
  expect(await removePackageFiles(deps, asTeacher, { packageId, fileIds })).toMatchObject({ ok: true });
  const missing = `missing-slot courses/${shared.courseId}/syllabus`;
  expect((await seen()).gaps).not.toContain(missing);
  await deps.sql("update review set state = 'finished'");
  const returned = await giveBack(deps, school.asDean, { filingId, reason: "补签字" });
  expect(returned).toMatchObject({ ok: true });
  expect((await seen()).gaps).toContain(missing);
});

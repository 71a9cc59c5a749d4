import { listLinksOf } from "@goodstanding/database/queries/evidence-link";
import { withScope } from "@goodstanding/database/scope";
import type { CourseId } from "@goodstanding/domain/kernel/ids";
import { afterAll, expect, test } from "vitest";
import { openCoursePackage } from "../courses/open-course-package.ts";
import { saveCourse } from "../courses/save-course.ts";
import { depsForTest } from "../deps-for-test.ts";
import { filingOf, schoolForTest } from "../school-for-test.ts";
import { addLink } from "./add-link.ts";
import { readLinkPassword } from "./read-link-password.ts";
import { removeLink } from "./remove-link.ts";

const deps = await depsForTest();
afterAll(() => deps.close());

test("a link in a slot of a course belongs to its package, and only where the course is evaluated this year", async () => {
  const school = await schoolForTest(deps);
  const filing = await filingOf(deps, school);
  const saved = await saveCourse(deps, school.asSecretary, {
    id: null,
    of: { programmeId: filing.programmeId },
    use: null,
    name: "机械原理",
    code: null,
    kind: "theory-lab",
    bandScheme: "five-level",
    handsInReports: false,
    responsible: null,
  });
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
  const courseId: CourseId = saved.value.courseId;
  const link = { url: "https://pan.school.example/s/1", password: "a1b2", remark: null, expiresOn: null };
  const placement = { part: "courses", slot: "syllabus", course: courseId, band: null };
  const add = () => addLink(deps, school.asSecretary, { filingId: filing.id, placement, ...link });
  expect(await add()).toMatchObject({ error: { code: "link.no-slot" } });
  const opened = await openCoursePackage(deps, school.asSecretary, { courseId, year: 2026 });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const added = await add();
  if (!added.ok) throw new Error(JSON.stringify(added.error));
  const { id } = added.value;
  const rows = await withScope(deps.database, school.scope, (tx) => listLinksOf(tx, [filing.id]));
  expect(rows).toMatchObject([
    { id, filingId: null, packageId: opened.value.packageId, holder: filing.id, courseId },
  ]);
  expect(await readLinkPassword(deps, school.asOffice, { id })).toMatchObject({
    value: { password: "a1b2" },
  });
  const stranger = await schoolForTest(deps);
  expect(await removeLink(deps, stranger.asSecretary, { id })).toMatchObject({
    error: { code: "link.not-found" },
  });
  expect(await removeLink(deps, school.asOffice, { id })).toMatchObject({ error: { code: "access.denied" } });
  expect(await removeLink(deps, school.asSecretary, { id })).toEqual({ ok: true, value: null });
});

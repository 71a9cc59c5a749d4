import { findFrozenLink, listLinksOf } from "@goodstanding/database/queries/evidence-link";
import { withScope } from "@goodstanding/database/scope";
import type { CourseId } from "@goodstanding/domain/kernel/ids";
import { afterAll, expect, test } from "vitest";
import { openCoursePackage } from "../courses/open-course-package.ts";
import { saveCourse } from "../courses/save-course.ts";
import { depsForTest } from "../deps-for-test.ts";
import { filingOf, schoolForTest } from "../school-for-test.ts";
import { addLink } from "./add-link.ts";
import { addPackageLink } from "./add-package-link.ts";
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

test("a submission names the link of its own year, whatever a later year's package says at the same address", async () => {
  const school = await schoolForTest(deps);
  const filing = await filingOf(deps, school);
  const saved = await saveCourse(deps, school.asSecretary, {
    ...{ id: null, of: { programmeId: filing.programmeId }, use: null, name: "机械原理", code: null },
    ...{ kind: "theory-lab", bandScheme: "five-level", handsInReports: false, responsible: null },
  });
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
  const { courseId } = saved.value;
  const url = "https://pan.school.example/s/1";
  const ids = [];
  for (const year of [2026, 2027]) {
    const opened = await openCoursePackage(deps, school.asSecretary, { courseId, year });
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    const link = { url, password: String(year), remark: null, expiresOn: null };
    const added = await addPackageLink(deps, school.asSecretary, {
      ...{ packageId: opened.value.packageId, slot: "syllabus", band: null, ...link },
    });
    if (!added.ok) throw new Error(JSON.stringify(added.error));
    ids.push(added.value.id);
  }
  const frozen = (filingId: typeof filing.id) =>
    withScope(deps.database, school.scope, async (tx) => {
      const placement = { part: "courses", slot: "syllabus", course: courseId, band: null };
      return (await findFrozenLink(tx, { filingId, placement, url }))?.id;
    });
  const [thisYear] = ids;
  expect(await frozen(filing.id)).toBe(thisYear);
  await deps.sql("update evidence_link set removed_at = now(), removed_by = $2 where id = $1", [
    ...[thisYear, school.secretary.id],
  ]);
  expect(await frozen(filing.id)).toBe(thisYear);
});

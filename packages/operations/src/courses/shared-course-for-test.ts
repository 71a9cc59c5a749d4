import type { PersonRow } from "@goodstanding/database/queries/person";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import type { CourseId, CoursePackageId } from "@goodstanding/domain/kernel/ids";
import { buildMembership } from "@goodstanding/testing/builders/membership";
import { buildPerson } from "@goodstanding/testing/builders/person";
import { buildUnit } from "@goodstanding/testing/builders/unit";
import type { Deps } from "../deps.ts";
import { acting, type TestSchool } from "../school-for-test.ts";
import { openCoursePackage } from "./open-course-package.ts";
import { saveCourse } from "./save-course.ts";
import { shareCourse } from "./share-course.ts";

export interface SharedCourse {
  readonly courseId: CourseId;
  readonly packageId: CoursePackageId;
  /** Of the course's team in the service unit. */
  readonly teacher: PersonRow;
  readonly asTeacher: PersonActor;
  /** The college's secretary who is of the course's team as well. */
  readonly asBoth: PersonActor;
  /** Of a college of the same school to whose programmes the course is not owed. */
  readonly bystander: PersonRow;
}

/** 大学物理 of a service unit, owed to the school's programme and evaluated in 2026. */
export async function sharedCourseForTest(
  deps: Pick<Deps, "database" | "newId" | "clock">,
  school: TestSchool,
): Promise<SharedCourse> {
  const { service, teacher, bystander } = await withScope(deps.database, school.scope, async (tx) => {
    const { id: institutionId } = school.institution;
    const build = { tx, institutionId, newId: deps.newId, now: deps.clock.now() };
    const unit = await buildUnit(build, { kind: "service-course-unit", name: "数理部", nameEn: "Physics" });
    const person = await buildPerson(build, { name: "大学物理课程组", nameEn: "Course team" });
    await buildMembership(build, person, unit, { role: "course-team" });
    const elsewhere = await buildPerson(build);
    const college = await buildUnit(build, { name: "外国语学院", nameEn: "Languages" });
    await buildMembership(build, elsewhere, college);
    return { service: unit, teacher: person, bystander: elsewhere };
  });
  const manager = acting(teacher, "teaching-secretary", service);
  const { courseId } = done(
    await saveCourse(deps, manager, {
      ...{ id: null, of: { unitId: service.id }, name: "大学物理", code: null, kind: "theory-lab" },
      ...{ bandScheme: "five-level", handsInReports: true, responsible: null, use: null },
    }),
  );
  const programmeIds = [school.programme.programme.id];
  done(await shareCourse(deps, manager, { courseId, programmeIds }));
  const { packageId } = done(await openCoursePackage(deps, manager, { courseId, year: 2026 }));
  const asTeacher = acting(teacher, "course-team", service);
  return {
    ...{ courseId, packageId, teacher, asTeacher, bystander },
    asBoth: { ...school.asSecretary, grants: [...school.asSecretary.grants, ...asTeacher.grants] },
  };
}

function done<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
}

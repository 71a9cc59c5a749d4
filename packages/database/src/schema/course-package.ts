import type { CourseId, CoursePackageId, InstitutionId, PersonId } from "@goodstanding/domain/kernel/ids";

/** That a course is evaluated in a year; every filing of that year that uses the course holds its files. */
export interface CoursePackageTable {
  id: CoursePackageId;
  institutionId: InstitutionId;
  courseId: CourseId;
  year: number;
  openedBy: PersonId;
  openedAt: Date;
  /** Opened by mistake: it held nothing then. */
  closedAt: Date | null;
}

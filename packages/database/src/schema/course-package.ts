import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { CourseId, CoursePackageId, InstitutionId, PersonId } from "@goodstanding/domain/kernel/ids";

/** That a course is evaluated in a year; every filing of that year that uses the course holds its files. */
export interface CoursePackageTable {
  id: CoursePackageId;
  institutionId: InstitutionId;
  courseId: CourseId;
  year: number;
  /** 评价日期, where it was entered. */
  evaluatedOn: LocalDate | null;
  openedBy: PersonId;
  openedAt: Date;
  /** Opened by mistake: it held nothing then. */
  closedAt: Date | null;
}

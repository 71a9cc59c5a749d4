import type { CourseId, InstitutionId, ProgrammeId } from "@goodstanding/domain/kernel/ids";

/** That a programme uses a course to evaluate attainment, from one year to another, both included. */
export interface ProgrammeCourseTable {
  institutionId: InstitutionId;
  programmeId: ProgrammeId;
  courseId: CourseId;
  fromYear: number;
  toYear: number | null;
}

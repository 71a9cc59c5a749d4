import type { LocalDate } from "../kernel/dates.ts";
import type { CourseId, CoursePackageId } from "../kernel/ids.ts";

/** A course that serves to evaluate attainment. One that several programmes use is owned by its own unit. */
export interface Course {
  readonly id: CourseId;
  readonly name: string;
  readonly code: string | null;
  /** `id` of a course kind of the checklist. */
  readonly kind: string;
  /** `id` of a band scheme of the checklist. */
  readonly bandScheme: string;
  readonly handsInReports: boolean;
  /** 课程负责人, as written; a role or a name that the unit enters. */
  readonly responsible: string | null;
}

/** The package of a course that is evaluated in the filing's year. */
export interface CoursePackage extends Course {
  readonly packageId: CoursePackageId;
  /** 评价日期: the day on which attainment was evaluated, where it was entered. */
  readonly evaluatedOn: LocalDate | null;
  /** Owned by another unit, and owed to several programmes at once. */
  readonly isShared: boolean;
}

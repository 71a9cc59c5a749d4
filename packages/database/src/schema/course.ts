import type { CourseId, InstitutionId, UnitId } from "@goodstanding/domain/kernel/ids";

/** A course that serves to evaluate attainment, of the unit that teaches it. */
export interface CourseTable {
  id: CourseId;
  institutionId: InstitutionId;
  unitId: UnitId;
  name: string;
  code: string | null;
  /** A course kind of the checklist. */
  kind: string;
  /** A band scheme of the checklist. */
  bandScheme: string;
  handsInReports: boolean;
  /** 课程负责人, as the unit enters it. */
  responsible: string | null;
  createdAt: Date;
  withdrawnAt: Date | null;
}

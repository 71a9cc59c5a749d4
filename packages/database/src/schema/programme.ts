import type { Programme } from "@goodstanding/domain/accreditation/programme";
import type { InstitutionId, ProgrammeId, UnitId } from "@goodstanding/domain/kernel/ids";
import type { Generated } from "kysely";

export interface ProgrammeTable {
  id: ProgrammeId;
  institutionId: InstitutionId;
  unitId: UnitId;
  /** Row of the list that it was imported from. */
  position: number;
  name: string;
  code: string;
  /** `passed`, or the year of the batch that is to apply. */
  batch: string;
  /** The year of that batch; `null` for one that has passed. */
  applyingIn: number | null;
  /** Stages that the school's timetable names month by month, or marks as done. */
  stages: Generated<NonNullable<Programme["stages"]>>;
  updatedAt: Date;
}

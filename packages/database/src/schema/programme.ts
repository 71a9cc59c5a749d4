import type { InstitutionId, ProgrammeId, UnitId } from "@goodstanding/domain/kernel/ids";

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
  updatedAt: Date;
}

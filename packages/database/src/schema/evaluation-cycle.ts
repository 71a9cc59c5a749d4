import type { InstitutionId, PersonId, ProgrammeId } from "@goodstanding/domain/kernel/ids";

/** The years within which every course of a programme is evaluated once. */
export interface EvaluationCycleTable {
  institutionId: InstitutionId;
  programmeId: ProgrammeId;
  fromYear: number;
  years: number;
  setBy: PersonId;
  setAt: Date;
}

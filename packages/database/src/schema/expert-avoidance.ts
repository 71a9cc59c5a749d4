import type { InstitutionId, PersonId, UnitId } from "@goodstanding/domain/kernel/ids";

/** A unit that an expert has declared; the own ones have no row. */
export interface ExpertAvoidanceTable {
  institutionId: InstitutionId;
  personId: PersonId;
  unitId: UnitId;
}

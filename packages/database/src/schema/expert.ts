import type { InstitutionId, PersonId } from "@goodstanding/domain/kernel/ids";

/** A person of the pool who holds the role of a school expert. */
export interface ExpertTable {
  institutionId: InstitutionId;
  personId: PersonId;
  /** Beginnings of catalogue codes, and words. */
  expertise: readonly string[];
  mostAtOnce: number;
  mostPerYear: number | null;
  remark: string | null;
  changedBy: PersonId;
  changedAt: Date;
}

import type { InstitutionId, PersonId } from "@goodstanding/domain/kernel/ids";

/** Somebody looked at what a check found and accepts it: it is what the next looks are compared with. */
export interface LinkAcknowledgementTable {
  id: string;
  institutionId: InstitutionId;
  checkId: string;
  reason: string;
  acknowledgedBy: PersonId;
  acknowledgedAt: Date;
}

import type { FilingId, InstitutionId, PersonId } from "@goodstanding/domain/kernel/ids";

/** What was done about a finding that last year's review of the same duty left open. */
export interface FindingAnswerTable {
  institutionId: InstitutionId;
  /** This year's. */
  filingId: FilingId;
  /** Of last year's finding. */
  key: string;
  answer: string;
  answeredBy: PersonId;
  answeredAt: Date;
}

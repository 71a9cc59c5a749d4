import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { FilingId, InstitutionId, PersonId } from "@goodstanding/domain/kernel/ids";

/** That an approved filing was opened again. */
export interface FilingUnlockTable {
  id: string;
  institutionId: InstitutionId;
  filingId: FilingId;
  reason: string;
  dueAgain: LocalDate;
  unlockedBy: PersonId;
  unlockedAt: Date;
}

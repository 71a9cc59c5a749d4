import type { InstitutionId, PersonId } from "@goodstanding/domain/kernel/ids";

/** Whether a school sends; without a row it does not. */
export interface MailSettingTable {
  institutionId: InstitutionId;
  /** `not-enabled`: never switched on; `stopped`: switched off since. Nothing is written or sent in either. */
  state: "not-enabled" | "enabled" | "stopped";
  /** Where every envelope goes instead, for a rehearsal. */
  redirectTo: string | null;
  because: string | null;
  /** `null`: by this software, at the founding. */
  changedBy: PersonId | null;
  changedAt: Date;
}

import type { InstitutionId, PersonId } from "@goodstanding/domain/kernel/ids";
import type { Language } from "@goodstanding/domain/kernel/text";
import type { Generated } from "kysely";

/** Whether and how a school sends; without a row it does not. */
export interface MailSettingTable {
  institutionId: InstitutionId;
  /** `not-enabled`: never switched on; `stopped`: switched off since. Nothing is written or sent in either. */
  state: "not-enabled" | "enabled" | "stopped";
  /** Where every envelope goes instead, for a rehearsal. */
  redirectTo: string | null;
  /** Of what the machine writes to its people. */
  language: Generated<Language>;
  /** Who reads answers to its mails; `null`: they go to the sender's own address. */
  replyTo: string | null;
  /** Since when the whole installation is stopped, this school with it; its own `state` stays as it was. */
  haltedAt: Date | null;
  haltedBecause: string | null;
  because: string | null;
  /** `null`: by this software, at the founding. */
  changedBy: PersonId | null;
  changedAt: Date;
}

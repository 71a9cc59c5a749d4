import type { InstitutionId, MailId, ObligationId, ReminderId } from "@goodstanding/domain/kernel/ids";
import type { Generated } from "kysely";

/** One step of one obligation's ladder that went into a mail. */
export interface ReminderTable {
  id: ReminderId;
  institutionId: InstitutionId;
  obligationId: ObligationId;
  step: string;
  dueVersion: number;
  /** 1 at first; one more for each mail before it that was cancelled for all its recipients. */
  said: Generated<number>;
  mailId: MailId;
  /** True where a later step of the same mail stands for it. */
  collapsed: boolean;
  plannedAt: Date;
}

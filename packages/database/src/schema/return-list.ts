import type { InstitutionId, MailId } from "@goodstanding/domain/kernel/ids";

/** The one list that went back with a decision. */
export interface ReturnListTable {
  institutionId: InstitutionId;
  decisionId: string;
  /** `null` until college or programme is told. */
  mailId: MailId | null;
}

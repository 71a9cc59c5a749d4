import type { InstitutionId, MailId } from "@goodstanding/domain/kernel/ids";

/** That a college was told of an approval. */
export interface AcceptanceToldTable {
  institutionId: InstitutionId;
  decisionId: string;
  /** `null`: approved before there was such a mail, or with nobody to tell. */
  mailId: MailId | null;
}

import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { FilingId, InstitutionId, PersonId } from "@goodstanding/domain/kernel/ids";

/** 修订时间及修订情况说明 of one class of documents. */
export interface RevisionNoteTable {
  institutionId: InstitutionId;
  filingId: FilingId;
  slot: string;
  revisedOn: LocalDate | null;
  explanation: string | null;
  notedBy: PersonId;
  notedAt: Date;
}

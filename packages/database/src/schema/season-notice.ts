import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { InstitutionId, PersonId } from "@goodstanding/domain/kernel/ids";

/** 【通知】 that opened a season; the mails that it was are kept as every other. */
export interface SeasonNoticeTable {
  id: string;
  institutionId: InstitutionId;
  /** 文号, once only. */
  number: string;
  title: string;
  /** What the office wrote into it; empty where it added nothing. */
  words: string;
  year: number;
  onDay: LocalDate;
  /** Names of the files that went with it. */
  attachments: readonly string[];
  issuedBy: PersonId;
  issuedAt: Date;
}

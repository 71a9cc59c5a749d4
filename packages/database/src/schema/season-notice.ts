import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { InstitutionId, PersonId } from "@goodstanding/domain/kernel/ids";
import type { Generated } from "kysely";

/** 【通知】 that opened a season; the mails that it was are kept as every other. */
export interface SeasonNoticeTable {
  id: string;
  institutionId: InstitutionId;
  /** 文号, once only, but for notices that only a rehearsal has seen. */
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
  /** 1 at first; one more for each notice of its number before it that only a rehearsal has seen. */
  tried: Generated<number>;
}

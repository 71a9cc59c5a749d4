import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { InstitutionId, PersonId, SpotCheckId } from "@goodstanding/domain/kernel/ids";

/** 抽查: the agency's draw of a year's filings. */
export interface SpotCheckTable {
  id: SpotCheckId;
  institutionId: InstitutionId;
  /** Of the filings that were drawn. */
  year: number;
  agency: string;
  announcedOn: LocalDate;
  document: string | null;
  scanSha256: string | null;
  registeredBy: PersonId;
  registeredAt: Date;
  withdrawnAt: Date | null;
  withdrawnBy: PersonId | null;
  withdrawnBecause: string | null;
}

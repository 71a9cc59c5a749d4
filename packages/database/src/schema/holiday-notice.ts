import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { InstitutionId, PersonId } from "@goodstanding/domain/kernel/ids";

/** The days off and the make-up working days of one year, as an institution has imported them. */
export interface HolidayNoticeTable {
  id: string;
  institutionId: InstitutionId;
  year: number;
  /** The document that says so. */
  source: Readonly<Record<string, unknown>>;
  holidays: readonly LocalDate[];
  workdays: readonly LocalDate[];
  importedBy: PersonId | null;
  importedAt: Date;
}

import type { Conclusion } from "@goodstanding/domain/accreditation/programme";
import type { LocalDate, YearMonth } from "@goodstanding/domain/kernel/dates";
import type { InstitutionId, ProgrammeId } from "@goodstanding/domain/kernel/ids";
import type { Generated } from "kysely";

export interface AccreditationTable {
  id: string;
  institutionId: InstitutionId;
  programmeId: ProgrammeId;
  validFrom: YearMonth;
  validTo: YearMonth;
  conclusion: Conclusion;
  noticeDate: LocalDate | null;
  regime: string | null;
  isExample: Generated<boolean>;
}

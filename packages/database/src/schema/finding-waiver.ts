import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { FilingId, InstitutionId, PersonId } from "@goodstanding/domain/kernel/ids";
import type { FindingRule } from "@goodstanding/domain/review/finding-rule";

/** 豁免: one finding stands for a while. At most one in force for each key of a filing. */
export interface FindingWaiverTable {
  id: string;
  institutionId: InstitutionId;
  filingId: FilingId;
  key: string;
  rule: FindingRule;
  file: string | null;
  reason: string;
  /** The last day. */
  expiresOn: LocalDate;
  waivedBy: PersonId;
  waivedAt: Date;
  withdrawnBy: PersonId | null;
  withdrawnAt: Date | null;
}

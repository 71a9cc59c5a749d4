import type { FilingStatus } from "@goodstanding/domain/filings/filing-status";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { FilingId, InstitutionId, ObligationId } from "@goodstanding/domain/kernel/ids";

export interface FilingTable {
  id: FilingId;
  institutionId: InstitutionId;
  obligationId: ObligationId;
  status: FilingStatus;
  /** 提交学院审核, or 报送学校 where the school alone reviews. */
  programmeSubmittedAt: Date | null;
  /** 报送学校: what the school's deadline is held against; later submissions do not move it. */
  firstSubmittedAt: Date | null;
  /** The new day that was set when the filing was returned or unlocked. */
  dueAgain: LocalDate | null;
  exemptBecause: string | null;
  /** The filing of the year before that this one was opened from. */
  carriedFrom: FilingId | null;
  updatedAt: Date;
}

import type { FilingView } from "@goodstanding/database/queries/filing";
import type { ObligationRow } from "@goodstanding/database/queries/obligation";

/** An obligation with its whole reason, and the filing that answers it where there is one. */
export const obligationRow = (obligation: ObligationRow, filing: FilingView | undefined) => ({
  id: obligation.id,
  rule: obligation.rule,
  period: obligation.period,
  state: obligation.state,
  schoolDue: obligation.schoolDue,
  agencyDue: obligation.agencyDue,
  schoolLastWorkingDay: obligation.schoolLastWorkingDay,
  agencyLastWorkingDay: obligation.agencyLastWorkingDay,
  holidays: obligation.holidays,
  why: obligation.why,
  note: obligation.note,
  citations: obligation.citations,
  packs: obligation.packs,
  filing: filing ? { id: filing.id, status: filing.status } : null,
});

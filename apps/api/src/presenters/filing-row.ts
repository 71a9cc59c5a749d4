import type { FilingView } from "@goodstanding/database/queries/filing";
import { localDateAt } from "@goodstanding/domain/kernel/dates";
import { standingOf } from "@goodstanding/domain/obligations/standing";
import type { Reckoning } from "./standing-today.ts";

/** A filing in a list: whose, what, until when, how it stands today. */
export function filingRow(filing: FilingView, { today, timeZone, calendar }: Reckoning) {
  return {
    id: filing.id,
    obligationId: filing.obligationId,
    programme: { id: filing.programmeId, name: filing.programmeName, code: filing.programmeCode },
    college: { id: filing.unitId, name: { zh: filing.unitName, en: filing.unitNameEn } },
    rule: filing.rule,
    regime: filing.regime,
    period: filing.period,
    status: filing.status,
    firstSubmittedAt: filing.firstSubmittedAt?.toISOString() ?? null,
    holidays: filing.holidays,
    gravity: filing.gravity,
    why: filing.why,
    standing: standingOf({
      obligation: filing,
      calendar,
      today,
      handedInOn: filing.firstSubmittedAt ? localDateAt(filing.firstSubmittedAt, timeZone) : null,
      filedOn: null,
    }),
  };
}

export type FilingListRow = ReturnType<typeof filingRow>;

import type { FilingView } from "@goodstanding/database/queries/filing";
import { datesAsked, wantedAgainBy } from "@goodstanding/domain/filings/dates-asked";
import { firstSubmission } from "@goodstanding/domain/filings/first-submission";
import { localDateAt } from "@goodstanding/domain/kernel/dates";
import { standingOf } from "@goodstanding/domain/obligations/standing";
import type { Handing } from "../read-handings.ts";
import { handedInOn, type Reckoning } from "./standing-today.ts";

/** A filing in a list: whose, what, until when, how it stands today. `handingsIn`: of this filing. */
export function filingRow(
  filing: FilingView,
  { today, timeZone, calendar }: Reckoning,
  handingsIn: readonly Handing[],
) {
  return {
    id: filing.id,
    obligationId: filing.obligationId,
    programme: { id: filing.programmeId, name: filing.programmeName, code: filing.programmeCode },
    college: { id: filing.unitId, name: { zh: filing.unitName, en: filing.unitNameEn } },
    rule: filing.rule,
    regime: filing.regime,
    period: filing.period,
    status: filing.status,
    programmeSubmittedAt: filing.programmeSubmittedAt?.toISOString() ?? null,
    firstSubmittedAt: filing.firstSubmittedAt?.toISOString() ?? null,
    /** The day that counts for the school, and whether the package was whole then. */
    firstSubmission: firstSubmission(
      handingsIn.map(({ sentAt, verdict, decision }) => ({
        on: localDateAt(sentAt, timeZone),
        hasUnresolvedBlock: verdict === "block" && decision !== "accept",
      })),
      filing.schoolDue,
    ),
    /** The new day of what was returned or unlocked, while it is wanted; it then stands in for the school's. */
    dueAgain: wantedAgainBy(filing),
    exemptBecause: filing.exemptBecause,
    carriedFrom: filing.carriedFrom,
    receiptNumber: filing.receiptNumber,
    holidays: filing.holidays,
    gravity: filing.gravity,
    why: filing.why,
    standing: standingOf({
      obligation: datesAsked(filing, filing, calendar),
      calendar,
      today,
      handedInOn: handedInOn(filing, timeZone),
      filedOn: filing.filedOn,
    }),
  };
}

export type FilingListRow = ReturnType<typeof filingRow>;

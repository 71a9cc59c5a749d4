import type { FilingView } from "@goodstanding/database/queries/filing";
import type { listHandingsIn } from "@goodstanding/database/queries/submission";
import { firstSubmission } from "@goodstanding/domain/filings/first-submission";
import { localDateAt } from "@goodstanding/domain/kernel/dates";
import { standingOf } from "@goodstanding/domain/obligations/standing";
import { askedOf, type Reckoning } from "./standing-today.ts";

type Handing = Awaited<ReturnType<typeof listHandingsIn>>[number];

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
    dueAgain: filing.dueAgain,
    exemptBecause: filing.exemptBecause,
    carriedFrom: filing.carriedFrom,
    receiptNumber: filing.receiptNumber,
    holidays: filing.holidays,
    gravity: filing.gravity,
    why: filing.why,
    standing: standingOf({
      obligation: askedOf(filing, filing.status),
      calendar,
      today,
      handedInOn: filing.firstSubmittedAt ? localDateAt(filing.firstSubmittedAt, timeZone) : null,
      filedOn: filing.filedOn,
    }),
  };
}

export type FilingListRow = ReturnType<typeof filingRow>;

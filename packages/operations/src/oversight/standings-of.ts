import type { FilingView } from "@goodstanding/database/queries/filing";
import { listInstitutions } from "@goodstanding/database/queries/institution";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import { datesAsked, wantedAgainBy } from "@goodstanding/domain/filings/dates-asked";
import { type LocalDate, localDateAt } from "@goodstanding/domain/kernel/dates";
import { type Standing, standingOf } from "@goodstanding/domain/obligations/standing";
import { institutionCalendar } from "../calendar/institution-calendar.ts";

/** How filings stand at both levels on a day. */
export async function standingsOf(
  tx: ScopedTransaction,
  today: LocalDate,
): Promise<(filing: FilingView) => Standing> {
  const calendar = await institutionCalendar(tx);
  const [institution] = await listInstitutions(tx);
  if (!institution) throw new Error("No institution in scope");
  return (filing) =>
    standingOf({
      obligation: datesAsked(filing, filing, calendar),
      ...{ calendar, today, filedOn: filing.filedOn },
      handedInOn:
        filing.firstSubmittedAt === null || wantedAgainBy(filing) !== null
          ? null
          : localDateAt(filing.firstSubmittedAt, institution.timeZone),
    });
}

import { listAcceptances } from "@goodstanding/database/queries/acceptance";
import { type FilingView, listFilings } from "@goodstanding/database/queries/filing";
import { listInstitutions } from "@goodstanding/database/queries/institution";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import { type LocalDate, localDateAt } from "@goodstanding/domain/kernel/dates";
import { byAgencyDate, type Unfiled, unfiledSince } from "@goodstanding/domain/oversight/unfiled";
import { institutionCalendar } from "../calendar/institution-calendar.ts";

export interface UnfiledFiling extends Unfiled {
  readonly filing: FilingView;
}

/** 已审未报: what the school has accepted and nobody has registered with the agency, the nearest date first. */
export async function listUnfiled(
  tx: ScopedTransaction,
  today: LocalDate,
): Promise<readonly UnfiledFiling[]> {
  const accepted = (await listFilings(tx)).filter(({ status }) => status === "school-approved");
  const decisions = new Map(
    (
      await listAcceptances(
        tx,
        accepted.map(({ id }) => id),
      )
    ).map(({ filingId, decidedAt }) => [filingId, decidedAt]),
  );
  const calendar = await institutionCalendar(tx);
  const [institution] = await listInstitutions(tx);
  if (!institution) throw new Error("No institution in scope");
  return accepted
    .map((filing) => ({
      filing,
      ...unfiledSince(
        localDateAt(decisions.get(filing.id) ?? filing.updatedAt, institution.timeZone),
        filing.agencyDue,
        { calendar, today },
      ),
    }))
    .toSorted(byAgencyDate);
}

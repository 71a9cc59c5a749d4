import type { ExtensionRequestView } from "@goodstanding/database/queries/extension-request";
import type { ObligationRow } from "@goodstanding/database/queries/obligation";

/** A request for more time: who asks for what and why, the duty's dates as they stand, and what was decided. */
export const extensionRow = (
  request: ExtensionRequestView,
  duties: readonly ObligationRow[],
  programmeNames: ReadonlyMap<string, string>,
) => ({
  id: request.id,
  unit: { id: request.unitId, name: { zh: request.unitName, en: request.unitNameEn } },
  rule: request.rule,
  period: request.period,
  askedUntil: request.askedUntil,
  reason: request.reason,
  /** The recipient of the mail through whose link it was asked. */
  askedAs: request.askedAs,
  askedAt: request.askedAt.toISOString(),
  mail: { id: request.askedInMailId, subject: request.askedInSubject, day: request.askedInDay },
  state: request.state,
  /** What would move: everything of the unit that owes this duty. */
  programmes: duties.flatMap(({ programmeId }) => {
    const name = programmeId === null ? undefined : programmeNames.get(programmeId);
    return name === undefined ? [] : [name];
  }),
  schoolDue: earliest(duties.map(({ schoolDue }) => schoolDue)),
  agencyDue: earliest(duties.map(({ agencyDue }) => agencyDue)),
  decision:
    request.decidedAt === null
      ? null
      : {
          at: request.decidedAt.toISOString(),
          by: { zh: request.decidedByName ?? "", en: request.decidedByNameEn ?? "" },
          because: request.decidedBecause,
          until: request.grantedUntil,
          isTold: request.mailId !== null,
        },
});

const earliest = <T extends string>(dates: readonly (T | null)[]): T | null =>
  dates.reduce<T | null>(
    (best, date) => (date !== null && (best === null || date < best) ? date : best),
    null,
  );

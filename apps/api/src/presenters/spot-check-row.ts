import type { ObligationRow } from "@goodstanding/database/queries/obligation";
import type { SpotCheckItemView } from "@goodstanding/database/queries/spot-check";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import type { FollowUp } from "@goodstanding/domain/oversight/follow-ups";

/** What was drawn and said of one programme, and what follows from it. */
export function spotCheckRow(
  actor: PersonActor,
  item: SpotCheckItemView,
  followUps: readonly FollowUp<ObligationRow>[],
) {
  const { spotCheckId, programmeId, result, resultOn, withdrawnAt } = item;
  const mayManage = can(actor, "oversight.manage") && withdrawnAt === null;
  return {
    id: spotCheckId,
    year: item.year,
    agency: item.agency,
    announcedOn: item.announcedOn,
    document: item.document,
    hasScan: item.scanSha256 !== null,
    programme: { id: programmeId, name: item.programmeName },
    college: { zh: item.unitName, en: item.unitNameEn },
    filingId: item.filingId,
    /** Whether anything had been filed with the agency when it drew. */
    wasFiled: item.submissionId !== null,
    result:
      result === null || resultOn === null
        ? null
        : {
            ...{ value: result, on: resultOn, opinion: item.opinion },
            by: { zh: item.recordedByName ?? "", en: item.recordedByNameEn ?? "" },
          },
    followUps: followUps.map(({ duties, ...followUp }) => ({
      ...followUp,
      /** The duties that it is carried into. */
      duties: duties.map(({ id, rule, year }) => ({ id, rule, year })),
    })),
    registeredAt: item.registeredAt.toISOString(),
    registeredBy: { zh: item.registeredByName, en: item.registeredByNameEn },
    withdrawn:
      withdrawnAt === null ? null : { at: withdrawnAt.toISOString(), because: item.withdrawnBecause ?? "" },
    may: { recordResult: mayManage, withdraw: mayManage },
  };
}

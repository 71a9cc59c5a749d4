import type { SpotCheckItemView } from "@goodstanding/database/queries/spot-check";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { consequencesOf } from "@goodstanding/domain/oversight/consequences";
import { packsOf } from "@goodstanding/domain/policy/resolve-citation";
import type { AdoptedPolicies } from "@goodstanding/operations/policies/adopted-policies";

/** What was drawn and said of one programme, and what follows from it. */
export function spotCheckRow(actor: PersonActor, item: SpotCheckItemView, adopted: AdoptedPolicies | null) {
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
    consequences:
      result === null || withdrawnAt !== null
        ? []
        : consequencesOf(result, { regime: item.regime, packs: packsFor(item, adopted) }),
    registeredAt: item.registeredAt.toISOString(),
    registeredBy: { zh: item.registeredByName, en: item.registeredByNameEn },
    withdrawn:
      withdrawnAt === null ? null : { at: withdrawnAt.toISOString(), because: item.withdrawnBecause ?? "" },
    may: { recordResult: mayManage, withdraw: mayManage },
  };
}

/** The documents that the programme's filing of that year stands under. */
const packsFor = ({ regime, year }: SpotCheckItemView, adopted: AdoptedPolicies | null): readonly string[] =>
  regime === null || adopted === null
    ? []
    : packsOf(adopted.policies.inForce(regime, "annual-filing", year).policy).map(({ id }) => id);

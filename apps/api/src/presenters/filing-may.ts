import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import type { FilingAction } from "@goodstanding/domain/filings/filing-status";
import { type FilingPosition, mayAct } from "@goodstanding/operations/filings/may-act";

/** What the reader may do next with a filing, so that the console never works it out. */
export function filingMay(
  actor: PersonActor,
  position: FilingPosition,
  { isReviewBegun }: { readonly isReviewBegun: boolean },
) {
  const may = (action: FilingAction): boolean => mayAct(actor, action, position);
  return {
    edit: may("edit"),
    submitToCollege: may("submit-to-college"),
    submitToSchool: may("submit-to-school"),
    withdraw: may("withdraw") && !isReviewBegun,
    returnToProgramme: may("return-to-programme"),
    beginReview: may("accept") && !isReviewBegun,
    decide: may("accept"),
    unlock: may("unlock"),
    register: may("register"),
    exempt: may("exempt"),
    liftExemption: may("lift-exemption"),
    buildPackage: can(actor, "package.build", position.unitId),
    manageReadingRooms: can(actor, "rooms.manage", position.unitId),
  };
}

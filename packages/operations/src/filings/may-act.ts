import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can, type Permission } from "@goodstanding/domain/access/can";
import {
  type FilingAction,
  type FilingStatus,
  nextFilingStatus,
  type ReviewLevels,
} from "@goodstanding/domain/filings/filing-status";
import type { UnitId } from "@goodstanding/domain/kernel/ids";

export interface FilingPosition {
  readonly status: FilingStatus;
  /** The college that owns it. */
  readonly unitId: UnitId;
  readonly levels: ReviewLevels;
}

/** May this person do it, whatever the state allows? */
export const isPermitted = (actor: PersonActor, action: FilingAction, position: FilingPosition): boolean =>
  can(actor, permissionFor(action, position), position.unitId);

/** May this person do it now? */
export const mayAct = (actor: PersonActor, action: FilingAction, position: FilingPosition): boolean =>
  isPermitted(actor, action, position) && nextFilingStatus(position.status, action, position.levels) !== null;

/** Who has handed it in takes it back: the programme from the college, the college from the school. */
function permissionFor(action: FilingAction, { status, levels }: FilingPosition): Permission {
  const sends = levels === "school" ? "filing.submit" : "filing.send";
  switch (action) {
    case "edit":
      return "filing.edit";
    case "submit-to-college":
      return "filing.submit";
    case "submit-to-school":
      return sends;
    case "withdraw":
      return status === "awaiting-school" ? sends : "filing.submit";
    case "return-to-programme":
      return "filing.send";
    case "accept":
    case "return":
      return "filing.decide";
    case "unlock":
      return "filing.unlock";
    case "register":
      return "filing.register";
    case "exempt":
    case "lift-exemption":
      return "filing.exempt";
  }
}

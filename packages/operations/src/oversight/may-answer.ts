import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import type { UnitId } from "@goodstanding/domain/kernel/ids";

/** The office answers every letter; a college one that is about its own programmes alone. */
export const mayAnswerLetter = (
  actor: PersonActor,
  programmes: readonly { readonly unitId: UnitId }[],
): boolean =>
  can(actor, "oversight.manage") ||
  (programmes.length > 0 && programmes.every(({ unitId }) => can(actor, "oversight.answer", unitId)));

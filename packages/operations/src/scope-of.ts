import type { Scope } from "@goodstanding/database/scope";
import type { Actor } from "@goodstanding/domain/access/actor";
import { visibleUnits } from "@goodstanding/domain/access/can";

/** The rows that an actor's transaction may touch. */
export const scopeOf = (actor: Actor): Scope => ({
  kind: "institution",
  institutionId: actor.institutionId,
  unitIds: actor.kind === "person" ? visibleUnits(actor) : "all",
});

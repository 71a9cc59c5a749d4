import { reviewsProgrammeOf } from "@goodstanding/database/queries/appraisal";
import { type Scope, withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import type { SubmissionId } from "@goodstanding/domain/kernel/ids";
import type { Deps } from "../deps.ts";
import { scopeOf } from "../scope-of.ts";
import { wholeSchool } from "./whole-school.ts";

/**
 * In which a person reads one submission: their own units, or the whole school for who reviews it; with a filing come its
 * earlier submissions and those of the years before, which it is held against.
 */
export async function readingScope(
  { database }: Pick<Deps, "database">,
  actor: PersonActor,
  submissionId: SubmissionId,
): Promise<Scope> {
  // Who has lost the role reads no more of what they reviewed; who reviews for a college reads it as its own.
  if (!can(actor, "appraisals.review")) return scopeOf(actor);
  const whole = wholeSchool(actor);
  const reviews = await withScope(database, whole, (tx) =>
    reviewsProgrammeOf(tx, actor.personId, submissionId),
  );
  return reviews ? whole : scopeOf(actor);
}

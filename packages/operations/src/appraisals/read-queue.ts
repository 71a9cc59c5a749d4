import { type AppraisalView, listAppraisals } from "@goodstanding/database/queries/appraisal";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { avoidedUnits } from "./avoided-units.ts";
import { managesReviews, mayAppraise } from "./may-appraise.ts";

export interface Queue {
  readonly mine: readonly AppraisalView[];
  /** What the actor may take: neither avoided, nor of a submission that the actor reviews already. */
  readonly free: readonly AppraisalView[];
  /** What the actor hands out; `null` where that is nothing. */
  readonly all: readonly AppraisalView[] | null;
}

/** The reviews of one year of filings, and those that are open, as far as they concern the actor. In a transaction of the whole school. */
export async function readQueue(
  tx: ScopedTransaction,
  actor: PersonActor,
  { today, year }: { readonly today: LocalDate; readonly year: number },
): Promise<Queue> {
  const { personId } = actor;
  const reviews = await listAppraisals(tx, year);
  const avoided = (await avoidedUnits(tx, [personId], today))(personId);
  const mine = reviews.filter((review) => review.reviewerId === personId && mayAppraise(actor, review));
  const reviewed = new Set(
    mine
      .filter(({ state }) => state !== "lapsed")
      .map(({ submissionId, level }) => `${submissionId} ${level}`),
  );
  const isFree = (review: AppraisalView): boolean =>
    review.state === "unclaimed" &&
    mayAppraise(actor, review) &&
    (review.level === "college" || !avoided.has(review.unitId)) &&
    !reviewed.has(`${review.submissionId} ${review.level}`);
  const managed = reviews.filter((review) => managesReviews(actor, review));
  const hands =
    can(actor, "appraisals.manage") || actor.grants.some(({ unitId }) => can(actor, "filing.send", unitId));
  return { mine, free: reviews.filter(isFree), all: hands ? managed : null };
}

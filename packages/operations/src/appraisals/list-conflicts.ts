import { type AppraisalView, listAppraisals } from "@goodstanding/database/queries/appraisal";
import { listHolders } from "@goodstanding/database/queries/membership";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import { officeRoles } from "@goodstanding/domain/access/can";
import { isOpenAppraisal } from "@goodstanding/domain/appraisal/appraisal";
import { type LocalDate, yearOf } from "@goodstanding/domain/kernel/dates";
import type { PersonId } from "@goodstanding/domain/kernel/ids";
import { avoidedUnits } from "./avoided-units.ts";
import type { Conflict } from "./conflict-of.ts";

export interface HeldInConflict {
  readonly review: AppraisalView;
  readonly because: Conflict;
}

/**
 * Open reviews of the school whose reviewers, by now, avoid the college or review no more: they can't be handed in, so
 * whoever hands reviews out gives them to somebody else. In a transaction of the whole school.
 */
export async function listConflicts(
  tx: ScopedTransaction,
  today: LocalDate,
): Promise<readonly HeldInConflict[]> {
  const held = (await listAppraisals(tx, yearOf(today))).flatMap((review) =>
    review.level === "school" && isOpenAppraisal(review.state) && review.reviewerId !== null
      ? [{ review, reviewerId: review.reviewerId }]
      : [],
  );
  const holders = await listHolders(tx, [...officeRoles, "school-expert"], today);
  const reviewers = new Set<PersonId>(holders.map(({ personId }) => personId));
  const avoided = await avoidedUnits(
    tx,
    held.map(({ reviewerId }) => reviewerId),
    today,
  );
  return held.flatMap(({ review, reviewerId }): HeldInConflict[] => {
    if (!reviewers.has(reviewerId)) return [{ review, because: "not-a-reviewer" }];
    return avoided(reviewerId).has(review.unitId) ? [{ review, because: "avoids" }] : [];
  });
}

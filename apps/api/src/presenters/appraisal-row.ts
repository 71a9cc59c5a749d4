import type { AppraisalView } from "@goodstanding/database/queries/appraisal";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { isOpenAppraisal } from "@goodstanding/domain/appraisal/appraisal";
import { daysBetween, type LocalDate } from "@goodstanding/domain/kernel/dates";
import { managesReviews, mayAppraise } from "@goodstanding/operations/appraisals/may-appraise";
import type { AppraisalRow, PersonNamed } from "./appraisal-views.ts";

export interface RowContext {
  readonly actor: PersonActor;
  readonly today: LocalDate;
  /** Marks on required items. */
  readonly marked: number;
}

/** A review in a queue. */
export function appraisalRow(review: AppraisalView, { actor, today, marked }: RowContext): AppraisalRow {
  const { state, level, round, due, reviewerId } = review;
  const isMine = reviewerId === actor.personId;
  const isOpen = isOpenAppraisal(state);
  return {
    id: review.id,
    filing: filingOf(review),
    submission: { id: review.submissionId, number: review.submissionNumber },
    ...{ level, round, state, due, daysLeft: daysBetween(today, due) },
    reviewer: reviewerOf(review),
    isMine,
    progress: { marked, required: review.requiredItems.length },
    reason: review.reason,
    submittedAt: review.submittedAt?.toISOString() ?? null,
    may: {
      claim: state === "unclaimed" && mayAppraise(actor, review),
      work: isMine && (state === "assigned" || state === "begun"),
      handOver: isOpen && managesReviews(actor, review),
    },
  };
}

export const filingOf = (review: AppraisalView): AppraisalRow["filing"] => ({
  ...{ id: review.filingId, rule: review.rule, regime: review.regime, period: review.period },
  programme: { id: review.programmeId, name: review.programmeName },
  college: { zh: review.unitName, en: review.unitNameEn },
});

export const reviewerOf = ({
  reviewerId,
  reviewerName,
  reviewerNameEn,
}: AppraisalView): PersonNamed | null =>
  reviewerId === null || reviewerName === null || reviewerNameEn === null
    ? null
    : { id: reviewerId, name: { zh: reviewerName, en: reviewerNameEn } };

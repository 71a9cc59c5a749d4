import type { listReviewHistory, ReviewRow } from "@goodstanding/database/queries/review";
import type { Text } from "@goodstanding/domain/kernel/text";
import type { Severity } from "@goodstanding/domain/review/severity";

export type NamedReview = Awaited<ReturnType<typeof listReviewHistory>>[number];

/** How many findings of each severity there are, those that are waived apart. */
export type FindingCounts = Readonly<Record<Severity | "waived", number>>;

/** How far a review is: `null` once it is over. `ahead`: reviews of the same school that wait longer. */
export function reviewProgress(review: ReviewRow, ahead: number) {
  const { state, progressPercent, progressPhase, progressStep } = review;
  if (state === "queued") return { state, ahead } as const;
  if (state !== "running") return null;
  return { state, percent: progressPercent, phase: progressPhase, file: progressStep } as const;
}

/** By what it was reviewed, so that anybody can say why it found this and not that. */
export const reviewSource = ({ release, packs, checks, checkVersions }: ReviewRow) => ({
  release,
  packs: packs ?? [],
  checks: checks ?? 0,
  versions: Object.entries(checkVersions ?? {}).map(([check, version]) => ({ check, version })),
});

/** One line of what was reviewed before. */
export const earlierReview = (review: NamedReview, counts: FindingCounts) => ({
  ...{ id: review.id, number: review.number, state: review.state, release: review.release, counts },
  queuedAt: review.queuedAt.toISOString(),
  finishedAt: review.finishedAt?.toISOString() ?? null,
  askedBy: named(review.askedByName, review.askedByNameEn),
  cancelledBy: named(review.cancelledByName, review.cancelledByNameEn),
});

/** `null`: it came with the submission, or nobody called it off. */
const named = (zh: string | null, en: string | null): Text | null =>
  zh === null || en === null ? null : { zh, en };

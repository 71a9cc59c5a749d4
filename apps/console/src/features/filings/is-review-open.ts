import type { FilingDetail } from "./filing-views.ts";

/** True while the latest submission's automatic review is still to come or under way. */
export function isReviewOpen({ submissions }: Pick<FilingDetail, "submissions">): boolean {
  const state = latestSubmission(submissions)?.review?.state;
  return state === "queued" || state === "running";
}

export const latestSubmission = <S extends { readonly number: number }>(
  submissions: readonly S[],
): S | null =>
  submissions.reduce<S | null>(
    (latest, each) => (latest === null || each.number > latest.number ? each : latest),
    null,
  );

import {
  listComments,
  listMarks,
  listOpinions,
  listStances,
} from "@goodstanding/database/queries/peoples-review";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { SubmissionId } from "@goodstanding/domain/kernel/ids";

export interface PeoplesReview {
  readonly opinions: Awaited<ReturnType<typeof listOpinions>>;
  readonly marks: Awaited<ReturnType<typeof listMarks>>;
  readonly comments: Awaited<ReturnType<typeof listComments>>;
  readonly stances: Awaited<ReturnType<typeof listStances>>;
}

/** What reviewers of both levels have handed in about submissions, each row with its submission and level. */
export const readPeoplesReview = async (
  tx: ScopedTransaction,
  submissionIds: readonly SubmissionId[],
): Promise<PeoplesReview> => ({
  opinions: await listOpinions(tx, submissionIds),
  marks: await listMarks(tx, submissionIds),
  comments: await listComments(tx, submissionIds),
  stances: await listStances(tx, submissionIds),
});

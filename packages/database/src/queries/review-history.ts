import type { FilingId, ReviewId } from "@goodstanding/domain/kernel/ids";
import { sql } from "kysely";
import { inInstitution, type ScopedTransaction } from "../scope.ts";

/** The last review that was finished before another one: of the same submission, else of an earlier one of its filing. */
export const findReviewBefore = (
  { trx, scope }: ScopedTransaction,
  filingId: FilingId,
  { submission, review }: { readonly submission: number; readonly review: number },
) =>
  trx
    .selectFrom("review")
    .innerJoin("submission", "submission.id", "review.submissionId")
    .select(["review.id", "review.number", "submission.number as submissionNumber"])
    .where(inInstitution(scope, "submission.institutionId"))
    .where("submission.filingId", "=", filingId)
    .where("review.state", "=", "finished")
    .where(({ eb, and, or }) =>
      or([
        eb("submission.number", "<", submission),
        and([eb("submission.number", "=", submission), eb("review.number", "<", review)]),
      ]),
    )
    .orderBy("submission.number", "desc")
    .orderBy("review.number", "desc")
    .executeTakeFirst();

/** What tells whether findings are waived and what they keep from happening: their reviews, keys, rules and severities. */
export const listFindingKeys = ({ trx, scope }: ScopedTransaction, reviewIds: readonly ReviewId[]) =>
  trx
    .selectFrom("finding")
    .select(["reviewId", "key", "rule", "severity"])
    .where(inInstitution(scope, "institutionId"))
    .where(sql<boolean>`review_id = any(${reviewIds}::uuid[])`)
    .execute();

/** Of reviews that have no verdict, the last one of the same submission that has: what is known until they are over. */
export const listVerdictsBefore = ({ trx, scope }: ScopedTransaction, reviewIds: readonly ReviewId[]) =>
  trx
    .selectFrom("review as open")
    .innerJoin("review as finished", (join) =>
      join
        .onRef("finished.institutionId", "=", "open.institutionId")
        .onRef("finished.submissionId", "=", "open.submissionId")
        .on("finished.state", "=", "finished"),
    )
    .distinctOn("open.id")
    .select(["open.id as openId", "finished.id as reviewId", "finished.verdict"])
    .where(inInstitution(scope, "open.institutionId"))
    .where(sql<boolean>`open.id = any(${reviewIds}::uuid[])`)
    .where("open.verdict", "is", null)
    .orderBy("open.id")
    .orderBy("finished.number", "desc")
    .execute();

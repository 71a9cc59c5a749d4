import type { FilingId, ProgrammeId, SubmissionId } from "@goodstanding/domain/kernel/ids";
import { type Insertable, type Selectable, sql } from "kysely";
import type { SubmissionTable } from "../schema/submission.ts";
import type { SubmissionFileTable } from "../schema/submission-file.ts";
import { inInstitution, type ScopedTransaction } from "../scope.ts";
import { countingReview } from "./review.ts";

export type SubmissionRow = Selectable<SubmissionTable>;

export const insertSubmission = (
  { trx }: ScopedTransaction,
  row: Insertable<SubmissionTable>,
): Promise<unknown> => trx.insertInto("submission").values(row).execute();

const ROWS_A_STATEMENT = 5000;

/** Freezes the files of a snapshot, a few thousand rows a statement. */
export async function insertSubmissionFiles(
  { trx }: ScopedTransaction,
  rows: readonly Insertable<SubmissionFileTable>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    await trx
      .insertInto("submissionFile")
      .values(rows.slice(start, start + ROWS_A_STATEMENT))
      .execute();
  }
}

export const findSubmission = (
  { trx }: ScopedTransaction,
  id: SubmissionId,
): Promise<SubmissionRow | undefined> =>
  trx.selectFrom("submission").selectAll().where("id", "=", id).executeTakeFirst();

/** Newest first. */
export const listSubmissions = ({ trx }: ScopedTransaction, filingId: FilingId): Promise<SubmissionRow[]> =>
  trx
    .selectFrom("submission")
    .selectAll()
    .where("filingId", "=", filingId)
    .orderBy("number", "desc")
    .execute();

/** One submission of a filing with who did what to it. */
export const findSubmissionOf = ({ trx }: ScopedTransaction, filingId: FilingId, number: number) =>
  trx
    .selectFrom("submission")
    .innerJoin("person as submitter", "submitter.id", "submission.submittedBy")
    .leftJoin("person as sender", "sender.id", "submission.sentBy")
    .leftJoin("person as withdrawer", "withdrawer.id", "submission.withdrawnBy")
    .selectAll("submission")
    .select([
      "submitter.name as submittedByName",
      "submitter.nameEn as submittedByNameEn",
      "sender.name as sentByName",
      "sender.nameEn as sentByNameEn",
      "withdrawer.name as withdrawnByName",
      "withdrawer.nameEn as withdrawnByNameEn",
    ])
    .where("submission.filingId", "=", filingId)
    .where("submission.number", "=", number)
    .executeTakeFirst();

/** One file of a snapshot by its path in the package. */
export const findSubmissionFile = (
  { trx, scope }: ScopedTransaction,
  submissionId: SubmissionId,
  path: string,
) =>
  trx
    .selectFrom("submissionFile")
    .select(["path", "size", "sha256"])
    .where(inInstitution(scope, "institutionId"))
    .where("submissionId", "=", submissionId)
    .where("path", "=", path)
    .executeTakeFirst();

export const listSubmissionFiles = ({ trx }: ScopedTransaction, submissionId: SubmissionId) =>
  trx
    .selectFrom("submissionFile")
    .select(["path", "size", "sha256", "sourcePath", "part", "slot", "courseId", "courseName", "band"])
    .where("submissionId", "=", submissionId)
    .orderBy("path")
    .execute();

/** The files of the programme's last submission that stands for the annual filing of exactly the year before, or `null` where there is none. */
export async function findPreviousYearFiles(tx: ScopedTransaction, programmeId: ProgrammeId, period: string) {
  const previous = await tx.trx
    .selectFrom("submission")
    .innerJoin("filing", "filing.id", "submission.filingId")
    .innerJoin("obligation", "obligation.id", "filing.obligationId")
    .select("submission.id")
    .where("obligation.programmeId", "=", programmeId)
    .where("obligation.rule", "=", "annual-filing")
    .where("obligation.period", "=", String(Number(period) - 1))
    .where("submission.withdrawnAt", "is", null)
    .orderBy("submission.number", "desc")
    .executeTakeFirst();
  return previous ? listSubmissionFiles(tx, previous.id) : null;
}

/** Each time that filings were sent to the school and not withdrawn again, with what the review and a person said of it. */
export const listHandingsIn = ({ trx, scope }: ScopedTransaction, filingIds: readonly FilingId[]) =>
  trx
    .selectFrom("submission")
    .leftJoinLateral(countingReview, (join) => join.onTrue())
    .leftJoin("decision", "decision.submissionId", "submission.id")
    .select([
      "submission.filingId",
      "submission.sentToSchoolAt as sentAt",
      "review.id as reviewId",
      "review.verdict",
      "decision.kind as decision",
    ])
    .where(inInstitution(scope, "submission.institutionId"))
    .where(sql<boolean>`submission.filing_id = any(${filingIds}::uuid[])`)
    .where("submission.sentToSchoolAt", "is not", null)
    .where("submission.withdrawnAt", "is", null)
    .$narrowType<{ sentAt: Date }>()
    .orderBy("submission.sentToSchoolAt")
    .execute();

/** What happened to a submission after it was frozen; each can be noted once. */
export type SubmissionMark = Partial<
  Pick<
    SubmissionRow,
    "sentToSchoolAt" | "sentBy" | "reviewBegunAt" | "reviewBegunBy" | "withdrawnAt" | "withdrawnBy"
  >
>;

export const markSubmission = (
  { trx }: ScopedTransaction,
  id: SubmissionId,
  mark: SubmissionMark,
): Promise<unknown> => trx.updateTable("submission").set(mark).where("id", "=", id).execute();

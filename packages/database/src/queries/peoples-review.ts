import type { SubmissionId } from "@goodstanding/domain/kernel/ids";
import { sql } from "kysely";
import { inInstitution, type ScopedTransaction } from "../scope.ts";

/** Nobody of the same submission and level is at work any more: until then reviewers are blind to each other. */
const allAreIn = sql<boolean>`not exists (
  select from appraisal other
  where other.institution_id = appraisal.institution_id and other.submission_id = appraisal.submission_id
    and other.level = appraisal.level and other.state in ('unclaimed', 'assigned', 'begun'))`;

/** Reviews of these submissions that people have handed in: what each said of it as a whole. */
export const listOpinions = ({ trx, scope }: ScopedTransaction, submissionIds: readonly SubmissionId[]) =>
  trx
    .selectFrom("appraisal")
    .select(["submissionId", "level", "recommendation", "opinion"])
    .where(inInstitution(scope, "institutionId"))
    .where(sql<boolean>`submission_id = any(${submissionIds}::uuid[])`)
    .where("state", "=", "submitted")
    .where(allAreIn)
    .orderBy("submittedAt")
    .orderBy("id")
    .execute();

/** The marks of those reviews. */
export const listMarks = ({ trx, scope }: ScopedTransaction, submissionIds: readonly SubmissionId[]) =>
  trx
    .selectFrom("appraisalMark")
    .innerJoin("appraisal", "appraisal.id", "appraisalMark.appraisalId")
    .select([
      "appraisal.submissionId",
      "appraisal.level",
      "appraisalMark.appraisalId",
      "appraisalMark.item",
      "appraisalMark.result",
    ])
    .where(inInstitution(scope, "appraisalMark.institutionId"))
    .where(sql<boolean>`appraisal.submission_id = any(${submissionIds}::uuid[])`)
    .where("appraisal.state", "=", "submitted")
    .where(allAreIn)
    .orderBy("appraisalMark.item")
    .orderBy("appraisal.submittedAt")
    .execute();

/** The comments of those reviews. */
export const listComments = ({ trx, scope }: ScopedTransaction, submissionIds: readonly SubmissionId[]) =>
  trx
    .selectFrom("appraisalComment")
    .innerJoin("appraisal", "appraisal.id", "appraisalComment.appraisalId")
    .select([
      "appraisal.submissionId",
      "appraisal.level",
      "appraisalComment.appraisalId",
      "appraisalComment.item",
      "appraisalComment.file",
      "appraisalComment.place",
      "appraisalComment.text",
    ])
    .where(inInstitution(scope, "appraisalComment.institutionId"))
    .where(sql<boolean>`appraisal.submission_id = any(${submissionIds}::uuid[])`)
    .where("appraisal.state", "=", "submitted")
    .where(allAreIn)
    .orderBy("appraisalComment.writtenAt")
    .orderBy("appraisalComment.id")
    .execute();

/** What those reviews make of the machine's findings. */
export const listStances = ({ trx, scope }: ScopedTransaction, submissionIds: readonly SubmissionId[]) =>
  trx
    .selectFrom("appraisalStance")
    .innerJoin("appraisal", "appraisal.id", "appraisalStance.appraisalId")
    .select(["appraisal.submissionId", "appraisal.level", "appraisalStance.key", "appraisalStance.stance"])
    .where(inInstitution(scope, "appraisalStance.institutionId"))
    .where(sql<boolean>`appraisal.submission_id = any(${submissionIds}::uuid[])`)
    .where("appraisal.state", "=", "submitted")
    .where(allAreIn)
    .execute();

import type { SubmissionId } from "@goodstanding/domain/kernel/ids";
import { sql } from "kysely";
import { inInstitution, inUnits, type ScopedTransaction } from "../scope.ts";

/** A file of any filing of the school, as findings name it. */
export interface FiledPath {
  /** The programme's name. */
  readonly programme: string;
  readonly period: string;
  readonly path: string;
}

/** The latest submission that holds each of these files, for those that the scope reaches. */
export async function findFiledFiles(
  { trx, scope }: ScopedTransaction,
  wanted: readonly FiledPath[],
): Promise<readonly (FiledPath & { readonly submissionId: SubmissionId })[]> {
  if (wanted.length === 0) return [];
  const list = (of: (path: FiledPath) => string) => wanted.map(of);
  return trx
    .selectFrom("submissionFile")
    .innerJoin("submission", (join) =>
      join
        .onRef("submission.institutionId", "=", "submissionFile.institutionId")
        .onRef("submission.id", "=", "submissionFile.submissionId"),
    )
    .innerJoin("filing", "filing.id", "submission.filingId")
    .innerJoin("obligation", "obligation.id", "filing.obligationId")
    .innerJoin("programme", "programme.id", "obligation.programmeId")
    .distinctOn(["programme.name", "obligation.period", "submissionFile.path"])
    .select([
      "programme.name as programme",
      "obligation.period",
      "submissionFile.path",
      "submissionFile.submissionId",
    ])
    .where(inInstitution(scope, "submissionFile.institutionId"))
    .where(inUnits(scope, "programme.unitId"))
    .where("submission.withdrawnAt", "is", null)
    .where(
      sql<boolean>`(programme.name, obligation.period, submission_file.path) in (
        select * from unnest(
          ${list(({ programme }) => programme)}::text[],
          ${list(({ period }) => period)}::text[],
          ${list(({ path }) => path)}::text[]
        )
      )`,
    )
    .orderBy("programme.name")
    .orderBy("obligation.period")
    .orderBy("submissionFile.path")
    .orderBy("submission.number", "desc")
    .execute();
}

/** Of files of one submission the course whose package holds each; the others are left out. */
export const listCoursesOfFiles = (
  { trx, scope }: ScopedTransaction,
  submissionId: SubmissionId,
  paths: readonly string[],
) =>
  trx
    .selectFrom("submissionFile")
    .select(["path", "courseName"])
    .where(inInstitution(scope, "institutionId"))
    .where("submissionId", "=", submissionId)
    .where(sql<boolean>`path = any(${paths}::text[])`)
    .where("courseName", "is not", null)
    .$narrowType<{ courseName: string }>()
    .execute();

import type { FilingId, ProgrammeId, SubmissionId } from "@goodstanding/domain/kernel/ids";
import type { FilingRule } from "@goodstanding/domain/policy/rule";
import { sql } from "kysely";
import { inInstitution, type ScopedTransaction } from "../scope.ts";

export interface SentSubmission {
  readonly submissionId: SubmissionId;
  readonly programmeId: ProgrammeId;
  /** The programme's name. */
  readonly programme: string;
  readonly rule: FilingRule;
  readonly year: number;
}

/** What each other filing of the school sent to it last and did not withdraw. */
export const listSentSubmissions = (
  { trx, scope }: ScopedTransaction,
  without: FilingId,
): Promise<SentSubmission[]> =>
  trx
    .selectFrom("submission")
    .innerJoin("filing", "filing.id", "submission.filingId")
    .innerJoin("obligation", "obligation.id", "filing.obligationId")
    .innerJoin("programme", "programme.id", "obligation.programmeId")
    .distinctOn("submission.filingId")
    .select([
      "submission.id as submissionId",
      "programme.id as programmeId",
      "programme.name as programme",
      "obligation.rule",
      "obligation.year",
    ])
    .where(inInstitution(scope, "submission.institutionId"))
    .where("submission.filingId", "<>", without)
    .where("submission.sentToSchoolAt", "is not", null)
    .where("submission.withdrawnAt", "is", null)
    .orderBy("submission.filingId")
    .orderBy("submission.number", "desc")
    // Nothing else opens a filing.
    .$narrowType<{ rule: FilingRule }>()
    .execute();

export interface SentFile {
  readonly submissionId: SubmissionId;
  readonly path: string;
  readonly sha256: string;
}

/** The files of submissions that have one of these contents, in byte order of the paths; empty files are all alike. */
export async function listFilesOfContent(
  { trx, scope }: ScopedTransaction,
  submissionIds: readonly SubmissionId[],
  contents: readonly string[],
): Promise<readonly SentFile[]> {
  const { rows } = await sql<SentFile>`
    select file.submission_id as "submissionId", file.path, file.sha256
    from unnest(${contents}::text[]) as content (sha256)
    join submission_file file on file.sha256 = content.sha256
    where ${inInstitution(scope, "file.institutionId")}
      and file.submission_id in (select unnest(${submissionIds}::uuid[]))
      and file.size > 0
    order by file.path collate "C", file.submission_id
  `.execute(trx);
  return rows;
}

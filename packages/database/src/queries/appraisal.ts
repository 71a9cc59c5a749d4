import { type AppraisalLevel, isOpenAppraisal } from "@goodstanding/domain/appraisal/appraisal";
import type { AppraisalId, PersonId, SubmissionId } from "@goodstanding/domain/kernel/ids";
import type { FilingRule } from "@goodstanding/domain/policy/rule";
import { type Insertable, type Selectable, sql, type Updateable } from "kysely";
import type { AppraisalTable } from "../schema/appraisal.ts";
import { inInstitution, inUnits, type ScopedTransaction } from "../scope.ts";

export type AppraisalRow = Selectable<AppraisalTable>;
export type AppraisalView = Awaited<ReturnType<typeof listAppraisals>>[number];

/** Reviews with what they are about, as far as the scope reaches; who may see which is for the operations to say. */
const appraisals = ({ trx, scope }: ScopedTransaction) =>
  trx
    .selectFrom("appraisal")
    .innerJoin("submission", "submission.id", "appraisal.submissionId")
    .innerJoin("filing", "filing.id", "submission.filingId")
    .innerJoin("obligation", "obligation.id", "filing.obligationId")
    .innerJoin("programme", "programme.id", "obligation.programmeId")
    .innerJoin("unit", "unit.id", "programme.unitId")
    .leftJoin("person as reviewer", "reviewer.id", "appraisal.reviewerId")
    .selectAll("appraisal")
    .select([
      "submission.number as submissionNumber",
      "filing.id as filingId",
      "obligation.rule",
      "obligation.regime",
      "obligation.period",
      "obligation.year",
      "programme.id as programmeId",
      "programme.name as programmeName",
      "programme.code as programmeCode",
      "unit.id as unitId",
      "unit.name as unitName",
      "unit.nameEn as unitNameEn",
      "reviewer.name as reviewerName",
      "reviewer.nameEn as reviewerNameEn",
      "reviewer.email as reviewerEmail",
    ])
    .where(inInstitution(scope, "appraisal.institutionId"))
    .where(inUnits(scope, "programme.unitId"))
    // Nothing else opens a filing.
    .$narrowType<{ rule: FilingRule }>()
    .orderBy("appraisal.due")
    .orderBy("programme.position")
    .orderBy("appraisal.openedAt")
    .orderBy("appraisal.id");

/** All that is open, and what is past of one year of filings. */
export const listAppraisals = (tx: ScopedTransaction, year: number) =>
  appraisals(tx)
    .where(({ or, eb }) => or([eb("obligation.year", "=", year), eb("appraisal.state", "in", openStates)]))
    .execute();

export const listAppraisalsOf = (
  tx: ScopedTransaction,
  submissionIds: readonly SubmissionId[],
): Promise<AppraisalView[]> =>
  appraisals(tx).where(sql<boolean>`appraisal.submission_id = any(${submissionIds}::uuid[])`).execute();

export const findAppraisal = (tx: ScopedTransaction, id: AppraisalId): Promise<AppraisalView | undefined> =>
  appraisals(tx).where("appraisal.id", "=", id).executeTakeFirst();

/** Locks the row until the transaction ends, so that of two people who reach for it one is first. */
export const lockAppraisal = (
  { trx, scope }: ScopedTransaction,
  id: AppraisalId,
): Promise<AppraisalRow | undefined> =>
  trx
    .selectFrom("appraisal")
    .selectAll()
    .where(inInstitution(scope, "institutionId"))
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();

/** The reviews of one submission and level, locked in one order, so that the last of two reviewers knows of the other. */
export const lockAppraisalsOf = (
  { trx, scope }: ScopedTransaction,
  submissionId: SubmissionId,
  level: AppraisalLevel,
): Promise<AppraisalRow[]> =>
  trx
    .selectFrom("appraisal")
    .selectAll()
    .where(inInstitution(scope, "institutionId"))
    .where("submissionId", "=", submissionId)
    .where("level", "=", level)
    .orderBy("id")
    .forUpdate()
    .execute();

export const insertAppraisal = (
  { trx }: ScopedTransaction,
  row: Insertable<AppraisalTable>,
): Promise<unknown> => trx.insertInto("appraisal").values(row).execute();

export const updateAppraisal = (
  { trx, scope }: ScopedTransaction,
  id: AppraisalId,
  change: Updateable<AppraisalTable>,
): Promise<unknown> =>
  trx
    .updateTable("appraisal")
    .set(change)
    .where(inInstitution(scope, "institutionId"))
    .where("id", "=", id)
    .execute();

/** How much each person has to review at the school: open reviews, and those of one year whatever became of them but lapsing. */
export const countLoads = ({ trx, scope }: ScopedTransaction, year: number) =>
  trx
    .selectFrom("appraisal")
    .innerJoin("submission", "submission.id", "appraisal.submissionId")
    .innerJoin("filing", "filing.id", "submission.filingId")
    .innerJoin("obligation", "obligation.id", "filing.obligationId")
    .select([
      "appraisal.reviewerId",
      sql<number>`count(*) filter (where appraisal.state in ('assigned', 'begun'))::int`.as("open"),
      sql<number>`count(distinct filing.id) filter (where obligation.year = ${year})::int`.as("thisYear"),
    ])
    .where(inInstitution(scope, "appraisal.institutionId"))
    .where("appraisal.reviewerId", "is not", null)
    .where("appraisal.level", "=", "school")
    .where("appraisal.state", "<>", "lapsed")
    .groupBy("appraisal.reviewerId")
    .$narrowType<{ reviewerId: PersonId }>()
    .execute();

/** Does this person review, or have reviewed, the filing of a submission, or one of the same programme in a later year? */
export async function reviewsProgrammeOf(
  { trx, scope }: ScopedTransaction,
  personId: PersonId,
  submissionId: SubmissionId,
): Promise<boolean> {
  const row = await trx
    .selectFrom("submission as read")
    .innerJoin("filing as readFiling", "readFiling.id", "read.filingId")
    .innerJoin("obligation as readDuty", "readDuty.id", "readFiling.obligationId")
    .innerJoin("obligation as duty", (join) =>
      join
        .onRef("duty.institutionId", "=", "readDuty.institutionId")
        .onRef("duty.programmeId", "=", "readDuty.programmeId")
        .onRef("duty.rule", "=", "readDuty.rule")
        .onRef("duty.year", ">=", "readDuty.year"),
    )
    .innerJoin("filing", "filing.obligationId", "duty.id")
    .innerJoin("submission", "submission.filingId", "filing.id")
    .innerJoin("appraisal", "appraisal.submissionId", "submission.id")
    .select("appraisal.id")
    .where(inInstitution(scope, "read.institutionId"))
    .where("read.id", "=", submissionId)
    .where("appraisal.reviewerId", "=", personId)
    .where("appraisal.state", "in", ["assigned", "begun", "submitted"])
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

const openStates = (["unclaimed", "assigned", "begun", "submitted", "lapsed"] as const).filter(
  isOpenAppraisal,
);

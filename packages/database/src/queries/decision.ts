import type { SubmissionId } from "@goodstanding/domain/kernel/ids";
import type { Insertable } from "kysely";
import type { DecisionTable } from "../schema/decision.ts";
import type { ScopedTransaction } from "../scope.ts";

export const insertDecision = (
  { trx }: ScopedTransaction,
  row: Insertable<DecisionTable>,
): Promise<unknown> => trx.insertInto("decision").values(row).execute();

export const listDecisions = ({ trx }: ScopedTransaction, submissionIds: readonly SubmissionId[]) =>
  submissionIds.length === 0
    ? Promise.resolve([])
    : trx
        .selectFrom("decision")
        .innerJoin("person", "person.id", "decision.decidedBy")
        .select([
          "decision.submissionId",
          "decision.kind",
          "decision.reason",
          "decision.dueAgain",
          "decision.aloneBecause",
          "decision.snapshotHash",
          "decision.decidedAt",
          "person.name as decidedByName",
          "person.nameEn as decidedByNameEn",
        ])
        .where("submissionId", "in", submissionIds)
        .execute();

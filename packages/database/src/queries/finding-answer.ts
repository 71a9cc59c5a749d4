import type { FilingId } from "@goodstanding/domain/kernel/ids";
import type { Insertable } from "kysely";
import type { FindingAnswerTable } from "../schema/finding-answer.ts";
import { inInstitution, type ScopedTransaction } from "../scope.ts";

/** What a filing answers to last year's findings, with who answered. */
export const listFindingAnswers = ({ trx, scope }: ScopedTransaction, filingId: FilingId) =>
  trx
    .selectFrom("findingAnswer")
    .innerJoin("person", "person.id", "findingAnswer.answeredBy")
    .select([
      "findingAnswer.key",
      "findingAnswer.answer",
      "findingAnswer.answeredAt",
      "person.name as answeredByName",
      "person.nameEn as answeredByNameEn",
    ])
    .where(inInstitution(scope, "findingAnswer.institutionId"))
    .where("findingAnswer.filingId", "=", filingId)
    .orderBy("findingAnswer.key")
    .execute();

/** In place of what was answered before. */
export const saveFindingAnswer = (
  { trx }: ScopedTransaction,
  row: Insertable<FindingAnswerTable>,
): Promise<unknown> =>
  trx
    .insertInto("findingAnswer")
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(["institutionId", "filingId", "key"]).doUpdateSet(({ ref }) => ({
        answer: ref("excluded.answer"),
        answeredBy: ref("excluded.answeredBy"),
        answeredAt: ref("excluded.answeredAt"),
      })),
    )
    .execute();

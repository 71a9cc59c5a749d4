import type { ObligationId } from "@goodstanding/domain/kernel/ids";
import type { Insertable, Selectable } from "kysely";
import type { ObligationRevisionTable } from "../schema/obligation-revision.ts";
import { inInstitution, type ScopedTransaction } from "../scope.ts";

export type ObligationRevisionRow = Selectable<ObligationRevisionTable>;

/** What an obligation said before, the latest first. The obligation itself must have been found in scope. */
export const listObligationRevisions = (
  { trx, scope }: ScopedTransaction,
  obligationId: ObligationId,
): Promise<ObligationRevisionRow[]> =>
  trx
    .selectFrom("obligationRevision")
    .selectAll()
    .where(inInstitution(scope, "institutionId"))
    .where("obligationId", "=", obligationId)
    .orderBy("replacedAt", "desc")
    .orderBy("id", "desc")
    .execute();

const ROWS_A_STATEMENT = 2_000;

export async function insertObligationRevisions(
  { trx }: ScopedTransaction,
  rows: readonly Insertable<ObligationRevisionTable>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    await trx
      .insertInto("obligationRevision")
      .values(rows.slice(start, start + ROWS_A_STATEMENT))
      .execute();
  }
}

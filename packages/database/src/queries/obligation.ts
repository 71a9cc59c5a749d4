import type { InstitutionId, ProgrammeId } from "@goodstanding/domain/kernel/ids";
import { type Insertable, type Selectable, sql } from "kysely";
import type { ObligationTable } from "../schema/obligation.ts";
import type { ScopedTransaction } from "../scope.ts";

export type ObligationRow = Selectable<ObligationTable>;

export const listObligations = (
  { trx }: ScopedTransaction,
  programmeIds: readonly ProgrammeId[],
): Promise<ObligationRow[]> =>
  programmeIds.length === 0
    ? Promise.resolve([])
    : trx
        .selectFrom("obligation")
        .selectAll()
        .where("programmeId", "in", programmeIds)
        .orderBy("period")
        .orderBy("rule")
        .execute();

/** Until the transaction ends no other derives this institution's obligations; call it before reading them. */
export const lockObligations = ({ trx }: ScopedTransaction, institutionId: InstitutionId): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`obligations of ${institutionId}`}, 0))`.execute(trx);

const ROWS_A_STATEMENT = 2000;

/** Inserts new obligations and overwrites changed ones; the caller passes only rows that differ from what is stored. */
export async function saveObligations(
  { trx }: ScopedTransaction,
  rows: readonly Insertable<ObligationTable>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    await trx
      .insertInto("obligation")
      .values(rows.slice(start, start + ROWS_A_STATEMENT))
      .onConflict((conflict) =>
        conflict.columns(["institutionId", "programmeId", "rule", "period"]).doUpdateSet(({ ref }) => ({
          state: ref("excluded.state"),
          schoolDue: ref("excluded.schoolDue"),
          agencyDue: ref("excluded.agencyDue"),
          schoolLastWorkingDay: ref("excluded.schoolLastWorkingDay"),
          agencyLastWorkingDay: ref("excluded.agencyLastWorkingDay"),
          holidays: ref("excluded.holidays"),
          why: ref("excluded.why"),
          note: ref("excluded.note"),
          citations: ref("excluded.citations"),
          packs: ref("excluded.packs"),
          dueVersion: ref("excluded.dueVersion"),
          updatedAt: ref("excluded.updatedAt"),
        })),
      )
      .execute();
  }
}

import type { ProgrammeId } from "@goodstanding/domain/kernel/ids";
import type { Insertable, Selectable } from "kysely";
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

/** Inserts new obligations and overwrites changed ones; the caller passes only rows that differ from what is stored. */
export async function saveObligations(
  { trx }: ScopedTransaction,
  rows: readonly Insertable<ObligationTable>[],
): Promise<void> {
  if (rows.length === 0) return;
  await trx
    .insertInto("obligation")
    .values([...rows])
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

import type { ProgrammeId } from "@goodstanding/domain/kernel/ids";
import { type Insertable, type Selectable, sql } from "kysely";
import type { AccreditationTable } from "../schema/accreditation.ts";
import { inInstitution, type ScopedTransaction } from "../scope.ts";

export type AccreditationRow = Selectable<AccreditationTable>;

/** In order of `validFrom` within each programme. */
export const listAccreditations = (
  { trx, scope }: ScopedTransaction,
  programmeIds: readonly ProgrammeId[],
): Promise<AccreditationRow[]> =>
  programmeIds.length === 0
    ? Promise.resolve([])
    : trx
        .selectFrom("accreditation")
        .selectAll()
        .where(inInstitution(scope, "institutionId"))
        .where(sql<boolean>`programme_id = any(${programmeIds}::uuid[])`)
        .orderBy("programmeId")
        .orderBy("validFrom")
        .execute();

/**
 * Makes `rows` the programme's accreditations, whatever it had before. A list to import knows no `discontinuedFrom`, so
 * a row without one keeps what stands for its `validFrom`.
 */
export async function replaceAccreditations(
  { trx, scope }: ScopedTransaction,
  programmeId: ProgrammeId,
  rows: readonly Insertable<AccreditationTable>[],
): Promise<void> {
  const before = await trx
    .deleteFrom("accreditation")
    .where(inInstitution(scope, "institutionId"))
    .where("programmeId", "=", programmeId)
    .returning(["validFrom", "discontinuedFrom"])
    .execute();
  const discontinued = new Map(before.map((row) => [row.validFrom, row.discontinuedFrom]));
  if (rows.length > 0)
    await trx
      .insertInto("accreditation")
      .values(
        rows.map((row) => ({
          ...row,
          discontinuedFrom: row.discontinuedFrom ?? discontinued.get(row.validFrom) ?? null,
        })),
      )
      .execute();
}

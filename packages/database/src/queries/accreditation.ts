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

const ROWS_A_STATEMENT = 2_000;

/**
 * Makes `rows` the accreditations of these programmes, whatever they had before. A list to import knows no
 * `discontinuedFrom`, so a row without one keeps what stands for its `validFrom`.
 */
export async function replaceAccreditations(
  { trx, scope }: ScopedTransaction,
  programmeIds: readonly ProgrammeId[],
  rows: readonly Insertable<AccreditationTable>[],
): Promise<void> {
  const before = await trx
    .deleteFrom("accreditation")
    .where(inInstitution(scope, "institutionId"))
    .where(sql<boolean>`programme_id = any(${programmeIds}::uuid[])`)
    .returning(["programmeId", "validFrom", "discontinuedFrom"])
    .execute();
  const keyOf = (row: Pick<AccreditationRow, "programmeId" | "validFrom">) =>
    `${row.programmeId} ${row.validFrom}`;
  const discontinued = new Map(before.map((row) => [keyOf(row), row.discontinuedFrom]));
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    const part = rows.slice(start, start + ROWS_A_STATEMENT).map((row) => ({
      ...row,
      discontinuedFrom: row.discontinuedFrom ?? discontinued.get(keyOf(row)) ?? null,
    }));
    await trx.insertInto("accreditation").values(part).execute();
  }
}

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

/** Makes `rows` the accreditations of these programmes, whatever they had before. */
export async function replaceAccreditations(
  { trx, scope }: ScopedTransaction,
  programmeIds: readonly ProgrammeId[],
  rows: readonly Insertable<AccreditationTable>[],
): Promise<void> {
  await trx
    .deleteFrom("accreditation")
    .where(inInstitution(scope, "institutionId"))
    .where(sql<boolean>`programme_id = any(${programmeIds}::uuid[])`)
    .execute();
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    await trx
      .insertInto("accreditation")
      .values(rows.slice(start, start + ROWS_A_STATEMENT))
      .execute();
  }
}

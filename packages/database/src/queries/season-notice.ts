import type { Insertable } from "kysely";
import type { SeasonNoticeTable } from "../schema/season-notice.ts";
import { inInstitution, type ScopedTransaction } from "../scope.ts";

/** `false` where its number stands on another notice. */
export async function insertSeasonNotice(
  { trx }: ScopedTransaction,
  row: Insertable<SeasonNoticeTable>,
): Promise<boolean> {
  const inserted = await trx
    .insertInto("seasonNotice")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return inserted !== undefined;
}

/** With who issued them, the latest first. */
export const listSeasonNotices = ({ trx, scope }: ScopedTransaction) =>
  trx
    .selectFrom("seasonNotice")
    .innerJoin("person", (join) =>
      join
        .onRef("person.institutionId", "=", "seasonNotice.institutionId")
        .onRef("person.id", "=", "seasonNotice.issuedBy"),
    )
    .selectAll("seasonNotice")
    .select(["person.name as issuedByName", "person.nameEn as issuedByNameEn"])
    .where(inInstitution(scope, "seasonNotice.institutionId"))
    .orderBy("issuedAt", "desc")
    .execute();

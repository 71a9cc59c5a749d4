import { type Insertable, sql } from "kysely";
import type { SeasonNoticeTable } from "../schema/season-notice.ts";
import { inInstitution, type ScopedTransaction } from "../scope.ts";
import { isUnsaid } from "./unsaid-mail.ts";

/** Only a rehearsal that is over has seen it, so its number is free again. */
const isTrial = sql<boolean>`(
  select bool_and(${isUnsaid}) from mail
  where mail.institution_id = season_notice.institution_id and mail.kind = 'notice'
    and starts_with(mail.message_id, '<notice.' || season_notice.id || '.')
) is true`;

/** `false` where its number stands on another notice that somebody got, or may get. */
export async function insertSeasonNotice(
  { trx }: ScopedTransaction,
  row: Omit<Insertable<SeasonNoticeTable>, "tried">,
): Promise<boolean> {
  const { trials } = await trx
    .selectFrom("seasonNotice")
    .select(({ fn }) => fn.countAll<string>().as("trials"))
    .where("institutionId", "=", row.institutionId)
    .where("number", "=", row.number)
    .where(isTrial)
    .executeTakeFirstOrThrow();
  const inserted = await trx
    .insertInto("seasonNotice")
    // As many as it takes to come after those alone: two that are issued at once still meet at the key.
    .values({ ...row, tried: 1 + Number(trials) })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return inserted !== undefined;
}

/** With who issued them, the latest first; without those that only a rehearsal has seen, once it is over. */
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
    .where(sql<boolean>`not ${isTrial}`)
    .orderBy("issuedAt", "desc")
    .execute();

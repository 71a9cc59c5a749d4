import type { YearMonth } from "@goodstanding/domain/kernel/dates";
import type { BriefingId } from "@goodstanding/domain/kernel/ids";
import type { Insertable } from "kysely";
import type { BriefingTable } from "../schema/briefing.ts";
import { inInstitution, type ScopedTransaction } from "../scope.ts";

export type BriefingView = Awaited<ReturnType<typeof listBriefings>>[number];

const briefings = ({ trx, scope }: ScopedTransaction) =>
  trx
    .selectFrom("briefing")
    .innerJoin("person", (join) =>
      join
        .onRef("person.institutionId", "=", "briefing.institutionId")
        .onRef("person.id", "=", "briefing.releasedBy"),
    )
    .selectAll("briefing")
    .select(["person.name as releasedByName", "person.nameEn as releasedByNameEn"])
    .where(inInstitution(scope, "briefing.institutionId"));

/** With who released them, the latest first. */
export const listBriefings = (tx: ScopedTransaction) =>
  briefings(tx).orderBy("briefing.releasedAt", "desc").orderBy("briefing.id", "desc").limit(100).execute();

export const findBriefing = (tx: ScopedTransaction, id: BriefingId): Promise<BriefingView | undefined> =>
  briefings(tx).where("briefing.id", "=", id).executeTakeFirst();

export const findBriefingOfMonth = (
  tx: ScopedTransaction,
  month: YearMonth,
): Promise<BriefingView | undefined> => briefings(tx).where("briefing.month", "=", month).executeTakeFirst();

/** `false` where the month's has been released before. */
export async function insertBriefing(
  { trx }: ScopedTransaction,
  row: Insertable<BriefingTable>,
): Promise<boolean> {
  const inserted = await trx
    .insertInto("briefing")
    .values(row)
    .onConflict((conflict) => conflict.columns(["institutionId", "month"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return inserted !== undefined;
}

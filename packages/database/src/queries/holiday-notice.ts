import type { Insertable, Selectable } from "kysely";
import type { HolidayNoticeTable } from "../schema/holiday-notice.ts";
import { inInstitution, type ScopedTransaction } from "../scope.ts";

export type HolidayNoticeRow = Selectable<HolidayNoticeTable>;

/** The notices that the scope's institution has imported, by year. */
export const listHolidayNotices = ({ trx, scope }: ScopedTransaction): Promise<HolidayNoticeRow[]> =>
  trx
    .selectFrom("holidayNotice")
    .selectAll()
    .where(inInstitution(scope, "institutionId"))
    .orderBy("year")
    .execute();

/** The notice of a year takes the place of the one before it. */
export const putHolidayNotice = async (
  { trx }: ScopedTransaction,
  row: Insertable<HolidayNoticeTable>,
): Promise<void> => {
  await trx
    .insertInto("holidayNotice")
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(["institutionId", "year"]).doUpdateSet(({ ref }) => ({
        source: ref("excluded.source"),
        holidays: ref("excluded.holidays"),
        workdays: ref("excluded.workdays"),
        importedBy: ref("excluded.importedBy"),
        importedAt: ref("excluded.importedAt"),
      })),
    )
    .execute();
};

import { type HolidayNoticeRow, listHolidayNotices } from "@goodstanding/database/queries/holiday-notice";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { WorkingCalendar } from "@goodstanding/domain/calendar/working-calendar";
import type { HolidayNotice } from "@goodstanding/domain/policy/holiday-notice";
import { checkHolidayNotice } from "@goodstanding/policy-packs/holiday-notice";
import { calendarWith } from "@goodstanding/policy-packs/working-calendar";

/** The working days as the institution of this transaction knows them: what ships, and the notices that it has imported. */
export const institutionCalendar = async (tx: ScopedTransaction): Promise<WorkingCalendar> =>
  calendarWith(await importedNotices(tx));

/** The notices that the institution has imported, by year. */
export const importedNotices = async (tx: ScopedTransaction): Promise<readonly HolidayNotice[]> =>
  (await listHolidayNotices(tx)).map(noticeOf);

function noticeOf({ year, source, holidays, workdays }: HolidayNoticeRow): HolidayNotice {
  const notice = checkHolidayNotice({ year, document: source, holidays, workdays });
  if (!notice.ok)
    throw new Error(`The imported notice of ${year} reads no more: ${JSON.stringify(notice.error)}`);
  return notice.value;
}

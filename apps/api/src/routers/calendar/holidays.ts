import { can } from "@goodstanding/domain/access/can";
import { yearOf } from "@goodstanding/domain/kernel/dates";
import { importedNotices } from "@goodstanding/operations/calendar/institution-calendar";
import { holidayYears } from "../../presenters/holiday-years.ts";
import { reckoningOf } from "../../read-obligations.ts";
import { procedure } from "../../trpc.ts";

/** A validity of six years, and the one that follows it begun. */
const YEARS_AHEAD = 7;

/** How much is known of the days off of last year, this year and the coming ones, with the notices that were imported. */
export const holidays = procedure.query(({ ctx: { read, actor, today } }) =>
  read(async (tx) => {
    const { calendar } = await reckoningOf(tx, actor, today);
    const notices = new Map((await importedNotices(tx)).map((notice) => [notice.year, notice]));
    const year = yearOf(today);
    return {
      years: holidayYears(calendar, year - 1, year + YEARS_AHEAD).map((each) => ({
        ...each,
        imported: notices.get(each.year) ?? null,
      })),
      may: { import: can(actor, "policies.change") },
    };
  }),
);

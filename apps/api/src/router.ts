import { createFeed } from "./routers/calendar/create-feed.ts";
import { feed } from "./routers/calendar/feed.ts";
import { holidays } from "./routers/calendar/holidays.ts";
import { importHolidayNotice } from "./routers/calendar/import-holiday-notice.ts";
import { range } from "./routers/calendar/range.ts";
import { revokeFeed } from "./routers/calendar/revoke-feed.ts";
import { summary } from "./routers/dashboard/summary.ts";
import { importTable as importFacts } from "./routers/facts/import.ts";
import { list as listFacts } from "./routers/facts/list.ts";
import { record } from "./routers/facts/record.ts";
import { withdraw as withdrawFact } from "./routers/facts/withdraw.ts";
import { clearDraft } from "./routers/filings/clear-draft.ts";
import { decide } from "./routers/filings/decide.ts";
import { get as getFiling } from "./routers/filings/get.ts";
import { list as listFilings } from "./routers/filings/list.ts";
import { removeFile } from "./routers/filings/remove-file.ts";
import { submit } from "./routers/filings/submit.ts";
import { fulfil } from "./routers/obligations/fulfil.ts";
import { grantExtension } from "./routers/obligations/grant-extension.ts";
import { history } from "./routers/obligations/history.ts";
import { list as listObligations } from "./routers/obligations/list.ts";
import { overrideDate } from "./routers/obligations/override-date.ts";
import { withdrawAdjustment } from "./routers/obligations/withdraw-adjustment.ts";
import { build } from "./routers/packages/build.ts";
import { change } from "./routers/policies/change.ts";
import { diff } from "./routers/policies/diff.ts";
import { get as getPack } from "./routers/policies/get.ts";
import { inForce } from "./routers/policies/in-force.ts";
import { listPacks } from "./routers/policies/packs.ts";
import { preview } from "./routers/policies/preview.ts";
import { get as getProgramme } from "./routers/programmes/get.ts";
import { importTable } from "./routers/programmes/import.ts";
import { list as listProgrammes } from "./routers/programmes/list.ts";
import { get as getReminder } from "./routers/reminders/get.ts";
import { list as listReminders } from "./routers/reminders/list.ts";
import { unreachable } from "./routers/reminders/unreachable.ts";
import { current } from "./routers/session/current.ts";
import { router } from "./trpc.ts";

/** Every procedure of the API; one file each. */
export const appRouter = router({
  session: router({ current }),
  dashboard: router({ summary }),
  programmes: router({ list: listProgrammes, get: getProgramme, import: importTable }),
  obligations: router({
    list: listObligations,
    history,
    overrideDate,
    grantExtension,
    withdrawAdjustment,
    fulfil,
  }),
  facts: router({ list: listFacts, record, importTable: importFacts, withdraw: withdrawFact }),
  calendar: router({ range, holidays, importHolidayNotice, feed, createFeed, revokeFeed }),
  filings: router({ list: listFilings, get: getFiling, removeFile, clearDraft, submit, decide }),
  packages: router({ build }),
  policies: router({ inForce, packs: listPacks, get: getPack, diff, preview, change }),
  reminders: router({ list: listReminders, get: getReminder, unreachable }),
});

export type AppRouter = typeof appRouter;

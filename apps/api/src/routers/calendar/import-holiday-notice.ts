import { importHolidayNotice as importNotice } from "@goodstanding/operations/calendar/import-holiday-notice";
import { z } from "zod";
import { ExpectedError, procedure } from "../../trpc.ts";

/** Takes one year's days off as JSON text, and reckons everything anew by them; all of it or nothing. */
export const importHolidayNotice = procedure
  .input(z.object({ json: z.string().min(1).max(200_000) }))
  .mutation(async ({ ctx: { deps, actor }, input }) => {
    const outcome = await importNotice(deps, actor, input);
    if (outcome.ok) return outcome.value;
    throw new ExpectedError(outcome.error.error, { problems: outcome.error.problems });
  });

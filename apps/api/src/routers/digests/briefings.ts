import { findBriefingOfMonth, listBriefings } from "@goodstanding/database/queries/briefing";
import type { ProgrammeId } from "@goodstanding/domain/kernel/ids";
import { briefingMonthOn } from "@goodstanding/domain/reminders/digest-day";
import { institutionCalendar } from "@goodstanding/operations/calendar/institution-calendar";
import { readBriefing } from "@goodstanding/operations/digests/read-briefing";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { reminderProcedure } from "../reminders/procedure.ts";

/** The pages that were released, the latest first, and whether this month's may be and was not yet. */
export const briefings = reminderProcedure.query(({ ctx: { read, today } }) =>
  read(async (tx) => {
    const month = briefingMonthOn(today, await institutionCalendar(tx));
    const isReleased = month !== null && (await findBriefingOfMonth(tx, month)) !== undefined;
    return {
      /** Ready to be released; `null`: not before its first working day, or it was. */
      month: isReleased ? null : month,
      released: (await listBriefings(tx)).map((briefing) => ({
        id: briefing.id,
        title: briefing.facts.title,
        asOf: briefing.facts.asOf,
        words: briefing.words,
        releasedAt: briefing.releasedAt,
        releasedBy: { zh: briefing.releasedByName, en: briefing.releasedByNameEn },
      })),
    };
  }),
);

/** The page as it would say now: of this month, or about one programme; `null` where there is none. */
export const draft = reminderProcedure
  .input(z.object({ programmeId: idInput<ProgrammeId>().nullable() }))
  .query(({ ctx: { read, actor, today }, input: { programmeId } }) =>
    read(async (tx) => {
      const month = briefingMonthOn(today, await institutionCalendar(tx));
      if (programmeId !== null)
        return readBriefing(tx, actor.institutionId, { kind: "programme", id: programmeId }, today);
      return month === null ? null : readBriefing(tx, actor.institutionId, { kind: "month", month }, today);
    }),
  );

import { readComingReminders } from "@goodstanding/operations/reminders/read-coming-reminders";
import { comingMail } from "../../presenters/coming-mail.ts";
import { reminderProcedure } from "./procedure.ts";

/** So many mornings are looked ahead. */
const DAYS = 30;

/** What goes out in the next 30 days if nothing comes in meanwhile: a row a mail, with what is kept back and why. */
export const coming = reminderProcedure.query(({ ctx: { read, actor, today } }) =>
  read(async (tx) => {
    const mails = await readComingReminders(tx, actor.institutionId, { today, days: DAYS });
    return { days: DAYS, mails: mails.map(comingMail) };
  }),
);

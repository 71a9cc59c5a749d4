import { listDeliveries } from "@goodstanding/database/queries/delivery";
import { listMails } from "@goodstanding/database/queries/mail";
import { listRemindersOfMails } from "@goodstanding/database/queries/reminder";
import { mailRow } from "../../presenters/mail-row.ts";
import { reminderProcedure } from "./procedure.ts";

/** The reminder log: every mail with what it spoke of and how the mail server answered. */
export const list = reminderProcedure.query(({ ctx: { read } }) =>
  read(async (tx) => {
    const mails = await listMails(tx);
    const ids = mails.map(({ id }) => id);
    const reminders = Map.groupBy(await listRemindersOfMails(tx, ids), ({ mailId }) => mailId);
    const deliveries = Map.groupBy(await listDeliveries(tx, ids), ({ mailId }) => mailId);
    return mails.map((mail) => mailRow(mail, reminders.get(mail.id) ?? [], deliveries.get(mail.id) ?? []));
  }),
);

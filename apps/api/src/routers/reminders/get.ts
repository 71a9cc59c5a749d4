import { listDeliveries } from "@goodstanding/database/queries/delivery";
import { findMail } from "@goodstanding/database/queries/mail";
import { listRemindersOfMails } from "@goodstanding/database/queries/reminder";
import type { MailId } from "@goodstanding/domain/kernel/ids";
import { readMail } from "@goodstanding/mail/read-mail";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { mailRow } from "../../presenters/mail-row.ts";
import { found } from "../../trpc.ts";
import { reminderProcedure } from "./procedure.ts";

/** One mail as it was sent, read back from its frozen bytes. */
export const get = reminderProcedure
  .input(z.object({ mailId: idInput<MailId>() }))
  .query(({ ctx: { read }, input }) =>
    read(async (tx) => {
      const mail = found(await findMail(tx, input.mailId), "mail.not-found");
      const { html, text } = await readMail(mail.raw);
      return {
        ...mailRow(mail, await listRemindersOfMails(tx, [mail.id]), await listDeliveries(tx, [mail.id])),
        messageId: mail.messageId,
        html,
        text,
        source: mail.raw.toString("utf8"),
      };
    }),
  );

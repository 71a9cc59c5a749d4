import { findFrozenBytes } from "@goodstanding/database/queries/delivery";
import { findInInbox } from "@goodstanding/database/queries/inbox";
import { listRemindersOfMails } from "@goodstanding/database/queries/reminder";
import type { MailId } from "@goodstanding/domain/kernel/ids";
import { readMail } from "@goodstanding/mail/read-mail";
import { readInboxReader } from "@goodstanding/operations/inbox/read-inbox-reader";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { inboxRow } from "../../presenters/inbox-row.ts";
import { withoutLinkToken } from "../../presenters/without-link-token.ts";
import { found, procedure } from "../../trpc.ts";

/** One mail as it was sent, with what it speaks of. Nobody's address stands in it, and nobody's own links. */
export const get = procedure
  .input(z.object({ mailId: idInput<MailId>() }))
  .query(({ ctx: { read, actor }, input }) =>
    read(async (tx) => {
      const reader = await readInboxReader(tx, actor);
      const mail = found(await findInInbox(tx, reader, input.mailId), "mail.not-found");
      const frozen = found(await findFrozenBytes(tx, mail.id), "mail.not-found");
      const { html, text } = await readMail(frozen.raw);
      const reminders = await listRemindersOfMails(tx, [mail.id]);
      const duties = new Map(reminders.map((each) => [each.obligationId, each]));
      return {
        ...inboxRow(mail),
        ...{ html: withoutLinkToken(html), text: withoutLinkToken(text) },
        duties: [...duties.values()].map(({ obligationId, rule, period, ...of }) => ({
          ...{ id: obligationId, rule, period, subject: of.programmeName },
          /** `null`: it is no filing, or not of one programme. */
          ...{ filingId: of.filingId, programmeId: of.programmeId },
        })),
      };
    }),
  );

import { listBounces } from "@goodstanding/database/queries/bounce";
import { findFrozenBytes, listAttempts, listDeliveries } from "@goodstanding/database/queries/delivery";
import { listExtensionRequestsOfMail } from "@goodstanding/database/queries/extension-request";
import { findMail } from "@goodstanding/database/queries/mail";
import { listMailAnswers } from "@goodstanding/database/queries/mail-answer";
import { listRemindersOfMails } from "@goodstanding/database/queries/reminder";
import type { MailId } from "@goodstanding/domain/kernel/ids";
import { readMail } from "@goodstanding/mail/read-mail";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { mailRow } from "../../presenters/mail-row.ts";
import { withoutLinkToken } from "../../presenters/without-link-token.ts";
import { found } from "../../trpc.ts";
import { reminderProcedure } from "./procedure.ts";

/** One mail as it was sent to the first of its recipients, read back from the frozen bytes. */
export const get = reminderProcedure
  .input(z.object({ mailId: idInput<MailId>() }))
  .query(({ ctx: { read }, input }) =>
    read(async (tx) => {
      const mail = found(await findMail(tx, input.mailId), "mail.not-found");
      const frozen = found(await findFrozenBytes(tx, mail.id), "mail.not-found");
      const { html, text } = await readMail(frozen.raw);
      const source = frozen.raw.toString("utf8");
      const deliveries = await listDeliveries(tx, [mail.id]);
      const deliveryIds = deliveries.map(({ id }) => id);
      return {
        ...mailRow(mail, await listRemindersOfMails(tx, [mail.id]), deliveries),
        acknowledged: (await listMailAnswers(tx, deliveryIds)).map(({ deliveryId, at }) => ({
          ...{ deliveryId, at: at.toISOString() },
        })),
        /** What its recipients asked for through its links. */
        requests: (await listExtensionRequestsOfMail(tx, mail.id)).map((request) => ({
          id: request.id,
          rule: request.rule,
          period: request.period,
          askedUntil: request.askedUntil,
          askedAs: request.askedAs,
          askedAt: request.askedAt.toISOString(),
          reason: request.reason,
          state: request.state,
          grantedUntil: request.grantedUntil,
        })),
        bounces: (await listBounces(tx, deliveryIds)).map((bounce) => ({
          deliveryId: bounce.deliveryId,
          at: bounce.receivedAt.toISOString(),
          action: bounce.action,
          status: bounce.status,
          diagnostic: bounce.diagnostic,
        })),
        messageId: frozen.messageId,
        tries: (await listAttempts(tx, [mail.id])).map(({ startedAt, endedAt, ...attempt }) => ({
          deliveryId: attempt.deliveryId,
          number: attempt.number,
          relay: attempt.relay,
          sentTo: attempt.sentTo,
          startedAt: startedAt.toISOString(),
          endedAt: endedAt?.toISOString() ?? null,
          /** `null`: under way. */
          outcome: attempt.outcome,
          reply: attempt.reply,
        })),
        html: withoutLinkToken(html),
        text: withoutLinkToken(text),
        // The body would show the recipient's own links, by which the recipient alone may answer; so would a header.
        source:
          frozen.answerTokenHash === null ? source : withoutLinkToken(source.split("\r\n\r\n", 1)[0] ?? ""),
      };
    }),
  );

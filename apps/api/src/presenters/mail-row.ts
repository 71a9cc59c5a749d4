import type { DeliveryRow } from "@goodstanding/database/queries/delivery";
import type { listMails } from "@goodstanding/database/queries/mail";
import type { listRemindersOfMails } from "@goodstanding/database/queries/reminder";

type MailView = Awaited<ReturnType<typeof listMails>>[number];
type ReminderView = Awaited<ReturnType<typeof listRemindersOfMails>>[number];

/** A mail in the log. `items`: the rungs that a reminder spoke of; `collapsed` ones were missed and are covered by it. */
export const mailRow = (
  mail: MailView,
  reminders: readonly ReminderView[],
  deliveries: readonly DeliveryRow[],
) => ({
  id: mail.id,
  unit: { id: mail.unitId, name: { zh: mail.unitName, en: mail.unitNameEn } },
  kind: mail.kind,
  localDay: mail.localDay,
  subject: mail.subject,
  items: reminders.map(({ programmeName, rule, regime, period, step, collapsed }) => ({
    programme: programmeName,
    rule,
    regime,
    period,
    step,
    collapsed,
  })),
  deliveries: deliveries.map((delivery) => ({
    id: delivery.id,
    recipient: delivery.recipient,
    channel: delivery.channel,
    /** Above 1: sent again on somebody's word. */
    round: delivery.round,
    resentBecause: delivery.resentBecause,
    /** Where the envelope went instead, in a rehearsal. */
    sentTo: delivery.sentTo,
    state: delivery.state,
    attempts: delivery.attempts,
    reply: delivery.reply,
    settledAt: delivery.settledAt?.toISOString() ?? null,
    evidence: delivery.evidence && {
      kind: delivery.evidence,
      note: delivery.evidenceNote,
      at: delivery.evidenceAt?.toISOString() ?? null,
    },
  })),
});

import { insertDeliveries } from "@goodstanding/database/queries/delivery";
import { listInstitutions } from "@goodstanding/database/queries/institution";
import { insertMail } from "@goodstanding/database/queries/mail";
import { insertReminders } from "@goodstanding/database/queries/reminder";
import { type Scope, withScope } from "@goodstanding/database/scope";
import type { MachineActor } from "@goodstanding/domain/access/actor";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { InstitutionId, MailId } from "@goodstanding/domain/kernel/ids";
import { composeMail } from "@goodstanding/mail/compose-mail";
import { type RenderedMail, renderReminder } from "@goodstanding/mail/render-reminder";
import type { Deps } from "../deps.ts";
import { remindAlarms } from "../oversight/remind-alarms.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { workThrough } from "../work-through.ts";
import type { MailSettings } from "./mail-settings.ts";
import { type ReminderToSend, readReminderPlan } from "./read-reminder-plan.ts";

type Needs = Pick<Deps, "database" | "newId" | "clock" | "queue" | "log"> & { readonly mail: MailSettings };

export interface Sweep {
  readonly mails: number;
  /** Units with a reminder due and no teaching secretary to send it to. */
  readonly nobodyToTell: number;
}

/**
 * The daily sweep: for every institution, what is due and was not said becomes rows, one mail a unit, each in a
 * transaction of its own; then one tick wakes the sender. Run twice on a day, the second run writes nothing. Trouble
 * with one mail or one institution holds up no other: it is thrown when all the rest is done.
 */
export async function sweepReminders(
  deps: Needs,
  { today }: { readonly today: LocalDate | null },
): Promise<Sweep> {
  const because = "the reminder sweep serves every institution";
  const institutions = await withScope(deps.database, { kind: "everywhere", because }, listInstitutions);
  try {
    const sweeps = await workThrough(institutions, ({ id, timeZone }) =>
      sweepInstitution(deps, id, today ?? deps.clock.today(timeZone)),
    );
    return {
      mails: sweeps.reduce((sum, { mails }) => sum + mails, 0),
      nobodyToTell: sweeps.reduce((sum, { nobodyToTell }) => sum + nobodyToTell, 0),
    };
  } finally {
    await deps.queue.enqueue("mail.drain", {});
  }
}

async function sweepInstitution(deps: Needs, institutionId: InstitutionId, today: LocalDate): Promise<Sweep> {
  const actor: MachineActor = { kind: "system", institutionId, name: "系统催办" };
  const plan = await withScope(deps.database, scopeOf(actor), (tx) =>
    readReminderPlan(tx, institutionId, today, deps.mail.publicUrl),
  );
  const due = plan?.toSend ?? [];
  const reachable = due.filter(({ recipients }) => recipients.length > 0);
  const nobodyToTell = due.length - reachable.length;
  if (nobodyToTell > 0)
    deps.log.warn({ institutionId, nobodyToTell }, "Colleges without a teaching secretary to remind");
  const written = await workThrough(reachable, (reminder) => writeMail(deps, actor, reminder, today));
  const alarms = await remindAlarms(deps, actor, today);
  return { mails: written.filter(Boolean).length + alarms, nobodyToTell };
}

/** `false` when another sweep wrote this unit's mail first. */
async function writeMail(
  deps: Needs,
  actor: MachineActor,
  reminder: ReminderToSend,
  today: LocalDate,
): Promise<boolean> {
  const rendered = await renderReminder(reminder.view);
  const row = await frozen(deps, actor, reminder, rendered, today);
  return withScope(deps.database, scopeOf(actor) satisfies Scope, async (tx) => {
    if (!(await insertMail(tx, row))) return false;
    const { institutionId } = actor;
    const mailId = row.id;
    await insertReminders(
      tx,
      reminder.planned.reminders.map((planned) => ({
        ...planned,
        id: deps.newId(),
        institutionId,
        mailId,
        plannedAt: row.createdAt,
      })),
    );
    await insertDeliveries(
      tx,
      reminder.recipients.map((recipient) => ({
        id: deps.newId(),
        institutionId,
        mailId,
        recipient,
        state: "pending" as const,
        notBefore: new Date(0),
      })),
    );
    await record(deps, tx, actor, {
      kind: "reminders.planned",
      objectKind: "mail",
      objectId: mailId,
      detail: { unit: reminder.unit.zh, recipients: reminder.recipients, steps: reminder.planned.reminders },
    });
    return true;
  });
}

/** The bytes that every recipient gets; the Message-ID follows from unit and day, so a repeat is recognisable. */
async function frozen(
  deps: Needs,
  actor: MachineActor,
  { planned, recipients }: ReminderToSend,
  { subject, html, text }: RenderedMail,
  today: LocalDate,
) {
  const createdAt = deps.clock.now();
  const composed = await composeMail({
    key: `reminder.${planned.unitId}.${today}`,
    from: deps.mail.from,
    to: recipients,
    subject,
    html,
    text,
    date: createdAt,
  });
  return {
    id: deps.newId<MailId>(),
    institutionId: actor.institutionId,
    unitId: planned.unitId,
    kind: "reminder" as const,
    localDay: today,
    messageId: composed.messageId,
    subject,
    textBody: text,
    raw: composed.raw,
    createdAt,
  };
}

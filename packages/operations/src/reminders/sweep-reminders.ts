import { listInstitutions } from "@goodstanding/database/queries/institution";
import { findSendingState } from "@goodstanding/database/queries/mail-setting";
import { insertReminders } from "@goodstanding/database/queries/reminder";
import { withScope } from "@goodstanding/database/scope";
import type { MachineActor } from "@goodstanding/domain/access/actor";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { InstitutionId } from "@goodstanding/domain/kernel/ids";
import type { Deps } from "../deps.ts";
import { remindAlarms } from "../oversight/remind-alarms.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { workThrough } from "../work-through.ts";
import { enqueueMail, freezeMail } from "./freeze-mail.ts";
import type { MailSettings } from "./mail-settings.ts";
import { type ReminderToSend, readReminderPlan } from "./read-reminder-plan.ts";
import { tickSenders } from "./tick-senders.ts";

type Needs = Pick<Deps, "database" | "newId" | "newToken" | "clock" | "queue" | "log"> & {
  readonly mail: MailSettings;
};

export interface Sweep {
  readonly mails: number;
  /** Units with a reminder due and nobody of their own to tell; the office, if there is anybody, is told in their place. */
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
    await tickSenders(deps);
  }
}

async function sweepInstitution(deps: Needs, institutionId: InstitutionId, today: LocalDate): Promise<Sweep> {
  const actor: MachineActor = { kind: "system", institutionId, name: "系统催办" };
  const sending = await withScope(deps.database, scopeOf(actor), (tx) => findSendingState(tx, institutionId));
  if (sending !== "enabled") return { mails: 0, nobodyToTell: 0 };
  const plan = await withScope(deps.database, scopeOf(actor), (tx) =>
    readReminderPlan(tx, institutionId, today, deps.mail.publicUrl),
  );
  const due = plan?.toSend ?? [];
  const reachable = due.filter(({ recipients }) => recipients.length > 0);
  const nobodyToTell = due.filter(({ isUnitReached }) => !isUnitReached).length;
  if (nobodyToTell > 0)
    deps.log.warn(
      { institutionId, nobodyToTell, unsent: due.length - reachable.length },
      "Units without anybody of their own to remind",
    );
  const written = await workThrough(reachable, (reminder) =>
    writeMail(deps, actor, reminder, { today, replyTo: plan?.replyTo ?? null }),
  );
  const alarms = await remindAlarms(deps, actor, today);
  return { mails: written.filter(Boolean).length + alarms, nobodyToTell };
}

/** What all mails of one school and day have in common. */
interface OfSweep {
  readonly today: LocalDate;
  readonly replyTo: string | null;
}

/** `false` when another sweep wrote this unit's mail first. */
async function writeMail(
  deps: Needs,
  actor: MachineActor,
  reminder: ReminderToSend,
  sweep: OfSweep,
): Promise<boolean> {
  const { institutionId } = actor;
  const frozen = await frozenReminder(deps, actor, reminder, sweep);
  const { id: mailId, createdAt: plannedAt } = frozen.row;
  return withScope(deps.database, scopeOf(actor), async (tx) => {
    if (!(await enqueueMail(deps, tx, frozen))) return false;
    await insertReminders(
      tx,
      reminder.planned.reminders.map(({ obligationId, step, dueVersion, collapsed }) => ({
        ...{ obligationId, step, dueVersion, collapsed },
        id: deps.newId(),
        institutionId,
        mailId,
        plannedAt,
      })),
    );
    await record(deps, tx, actor, {
      kind: "reminders.planned",
      objectKind: "mail",
      objectId: mailId,
      detail: {
        unit: reminder.unit.zh,
        recipients: [...reminder.recipients, ...reminder.copies],
        steps: reminder.planned.reminders,
      },
    });
    return true;
  });
}

/** Keyed by unit and day, so that a repeat is recognisable. */
function frozenReminder(
  deps: Needs,
  { institutionId }: MachineActor,
  { planned, recipients, copies, view, written }: ReminderToSend,
  { today, replyTo }: OfSweep,
) {
  const [nearest] = [...planned.items, ...planned.duties].toSorted((a, b) =>
    a.deadline.due < b.deadline.due ? -1 : 1,
  );
  const key = `reminder.${planned.unitId}.${today}`;
  return freezeMail(deps, {
    ...{ institutionId, unitId: planned.unitId, kind: "reminder", written },
    ...{ key, view, recipients, copies, localDay: today, replyTo },
    ...(nearest ? { dueOn: nearest.deadline.due } : {}),
  });
}

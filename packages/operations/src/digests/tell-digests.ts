import { listUnitsTold } from "@goodstanding/database/queries/digest";
import { listSendingInstitutions } from "@goodstanding/database/queries/institution";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import type { MachineActor } from "@goodstanding/domain/access/actor";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { countOf } from "@goodstanding/domain/reminders/digest";
import { digestWeekAt, type Moment } from "@goodstanding/domain/reminders/digest-day";
import { institutionCalendar } from "../calendar/institution-calendar.ts";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { enqueueMail, freezeMail } from "../reminders/freeze-mail.ts";
import type { MailSettings } from "../reminders/mail-settings.ts";
import { tickSenders } from "../reminders/tick-senders.ts";
import { scopeOf } from "../scope-of.ts";
import { workThrough } from "../work-through.ts";
import { type DigestToSend, readDigests } from "./read-digests.ts";

type Needs = Pick<Deps, "database" | "newId" | "newToken" | "clock" | "queue"> & {
  readonly mail: MailSettings;
};

/**
 * The weekly digest of every school that sends: one mail a unit and week, under a key that two who come at once meet at.
 * A unit that gets a reminder on this day gets its digest on the next, for it has one mail a day. What an outage kept back
 * is said once, as things stand then. Gives how many mails were written.
 */
export async function tellDigests(deps: Needs, moment: Moment | null = null): Promise<number> {
  const because = "the weekly digest serves every institution that sends";
  const institutions = await withScope(
    deps.database,
    { kind: "everywhere", because },
    listSendingInstitutions,
  );
  try {
    const told = await workThrough(institutions, ({ id: institutionId, timeZone }) => {
      const actor: MachineActor = { kind: "system", institutionId, name: "系统催办" };
      return tellSchool(deps, actor, moment ?? momentAt(deps.clock, timeZone));
    });
    return told.reduce((sum, count) => sum + count, 0);
  } finally {
    await tickSenders(deps);
  }
}

/** By the wall clock of a time zone. */
function momentAt({ now, today }: Deps["clock"], timeZone: string): Moment {
  const time = new Intl.DateTimeFormat("sv-SE", { timeZone, hour: "2-digit", minute: "2-digit" });
  return { today: today(timeZone), time: time.format(now()) };
}

async function tellSchool(deps: Needs, actor: MachineActor, moment: Moment): Promise<number> {
  const { institutionId } = actor;
  const read = await withScope(deps.database, scopeOf(actor), async (tx) => {
    const week = digestWeekAt(moment, await institutionCalendar(tx));
    if (week === null) return null;
    const digests = await readDigests(tx, {
      institutionId,
      today: moment.today,
      publicUrl: deps.mail.publicUrl,
    });
    const isToldToday = await readTold(tx, { week, today: moment.today });
    return digests && { ...digests, week, toSend: digests.toSend.filter((each) => !isToldToday(each)) };
  });
  const toSend = (read?.toSend ?? []).filter(({ recipients }) => recipients.length > 0);
  if (!read) return 0;
  const written = await workThrough(toSend, (each) =>
    write(deps, actor, each, { ...moment, week: read.week, replyTo: read.replyTo }),
  );
  return written.filter(Boolean).length;
}

/** Who has had this week's; of a unit, which has one mail a day, also a reminder today. */
async function readTold(
  tx: ScopedTransaction,
  { week, today }: { readonly week: LocalDate; readonly today: LocalDate },
): Promise<(digest: DigestToSend) => boolean> {
  const digests = await listUnitsTold(tx, "digest", { from: week, to: today });
  const reminders = await listUnitsTold(tx, "reminder", { from: today, to: today });
  const told = new Set(digests.map(({ unitId }) => unitId));
  const reminded = new Set(reminders.map(({ unitId }) => unitId));
  return ({ unitId, isOffice }) => told.has(unitId) || (!isOffice && reminded.has(unitId));
}

interface Sending {
  readonly today: LocalDate;
  readonly week: LocalDate;
  readonly replyTo: string | null;
}

/** `false` where another wrote this unit's digest of the week first. */
async function write(
  deps: Needs,
  actor: MachineActor,
  { unitId, recipients, view, digest }: DigestToSend,
  { today, week, replyTo }: Sending,
): Promise<boolean> {
  const frozen = await freezeMail(deps, {
    ...{ institutionId: actor.institutionId, unitId, kind: "digest", key: `digest.${unitId}.${week}` },
    ...{ view, recipients, localDay: today, replyTo, canBeEnded: true },
  });
  return withScope(deps.database, scopeOf(actor), async (tx) => {
    if (!(await enqueueMail(deps, tx, frozen))) return false;
    await record(deps, tx, actor, {
      kind: "digest.planned",
      objectKind: "mail",
      objectId: frozen.row.id,
      detail: { recipients, week, matters: countOf(digest) },
    });
    return true;
  });
}

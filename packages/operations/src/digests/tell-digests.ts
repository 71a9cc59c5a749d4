import { listAuditEvents } from "@goodstanding/database/queries/audit-event";
import { listUnitsTold } from "@goodstanding/database/queries/digest";
import { listSendingInstitutions } from "@goodstanding/database/queries/institution";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import type { MachineActor } from "@goodstanding/domain/access/actor";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { countOf } from "@goodstanding/domain/reminders/digest";
import { digestWeekAt, type Moment } from "@goodstanding/domain/reminders/digest-day";
import { z } from "zod";
import { institutionCalendar } from "../calendar/institution-calendar.ts";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { enqueueMail } from "../reminders/freeze-mail.ts";
import { freezeUntold } from "../reminders/freeze-untold.ts";
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
 * A unit that was reminded on this day, or told of what waits after the school, gets its digest on the next; the office
 * gets both. What an outage kept back is said once, as things stand then. Gives how many mails were written.
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
  const read = await withScope(deps.database, scopeOf(actor), async (tx) => {
    const week = digestWeekAt(moment, await institutionCalendar(tx));
    return week === null ? null : readToSend(deps, tx, actor, { week, today: moment.today });
  });
  if (read === null) return 0;
  const written = await workThrough(read.toSend, (each) => write(deps, actor, each, read));
  return written.filter(Boolean).length;
}

interface Day {
  readonly week: LocalDate;
  readonly today: LocalDate;
}

interface Sending extends Day {
  readonly replyTo: string | null;
  readonly toSend: readonly DigestToSend[];
}

/**
 * What of the week's digests goes out now; `null`: nothing. The week's first run keeps for whom there is one, and later
 * runs write for nobody else: what opens on Thursday waits for Monday. It also says what is asked before all is read.
 */
async function readToSend(
  deps: Needs,
  tx: ScopedTransaction,
  actor: MachineActor,
  day: Day,
): Promise<Sending | null> {
  const told = await readTold(tx, day);
  const begun = await readBegun(tx, day.week);
  if (begun?.every((unitId) => told.thisWeek.has(unitId) || told.today.has(unitId))) return null;
  const digests = await readDigests(tx, {
    ...{ institutionId: actor.institutionId, today: day.today, publicUrl: deps.mail.publicUrl },
  });
  if (!digests) return null;
  const open = digests.toSend.filter(
    ({ unitId, recipients }) => recipients.length > 0 && (begun?.includes(unitId) ?? true),
  );
  const isOpen = new Set<string>(open.map(({ unitId }) => unitId));
  const unitIds = begun?.filter((unitId) => told.thisWeek.has(unitId) || isOpen.has(unitId)) ?? [...isOpen];
  if (unitIds.length !== begun?.length)
    await record(deps, tx, actor, {
      kind: "digest.week-begun",
      objectKind: "digest-week",
      objectId: day.week,
      detail: { unitIds },
    });
  const toSend = open.filter(
    ({ unitId, isOffice }) => !told.thisWeek.has(unitId) && (isOffice || !told.today.has(unitId)),
  );
  return { ...day, replyTo: digests.replyTo, toSend };
}

/** The units that have a digest in this week, as the last run left them; `null` before its first. */
async function readBegun(tx: ScopedTransaction, week: LocalDate): Promise<readonly string[] | null> {
  const last = (await listAuditEvents(tx, "digest-week", week)).at(-1);
  return last ? begunDetail.parse(last.detail).unitIds : null;
}

const begunDetail = z.object({ unitIds: z.array(z.string()) });

/** Who has had this week's, and who was reminded today: not on such a day does a unit get its digest. */
async function readTold(tx: ScopedTransaction, { week, today }: Day) {
  const digests = await listUnitsTold(tx, ["digest"], { from: week, to: today });
  const reminders = await listUnitsTold(tx, ["reminder", "alarm"], { from: today, to: today });
  return {
    thisWeek: new Set<string>(digests.map(({ unitId }) => unitId)),
    today: new Set<string>(reminders.map(({ unitId }) => unitId)),
  };
}

/** `false` where another wrote this unit's digest of the week first. */
async function write(
  deps: Needs,
  actor: MachineActor,
  { unitId, recipients, view, digest }: DigestToSend,
  { today, week, replyTo }: Sending,
): Promise<boolean> {
  const frozen = await freezeUntold(deps, actor, {
    ...{ unitId, kind: "digest", key: `digest.${unitId}.${week}` },
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

import { findInstitution } from "@goodstanding/database/queries/institution";
import { listAlarmReminders } from "@goodstanding/database/queries/mail";
import { readMailVoice } from "@goodstanding/database/queries/mail-setting";
import { listHolders } from "@goodstanding/database/queries/membership";
import { listUnits } from "@goodstanding/database/queries/unit";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import type { MachineActor } from "@goodstanding/domain/access/actor";
import { officeRoles } from "@goodstanding/domain/access/can";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { UnitId } from "@goodstanding/domain/kernel/ids";
import { isAlarmReminderDue } from "@goodstanding/domain/oversight/alarm-reminder";
import { letterKindNames } from "@goodstanding/domain/oversight/letter-kind";
import { type AlarmMailFacts, alarmMailView } from "@goodstanding/domain/reminders/alarm-mail-view";
import type { MailView } from "@goodstanding/domain/reminders/mail-view";
import { laddersOf } from "@goodstanding/policy-packs/reminder-ladder";
import { institutionCalendar } from "../calendar/institution-calendar.ts";
import type { Deps } from "../deps.ts";
import { type AdoptedPolicies, adoptedPolicies } from "../policies/adopted-policies.ts";
import { policyOfFiling } from "../policies/policy-of-filing.ts";
import { record } from "../record.ts";
import { enqueueMail } from "../reminders/freeze-mail.ts";
import { freezeUntold } from "../reminders/freeze-untold.ts";
import type { MailSettings } from "../reminders/mail-settings.ts";
import { scopeOf } from "../scope-of.ts";
import { workThrough } from "../work-through.ts";
import { type Addressed, alarmsOfUnits, rolesToTell } from "./alarms-of-units.ts";
import { type Alarms, listAlarms } from "./list-alarms.ts";

type Needs = Pick<Deps, "database" | "newId" | "newToken" | "clock"> & { readonly mail: MailSettings };

interface AlarmsToSend {
  readonly unitId: UnitId;
  readonly recipients: readonly string[];
  readonly view: MailView;
  readonly alarms: Alarms;
  /** Who reads answers; `null`: they go to the sender. */
  readonly replyTo: string | null;
}

/**
 * Tells the office of every letter without an answer, of all that is approved and not registered with the agency, and of
 * every order that is not met; the colleges of their own. One mail a unit, at most one a day. Run twice on a day, the
 * second run writes nothing. Gives how many mails were written.
 */
export async function remindAlarms(deps: Needs, actor: MachineActor, today: LocalDate): Promise<number> {
  const toSend = await withScope(deps.database, scopeOf(actor), (tx) =>
    readToSend(tx, actor, today, deps.mail.publicUrl),
  );
  const written = await workThrough(toSend, (each) => write(deps, actor, each, today));
  return written.filter(Boolean).length;
}

async function readToSend(
  tx: ScopedTransaction,
  { institutionId }: MachineActor,
  today: LocalDate,
  publicUrl: string,
): Promise<readonly AlarmsToSend[]> {
  const institution = await findInstitution(tx, institutionId);
  const adopted = await adoptedPolicies(tx);
  if (!institution || !adopted) return [];
  const { unfiled: ladder } = laddersOf(adopted.settings, today);
  const calendar = await institutionCalendar(tx);
  const all = await listAlarms(tx, { today, timeZone: institution.timeZone, calendar });
  if (each(all).length === 0) return [];
  const told = new Map((await listAlarmReminders(tx)).map((row) => [row.unitId, row.localDay]));
  const units = new Map((await listUnits(tx)).map(({ id, name, nameEn }) => [id, { zh: name, en: nameEn }]));
  const { language, replyTo } = await readMailVoice(tx);
  const office = { zh: institution.officeName, en: institution.officeNameEn };
  return (await addressedUnits(tx, all, adopted, today))
    .filter(({ unitId, alarms }) =>
      isAlarmReminderDue({ alarms: each(alarms), lastOn: told.get(unitId) ?? null, today, calendar, ladder }),
    )
    .map(({ unitId, recipients, alarms }) => ({
      ...{ unitId, recipients, alarms, replyTo },
      view: alarmMailView({
        ...{ unit: units.get(unitId) ?? office, office, phone: institution.contactPhone, today },
        ...{ url: `${publicUrl.replace(/\/$/, "")}/`, language },
        ...factsOf(alarms, adopted),
      }),
    }));
}

const each = ({ letters, filings, orders }: Alarms) => [...letters, ...filings, ...orders];

const factsOf = (
  { letters, filings, orders }: Alarms,
  adopted: AdoptedPolicies,
): Pick<AlarmMailFacts, "letters" | "filings" | "orders"> => ({
  letters: letters.map(({ letter, programmes, workingDaysLeft }) => ({
    ...{ kind: letterKindNames[letter.kind], number: letter.number, sender: letter.sender },
    ...{ programmes: programmes.map(({ name }) => name), dueOn: letter.dueOn, workingDaysLeft },
  })),
  filings: filings.map(({ filing, acceptedOn, agencyDue, workingDaysLeft }) => ({
    ...{ programme: filing.programmeName, rule: filing.rule, period: filing.period },
    ...{ acceptedOn, agencyDue, workingDaysLeft },
    agency: policyOfFiling(adopted, filing).association.agencyWord,
  })),
  orders: orders.map(({ order, workingDaysLeft }) => ({
    ...{ programme: order.programmeName, reason: order.reason, dueOn: order.dueOn, workingDaysLeft },
  })),
});

/** The office with everything, and the colleges with their own; nobody who has no address. */
async function addressedUnits(
  tx: ScopedTransaction,
  all: Alarms,
  { settings }: AdoptedPolicies,
  today: LocalDate,
): Promise<readonly (Addressed & { readonly recipients: readonly string[] })[]> {
  const [office, ...others] = await listHolders(tx, officeRoles, today);
  const holders = await listHolders(tx, rolesToTell, today);
  const ofOffice = office ? [{ unitId: office.unitId, alarms: all, people: [office, ...others] }] : [];
  const ofColleges = alarmsOfUnits(all, settings.parameters.filedBy).map(({ unitId, roles, alarms }) => ({
    ...{ unitId, alarms },
    people: holders.filter((holder) => holder.unitId === unitId && roles.has(holder.role)),
  }));
  return [...ofOffice, ...ofColleges]
    .filter(({ people }) => people.length > 0)
    .map(({ people, ...unit }) => ({ ...unit, recipients: [...new Set(people.map(({ email }) => email))] }));
}

async function write(
  deps: Needs,
  actor: MachineActor,
  { unitId, recipients, view, alarms, replyTo }: AlarmsToSend,
  today: LocalDate,
): Promise<boolean> {
  const frozen = await freezeUntold(deps, actor, {
    ...{ unitId, kind: "alarm", key: `alarm.${unitId}.${today}`, view, recipients },
    ...{ localDay: today, replyTo },
  });
  return withScope(deps.database, scopeOf(actor), async (tx) => {
    if (!(await enqueueMail(deps, tx, frozen))) return false;
    await record(deps, tx, actor, {
      kind: "alarms.reminded",
      objectKind: "mail",
      objectId: frozen.row.id,
      detail: {
        recipients: frozen.recipients,
        letters: alarms.letters.map(({ letter }) => letter.id),
        filings: alarms.filings.map(({ filing }) => filing.id),
        orders: alarms.orders.map(({ order }) => order.id),
      },
    });
    return true;
  });
}

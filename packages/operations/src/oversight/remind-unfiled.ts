import { findInstitution } from "@goodstanding/database/queries/institution";
import { listUnfiledReminders } from "@goodstanding/database/queries/mail";
import { listHolders } from "@goodstanding/database/queries/membership";
import { listUnits } from "@goodstanding/database/queries/unit";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import type { MachineActor } from "@goodstanding/domain/access/actor";
import { officeRoles } from "@goodstanding/domain/access/can";
import type { Role } from "@goodstanding/domain/access/roles";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { UnitId } from "@goodstanding/domain/kernel/ids";
import type { StepsBetween } from "@goodstanding/domain/obligations/obligation";
import { isUnfiledReminderDue } from "@goodstanding/domain/oversight/unfiled-reminder";
import type { MailView } from "@goodstanding/domain/reminders/mail-view";
import { unfiledMailView } from "@goodstanding/domain/reminders/unfiled-mail-view";
import { enqueueMail, freezeMail } from "../appraisals/freeze-mail.ts";
import { institutionCalendar } from "../calendar/institution-calendar.ts";
import type { Deps } from "../deps.ts";
import { type AdoptedPolicies, adoptedPolicies } from "../policies/adopted-policies.ts";
import { policyOfFiling } from "../policies/policy-of-filing.ts";
import { record } from "../record.ts";
import type { MailSettings } from "../reminders/mail-settings.ts";
import { scopeOf } from "../scope-of.ts";
import { workThrough } from "../work-through.ts";
import { listUnfiled, type UnfiledFiling } from "./list-unfiled.ts";

type Needs = Pick<Deps, "database" | "newId" | "clock"> & { readonly mail: MailSettings };

interface UnfiledToSend {
  readonly unitId: UnitId;
  readonly recipients: readonly string[];
  readonly view: MailView;
  readonly filings: readonly UnfiledFiling[];
}

/** Who of a college files, where the office does not. */
const filers: Record<Exclude<StepsBetween["filedBy"], "quality-office">, Role> = {
  college: "teaching-secretary",
  programme: "programme-lead",
};

/**
 * Tells the office of all that is approved and not registered with the agency, and who files of their own; one mail a
 * unit, at most one a day. Run twice on a day, the second run writes nothing. Gives how many mails were written.
 */
export async function remindUnfiled(deps: Needs, actor: MachineActor, today: LocalDate): Promise<number> {
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
): Promise<readonly UnfiledToSend[]> {
  const unfiled = await listUnfiled(tx, today);
  const institution = await findInstitution(tx, institutionId);
  const adopted = await adoptedPolicies(tx);
  if (unfiled.length === 0 || !institution || !adopted) return [];
  const calendar = await institutionCalendar(tx);
  const told = new Map((await listUnfiledReminders(tx)).map((row) => [row.unitId, row.localDay]));
  const units = new Map((await listUnits(tx)).map(({ id, name, nameEn }) => [id, { zh: name, en: nameEn }]));
  const addressed = await addressedUnits(tx, unfiled, adopted, today);
  return addressed
    .filter(({ unitId, filings }) =>
      isUnfiledReminderDue({ unfiled: filings, lastOn: told.get(unitId) ?? null, today, calendar }),
    )
    .map(({ unitId, recipients, filings }) => ({
      ...{ unitId, recipients, filings },
      view: unfiledMailView({
        unit: units.get(unitId) ?? { zh: institution.officeName, en: institution.officeNameEn },
        office: { zh: institution.officeName, en: institution.officeNameEn },
        ...{ phone: institution.contactPhone, today, language: "zh" },
        filings: filings.map(({ filing, acceptedOn, agencyDue, workingDaysLeft }) => ({
          ...{ programme: filing.programmeName, rule: filing.rule, period: filing.period },
          ...{ acceptedOn, agencyDue, workingDaysLeft },
          agency: policyOfFiling(adopted, filing).association.agencyWord,
        })),
        url: `${publicUrl.replace(/\/$/, "")}/filings?status=school-approved`,
      }),
    }));
}

/** The office with everything, and the colleges with their own where they file; nobody who has no address. */
async function addressedUnits(
  tx: ScopedTransaction,
  unfiled: readonly UnfiledFiling[],
  { settings }: AdoptedPolicies,
  today: LocalDate,
): Promise<readonly Omit<UnfiledToSend, "view">[]> {
  const { filedBy } = settings.parameters;
  const office = await listHolders(tx, officeRoles, today);
  const ofOffice = office[0] ? [{ unitId: office[0].unitId, holders: office, filings: unfiled }] : [];
  const holders = filedBy === "quality-office" ? [] : await listHolders(tx, [filers[filedBy]], today);
  const ofColleges = [...Map.groupBy(unfiled, ({ filing }) => filing.unitId)].map(([unitId, filings]) => ({
    ...{ unitId, filings },
    holders: holders.filter((holder) => holder.unitId === unitId),
  }));
  return [...ofOffice, ...ofColleges]
    .filter((each) => each.holders.length > 0)
    .map(({ unitId, filings, holders: people }) => ({
      ...{ unitId, filings },
      recipients: [...new Set(people.map(({ email }) => email))],
    }));
}

async function write(
  deps: Needs,
  actor: MachineActor,
  { unitId, recipients, view, filings }: UnfiledToSend,
  today: LocalDate,
): Promise<boolean> {
  const { institutionId } = actor;
  const key = `unfiled.${unitId}.${today}`;
  const frozen = await freezeMail(deps, {
    ...{ institutionId, unitId, kind: "unfiled", key, view, recipients, localDay: today },
  });
  return withScope(deps.database, scopeOf(actor), async (tx) => {
    if (!(await enqueueMail(deps, tx, frozen))) return false;
    await record(deps, tx, actor, {
      kind: "filing.unfiled-reminded",
      objectKind: "mail",
      objectId: frozen.row.id,
      detail: { recipients, filings: filings.map(({ filing }) => filing.id) },
    });
    return true;
  });
}

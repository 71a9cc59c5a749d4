import { type FilingView, listFilings } from "@goodstanding/database/queries/filing";
import { findInstitution, type InstitutionRow } from "@goodstanding/database/queries/institution";
import { listUnitsMailedOn } from "@goodstanding/database/queries/mail";
import { listHolders } from "@goodstanding/database/queries/membership";
import { listPlannedSteps } from "@goodstanding/database/queries/reminder";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import { officeRoles } from "@goodstanding/domain/access/can";
import type { Role } from "@goodstanding/domain/access/roles";
import type { WorkingCalendar } from "@goodstanding/domain/calendar/working-calendar";
import { wantedAgainBy } from "@goodstanding/domain/filings/dates-asked";
import { filingProgress } from "@goodstanding/domain/filings/filing-progress";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { InstitutionId, ObligationId, UnitId } from "@goodstanding/domain/kernel/ids";
import type { Text } from "@goodstanding/domain/kernel/text";
import type { Policy } from "@goodstanding/domain/policy/policy";
import { openDeadlines } from "@goodstanding/domain/reminders/deadline";
import { rolesTold } from "@goodstanding/domain/reminders/escalation";
import {
  type PlannedMail,
  planReminders,
  type ReminderCandidate,
} from "@goodstanding/domain/reminders/plan-reminders";
import {
  type MaterialProgress,
  type ReminderMailView,
  reminderMailView,
} from "@goodstanding/domain/reminders/reminder-mail-view";
import type { ReminderStep } from "@goodstanding/domain/reminders/reminder-step";
import { reminderLadder } from "@goodstanding/policy-packs/reminder-ladder";
import { institutionCalendar } from "../calendar/institution-calendar.ts";
import { hasChecklist } from "../filings/gaps-of.ts";
import { readContentsOf } from "../filings/read-contents.ts";
import { adoptedPolicies } from "../policies/adopted-policies.ts";
import { policyOfFiling } from "../policies/policy-of-filing.ts";

/** One mail that should go out, in words, with the people who get it. */
export interface ReminderToSend {
  readonly planned: PlannedMail;
  readonly unit: Text;
  /** Addresses of the unit's teaching secretaries and of whom the step escalates to; empty: there is nobody to tell. */
  readonly recipients: readonly string[];
  readonly view: ReminderMailView;
}

export interface ReminderPlan {
  readonly institution: InstitutionRow;
  readonly toSend: readonly ReminderToSend[];
}

/** Reads one institution's obligations, ledger and people, and lets the domain decide what goes out today. */
export async function readReminderPlan(
  tx: ScopedTransaction,
  institutionId: InstitutionId,
  today: LocalDate,
  publicUrl: string,
): Promise<ReminderPlan | null> {
  const institution = await findInstitution(tx, institutionId);
  const adopted = await adoptedPolicies(tx);
  if (!institution || !adopted) return null;
  const calendar = await institutionCalendar(tx);
  const policyOf = (filing: Parameters<typeof policyOfFiling>[1]): Policy => policyOfFiling(adopted, filing);
  const filings = (await listFilings(tx)).filter(({ obligationState }) => obligationState === "owed");
  const { mails } = planReminders({
    today,
    calendar,
    ladder: reminderLadder,
    candidates: filings.map((filing) => candidateOf(filing, calendar, adopted.remindingFrom)),
    alreadyPlanned: (
      await listPlannedSteps(
        tx,
        filings.map(({ obligationId }) => obligationId),
      )
    ).map((row) => ({
      ...row,
      step: row.step as ReminderStep, // written by this planner alone
    })),
    mailedToday: new Set(await listUnitsMailedOn(tx, today)),
  });
  const progress = await readProgress(tx, mails, filings, policyOf);
  const told = new Map(mails.map((mail) => [mail, rolesTold(mail, adopted.settings.escalation)]));
  const holders = await listHolders(tx, [...new Set([...told.values()].flat())], today);
  const units = new Map(
    filings.map(({ unitId, unitName, unitNameEn }) => [unitId, { zh: unitName, en: unitNameEn }]),
  );
  const toSend = mails.map((planned) => {
    const unit = units.get(planned.unitId) ?? { zh: planned.unitId, en: planned.unitId };
    return {
      planned,
      unit,
      recipients: recipientsOf(planned.unitId, told.get(planned) ?? [], holders),
      view: reminderMailView({
        mail: planned,
        unit,
        office: { zh: institution.officeName, en: institution.officeNameEn },
        phone: institution.contactPhone,
        policyOf,
        calendar,
        progressOf: progress,
        todoUrl: todoUrl(publicUrl, planned.unitId),
        language: "zh",
      }),
    };
  });
  return { institution, toSend };
}

/** A person of the office answers for every unit, everybody else for their own. */
function recipientsOf(
  unitId: UnitId,
  roles: readonly Role[],
  holders: Awaited<ReturnType<typeof listHolders>>,
): readonly string[] {
  const told = holders.filter(
    (holder) =>
      roles.includes(holder.role) && (holder.unitId === unitId || officeRoles.includes(holder.role)),
  );
  return [...new Set(told.map(({ email }) => email))];
}

const candidateOf = (
  filing: FilingView,
  calendar: WorkingCalendar,
  remindingFrom: LocalDate,
): ReminderCandidate => ({
  obligationId: filing.obligationId,
  unitId: filing.unitId,
  programme: filing.programmeName,
  rule: filing.rule,
  regime: filing.regime,
  period: filing.period,
  ...openDeadlines(filing, filing, calendar),
  dueVersion: filing.dueVersion,
  status: filing.status,
  submittedBefore: filing.firstSubmittedAt !== null,
  wantedAgain: wantedAgainBy(filing) !== null,
  remindingFrom,
});

/** What is there and what is missing, for the obligations that today's mails speak of. */
async function readProgress(
  tx: ScopedTransaction,
  mails: readonly PlannedMail[],
  filings: readonly FilingView[],
  policyOf: (filing: FilingView) => Policy,
): Promise<(obligation: ObligationId) => MaterialProgress> {
  const spokenOf = new Set(
    mails.flatMap(({ items }) => items.map(({ candidate }) => candidate.obligationId)),
  );
  const drafts = filings.filter(({ obligationId }) => spokenOf.has(obligationId));
  const contents = await readContentsOf(
    tx,
    drafts.map(({ id }) => id),
  );
  const progress = new Map(
    drafts.flatMap((filing) => {
      const held = contents.get(filing.id);
      if (!held || !hasChecklist(filing, policyOf(filing))) return [];
      return [[filing.obligationId, filingProgress(policyOf(filing).association.checklist, held)] as const];
    }),
  );
  const nothing = { done: 0, total: 0, missing: [] };
  return (obligation) => progress.get(obligation) ?? nothing;
}

/** The filing list of the unit: what 查看待办清单 opens. */
const todoUrl = (publicUrl: string, unitId: UnitId): string =>
  `${publicUrl.replace(/\/$/, "")}/filings?college=${unitId}`;

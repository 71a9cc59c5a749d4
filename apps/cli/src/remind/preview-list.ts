import type { ListedProgramme } from "@goodstanding/domain/accreditation/programme-list";
import { emptyContents } from "@goodstanding/domain/filings/filing-contents";
import { filingProgress } from "@goodstanding/domain/filings/filing-progress";
import { addDays, dateOf, type LocalDate, yearOf } from "@goodstanding/domain/kernel/dates";
import type { ObligationId, UnitId } from "@goodstanding/domain/kernel/ids";
import { deriveObligations } from "@goodstanding/domain/obligations/derive";
import type { Obligation } from "@goodstanding/domain/obligations/obligation";
import type { Policies } from "@goodstanding/domain/policy/policies";
import type { Policy } from "@goodstanding/domain/policy/policy";
import { isFilingRule } from "@goodstanding/domain/policy/rule";
import { comingReminders } from "@goodstanding/domain/reminders/coming-reminders";
import { deadlinesOf } from "@goodstanding/domain/reminders/deadline";
import type { PlannedMail, ReminderCandidate } from "@goodstanding/domain/reminders/plan-reminders";
import { reminderMailView } from "@goodstanding/domain/reminders/reminder-mail-view";
import { reminderLadders } from "@goodstanding/policy-packs/reminder-ladder";
import { workingCalendar } from "@goodstanding/policy-packs/working-calendar";
import { demoInstitutions, secretaryAddress } from "../demo/demo-institutions.ts";
import type { PreviewedMail } from "./previewed-mail.ts";

interface ListPreview {
  readonly policies: Policies;
  readonly programmes: readonly ListedProgramme[];
  readonly today: LocalDate;
  /** With what links in the mails begin. */
  readonly linkBase: string;
  /** The list is the demonstration's own, so its secretaries are those to tell. */
  readonly isDemonstration: boolean;
}

/** From a list alone, as if reminders had gone out every day since last year began and nothing had come in. */
export function previewList({
  policies,
  programmes,
  today,
  linkBase,
  isDemonstration,
}: ListPreview): readonly PreviewedMail[] {
  const lastYear = yearOf(today) - 1;
  const candidates = programmes.flatMap((programme) =>
    deriveObligations({
      policies,
      calendar: workingCalendar,
      programme,
      from: lastYear,
      to: lastYear + 1,
    })
      .filter(({ state }) => state === "owed")
      .flatMap((obligation) => candidateOf(programme, obligation, dateOf(lastYear, 1, 1))),
  );
  const mails = mailsOn(today, candidates);
  const policyOf = ({ regime, rule, period }: ReminderCandidate): Policy =>
    policies.inForce(regime, rule, Number(period)).policy;
  return mails.map((planned) => ({
    planned,
    unit: planned.unitId,
    recipients: isDemonstration ? secretariesOf(planned.unitId) : [],
    view: reminderMailView({
      mail: planned,
      unit: { zh: planned.unitId, en: planned.unitId },
      office: officeOf(planned, policyOf),
      phone: null,
      policyOf,
      calendar: workingCalendar,
      progressOf: (obligation) => nothingIn(policyOf(candidateIn(planned, obligation))),
      todoUrl: `${linkBase}/filings`,
      language: "zh",
    }),
  }));
}

/** Of so many mornings before, all that they missed is caught up on the first. */
const MORNINGS = 60;

const mailsOn = (today: LocalDate, candidates: readonly ReminderCandidate[]): readonly PlannedMail[] =>
  comingReminders(
    {
      today: addDays(today, -MORNINGS),
      calendar: workingCalendar,
      ladders: reminderLadders,
      candidates,
      ...{ alreadyPlanned: [], holds: [], mailedToday: new Set<UnitId>() },
    },
    MORNINGS + 1,
  ).filter(({ day }) => day === today);

/** Filings alone: other duties hang on facts that no list holds. A list has no ids: a college stands for itself by its name, an obligation by programme, rule and period. */
function candidateOf(
  { name, code, college }: ListedProgramme,
  obligation: Obligation,
  remindingFrom: LocalDate,
): readonly ReminderCandidate[] {
  const { rule, regime, period } = obligation;
  if (!isFilingRule(rule)) return [];
  return [
    {
      ...deadlinesOf(obligation),
      obligationId: `${code} ${name} ${rule} ${period}` as ObligationId,
      unitId: (college ?? illustrativeCollege(code) ?? "（未填写学院）") as UnitId,
      programme: name,
      rule,
      regime,
      period,
      ladder: obligation.ladder,
      dueVersion: 1,
      status: "not-started",
      submittedBefore: false,
      wantedAgain: false,
      remindingFrom,
    },
  ];
}

const nothingIn = ({ association }: Policy) => filingProgress(association.checklist, emptyContents);

function candidateIn({ items }: PlannedMail, obligation: ObligationId): ReminderCandidate {
  const found = items.find(({ candidate }) => candidate.obligationId === obligation);
  if (!found) throw new RangeError(`The mail does not speak of ${obligation}`);
  return found.candidate;
}

/** A college's mail comes from the office that its first duty is handed in to. */
const officeOf = ({ items: [first] }: PlannedMail, policyOf: (candidate: ReminderCandidate) => Policy) =>
  (first && policyOf(first.candidate).school?.office) ?? { zh: "牵头部门", en: "Quality office" };

/** Where the file names no college, the demonstration's illustrative arrangement. */
const illustrativeCollege = (code: string): string | undefined =>
  demoInstitutions[0]?.colleges.find(({ programmes }) => programmes.includes(code))?.name.zh;

const secretariesOf = (unit: string): readonly string[] =>
  demoInstitutions
    .slice(0, 1)
    .flatMap((institution) =>
      institution.colleges
        .filter(({ name }) => name.zh === unit)
        .map((college) => secretaryAddress(institution, college)),
    );

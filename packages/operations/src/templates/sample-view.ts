import type { FilingView } from "@goodstanding/database/queries/filing";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { WorkingCalendar } from "@goodstanding/domain/calendar/working-calendar";
import { workingDayAfter, workingDayBefore } from "@goodstanding/domain/calendar/working-days";
import { type LocalDate, yearOf } from "@goodstanding/domain/kernel/dates";
import type { InstitutionId } from "@goodstanding/domain/kernel/ids";
import type { Language } from "@goodstanding/domain/kernel/text";
import { acceptedMailView } from "@goodstanding/domain/reminders/accepted-mail-view";
import { isFilingCandidate, type ReminderCandidate } from "@goodstanding/domain/reminders/candidate";
import { type Deadline, daysLeft } from "@goodstanding/domain/reminders/deadline";
import type { TemplateKind, TemplateOf } from "@goodstanding/domain/reminders/mail-template";
import type { MailView } from "@goodstanding/domain/reminders/mail-view";
import type { PlannedItem, PlannedMail } from "@goodstanding/domain/reminders/plan-reminders";
import type { ReminderKind } from "@goodstanding/domain/reminders/reminder-kind";
import { reminderMailView } from "@goodstanding/domain/reminders/reminder-mail-view";
import { returnMailView } from "@goodstanding/domain/reminders/return-mail-view";
import { seasonMailView } from "@goodstanding/domain/reminders/season-mail-view";
import { readDigests } from "../digests/read-digests.ts";
import { policyOfFiling } from "../policies/policy-of-filing.ts";
import { type PlanFacts, readPlanInput } from "../reminders/read-plan-input.ts";
import { readProgress } from "../reminders/read-progress.ts";
import { readSeason } from "../season/read-season.ts";

interface Sample {
  readonly institutionId: InstitutionId;
  readonly kind: TemplateKind;
  readonly language: Language;
  readonly templateOf: TemplateOf;
  readonly today: LocalDate;
  readonly publicUrl: string;
}

/**
 * A mail of one kind about the college whose date is the nearest, with its real programmes, dates and clauses, as it would
 * read on a day on which it goes out. What only an event brings (a reason, a receipt) is named an example in it. `null`
 * where nothing is owed.
 */
export async function sampleView(tx: ScopedTransaction, sample: Sample): Promise<MailView | null> {
  const { kind, institutionId, today } = sample;
  if (kind === "season") return seasonSample(tx, sample);
  if (kind === "digest") return digestSample(tx, sample);
  const facts = await readPlanInput(tx, institutionId, { today, until: today });
  if (!facts) return null;
  if (kind === "return" || kind === "accepted") return eventSample(facts, sample, kind);
  return reminderSample(tx, facts, sample, kind);
}

async function seasonSample(tx: ScopedTransaction, sample: Sample): Promise<MailView | null> {
  const { institutionId, today, publicUrl, language, templateOf } = sample;
  const year = yearOf(today);
  const season = await readSeason(tx, { institutionId, year, day: today, publicUrl });
  const [college] = season?.colleges ?? [];
  if (!season || !college) return null;
  return seasonMailView({
    ...{ ...season.sender, ...college, language, templateOf, year, day: today, words: "" },
    ...exampleWords[language].season(year),
    attachments: [],
  });
}

/** The office's of today, or of the first unit that has anything open. */
async function digestSample(tx: ScopedTransaction, sample: Sample): Promise<MailView | null> {
  const digests = await readDigests(tx, { ...sample, words: sample });
  return digests?.toSend[0]?.view ?? null;
}

function eventSample(
  { filings, institution, adopted }: PlanFacts,
  { language, templateOf, today, publicUrl }: Sample,
  kind: "return" | "accepted",
): MailView | null {
  const filing = nearestOf(filings, today);
  if (!filing) return null;
  const office = { zh: institution.officeName, en: institution.officeNameEn };
  const common = {
    ...{ unit: { zh: filing.unitName, en: filing.unitNameEn }, office, phone: institution.contactPhone },
    ...{ programme: filing.programmeName, rule: filing.rule, period: filing.period, language, templateOf },
    url: `${publicUrl.replace(/\/$/, "")}/filings/${filing.id}`,
  };
  const { reason, receipt } = exampleWords[language];
  if (kind === "return")
    return returnMailView({ ...common, level: "school", reason, dueAgain: null, day: today, lines: [] });
  const { association } = policyOfFiling(adopted, filing);
  return acceptedMailView({
    ...{ ...common, receipt, submission: 1, acceptedOn: today },
    agency: { name: association.agency, due: filing.agencyDue },
    filedBy: adopted.settings.parameters.filedBy,
  });
}

/** With the nearest date that is not past. */
function nearestOf(filings: readonly FilingView[], today: LocalDate): FilingView | undefined {
  const dueOf = ({ schoolDue, agencyDue }: FilingView): string => schoolDue ?? agencyDue ?? "";
  return filings
    .filter((filing) => dueOf(filing) >= today)
    .toSorted((a, b) => (dueOf(a) < dueOf(b) ? -1 : 1))[0];
}

async function reminderSample(
  tx: ScopedTransaction,
  { filings, institution, adopted, units, input }: PlanFacts,
  { language, templateOf, publicUrl, today }: Sample,
  kind: ReminderKind,
): Promise<MailView | null> {
  const { calendar } = input;
  const level = kind === "agency" ? "agency" : "school";
  const dated = input.candidates
    .filter(isFilingCandidate)
    .flatMap((candidate) => {
      const deadline = deadlineOf(candidate, level);
      return deadline && deadline.due >= today ? [{ candidate, deadline }] : [];
    })
    .sort((a, b) => (a.deadline.due < b.deadline.due ? -1 : 1));
  const [nearest] = dated;
  if (!nearest) return null;
  const { unitId } = nearest.candidate;
  const first = nearest.deadline;
  const ofUnit = dated
    .filter(({ candidate, deadline }) => candidate.unitId === unitId && deadline.due === first.due)
    .map(({ candidate }) => candidate);
  const day = dayOf(kind, first, calendar);
  const items = ofUnit.flatMap((candidate) => itemOf(candidate, kind, day, calendar, level));
  const mail: PlannedMail = { unitId, day, kind, items, duties: [], reminders: [] };
  const unit = units.get(unitId);
  if (!unit) return null;
  const policyOf = (filing: Parameters<typeof policyOfFiling>[1]) => policyOfFiling(adopted, filing);
  return reminderMailView({
    ...{ mail, unit, calendar, policyOf, language, templateOf, phone: institution.contactPhone },
    office: { zh: institution.officeName, en: institution.officeNameEn },
    progressOf: await readProgress(tx, [mail], filings, policyOf),
    todoUrl: `${publicUrl.replace(/\/$/, "")}/filings?college=${unitId}`,
  });
}

const deadlineOf = ({ school, agency }: ReminderCandidate, level: Deadline["level"]): Deadline | null =>
  level === "agency" ? agency : (school ?? agency);

/** A day on which a mail of this kind goes out. */
function dayOf(kind: ReminderKind, { lastWorkingDay }: Deadline, calendar: WorkingCalendar): LocalDate {
  if (kind === "overdue") return workingDayAfter(calendar, lastWorkingDay, 1);
  return workingDayBefore(calendar, lastWorkingDay, kind === "notice" ? 7 : kind === "urge" ? 1 : 10);
}

function itemOf(
  candidate: ReminderCandidate,
  kind: ReminderKind,
  day: LocalDate,
  calendar: WorkingCalendar,
  level: Deadline["level"],
): readonly PlannedItem[] {
  const deadline = deadlineOf(candidate, level);
  if (!deadline) return [];
  const left = daysLeft(day, deadline, calendar);
  if (left.past !== (kind === "overdue")) return [];
  return [
    {
      ...{
        candidate,
        kind,
        deadline,
        daysLeft: left,
        distance: left.past ? left.workingDaysOver : left.left,
      },
      ...{ step: "school-before-7", rung: "school-before", isAskedBefore: false },
    },
  ];
}

const exampleWords = {
  zh: {
    reason: "（示例）个别材料缺少签字，请补充后再次提交。",
    receipt: "（示例）2026-00001",
    season: (year: number) => ({
      number: "（示例文号）",
      title: `关于做好${year}年度专业认证状态保持工作的通知`,
    }),
  },
  en: {
    reason: "(example) Signatures are missing in some files; add them and hand in again.",
    receipt: "(example) 2026-00001",
    season: (year: number) => ({ number: "(example number)", title: `Keeping accreditation in ${year}` }),
  },
};

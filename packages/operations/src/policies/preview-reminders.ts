import { type FilingView, listFilings } from "@goodstanding/database/queries/filing";
import { listPlannedSteps } from "@goodstanding/database/queries/reminder";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { WorkingCalendar } from "@goodstanding/domain/calendar/working-calendar";
import { wantedAgainBy } from "@goodstanding/domain/filings/dates-asked";
import { addDays, type LocalDate, yearOf } from "@goodstanding/domain/kernel/dates";
import type { ObligationId } from "@goodstanding/domain/kernel/ids";
import {
  dutyKey,
  type ObligationComparison,
  type OwedBySubject,
} from "@goodstanding/domain/obligations/compare-obligations";
import { isFilingRule } from "@goodstanding/domain/policy/rule";
import {
  type CandidateChange,
  type ChangedReminder,
  compareReminders,
} from "@goodstanding/domain/reminders/compare-reminders";
import { openDeadlines } from "@goodstanding/domain/reminders/deadline";
import type { ReminderCandidate, ReminderKey } from "@goodstanding/domain/reminders/plan-reminders";
import type { ReminderStep } from "@goodstanding/domain/reminders/reminder-step";
import { reminderLadders } from "@goodstanding/policy-packs/reminder-ladder";
import type { PolicyPreview, PreviewReminder, PreviewSubject } from "./policy-preview.ts";
import { type Subjects, subjectOf } from "./preview-subjects.ts";

interface Candidate extends ReminderCandidate {
  readonly owner: PreviewSubject;
}

interface Circumstances {
  readonly today: LocalDate;
  readonly remindingFrom: LocalDate;
  readonly calendar: WorkingCalendar;
}

/** A year of mornings; weekly rungs have no end of their own. */
const DAYS_AHEAD = 365;

/** The reminders of filings that a change takes away and brings; those of other duties follow their dates, which are listed. */
export async function previewReminders(
  tx: ScopedTransaction,
  comparison: ObligationComparison<OwedBySubject>,
  subjects: Subjects,
  circumstances: Circumstances,
): Promise<Pick<PolicyPreview, "reminders" | "remindersUntil">> {
  const filings = await listFilings(tx);
  const { today, calendar } = circumstances;
  const remindersUntil = addDays(today, DAYS_AHEAD);
  const { cancelled, added } = compareReminders({
    changes: candidateChanges(comparison, filings, subjects, circumstances),
    calendar,
    ladders: reminderLadders,
    from: today,
    until: remindersUntil,
    alreadyPlanned: await readLedger(tx, filings),
  });
  const reminders = { cancelled: cancelled.map(reminderOf), added: added.map(reminderOf) };
  return { reminders, remindersUntil };
}

const readLedger = async (
  tx: ScopedTransaction,
  filings: readonly FilingView[],
): Promise<readonly ReminderKey[]> =>
  (
    await listPlannedSteps(
      tx,
      filings.map(({ obligationId }) => obligationId),
    )
  ).map((row) => ({ ...row, step: row.step as ReminderStep })); // written by the planner alone

/** A duty whose dates or reasons stay keeps its reminders. */
function candidateChanges(
  { appears, vanishes, moves }: ObligationComparison<OwedBySubject>,
  filings: readonly FilingView[],
  subjects: Subjects,
  circumstances: Circumstances,
): readonly CandidateChange<Candidate>[] {
  const stored = new Map(
    filings.map((filing) => [`${filing.programmeId} ${filing.rule} ${filing.period}`, filing]),
  );
  const candidateOf = (duty: OwedBySubject | null, bump: 0 | 1): Candidate | null =>
    duty && candidate(duty, stored.get(dutyKey(duty)), subjectOf(subjects, duty), bump, circumstances);
  return [...vanishes, ...moves, ...appears].map(({ before, after }) => ({
    before: candidateOf(before, 0),
    after: candidateOf(after, 1),
  }));
}

/** `bump`: 1 for dates that are not stored yet; `null` for what no mail will speak of. */
function candidate(
  { subject, obligation }: OwedBySubject,
  filing: FilingView | undefined,
  owner: PreviewSubject,
  bump: 0 | 1,
  { remindingFrom, calendar }: Circumstances,
): Candidate | null {
  const { rule, regime, period, year, state } = obligation;
  if (!isFilingRule(rule) || state !== "owed") return null;
  // A filing is opened from the year on in which reminding begins.
  if (!filing && (bump === 0 || year < yearOf(remindingFrom))) return null;
  return {
    ...openDeadlines(obligation, filing, calendar),
    ...{ rule, regime, period, remindingFrom },
    obligationId: filing?.obligationId ?? (`${subject} ${rule} ${period}` as ObligationId), // has no row yet
    owner,
    unitId: owner.unit.id,
    programme: owner.name.zh,
    ladder: obligation.ladder,
    dueVersion: (filing?.dueVersion ?? 0) + bump,
    status: filing?.status ?? "not-started",
    submittedBefore: (filing?.firstSubmittedAt ?? null) !== null,
    wantedAgain: filing !== undefined && wantedAgainBy(filing) !== null,
  };
}

const reminderOf = ({ candidate, step, on, deadline }: ChangedReminder<Candidate>): PreviewReminder => ({
  subject: candidate.owner,
  rule: candidate.rule,
  regime: candidate.regime,
  period: candidate.period,
  step,
  on,
  due: deadline.due,
  level: deadline.level,
});

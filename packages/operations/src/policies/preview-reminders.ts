import { type FilingView, listFilings } from "@goodstanding/database/queries/filing";
import { listDutiesUntil, type ObligationView } from "@goodstanding/database/queries/obligation";
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
import type { LaddersInForce } from "@goodstanding/domain/policy/ladders-in-force";
import { isFilingRule, ruleNames } from "@goodstanding/domain/policy/rule";
import type { DutyCandidate, ReminderCandidate } from "@goodstanding/domain/reminders/candidate";
import {
  type CandidateChange,
  type ChangedReminder,
  compareReminders,
} from "@goodstanding/domain/reminders/compare-reminders";
import { deadlinesOf, openDeadlines } from "@goodstanding/domain/reminders/deadline";
import type { ReminderStep } from "@goodstanding/domain/reminders/reminder-step";
import type { PolicyPreview, PreviewReminder, PreviewSubject } from "./policy-preview.ts";
import { previewMails } from "./preview-mails.ts";
import { type Subjects, subjectOf } from "./preview-subjects.ts";

/** With whose duty it is. */
type Candidate = (ReminderCandidate | DutyCandidate) & { readonly whose: PreviewSubject };

interface Circumstances {
  readonly today: LocalDate;
  readonly remindingFrom: LocalDate;
  readonly calendar: WorkingCalendar;
  readonly ladders: { readonly before: LaddersInForce; readonly after: LaddersInForce };
}

/** Every duty as it is and as it would be. */
interface Duties {
  readonly comparison: ObligationComparison<OwedBySubject>;
  readonly present: readonly OwedBySubject[];
  readonly subjects: Subjects;
}

/** A year of mornings; weekly rungs have no end of their own. */
const DAYS_AHEAD = 365;
const SOON_DAYS = 30;
/** The first rung of a duty lies no further before its date: 120 working days, of which one in three may be free. */
const LONGEST_LADDER_DAYS = 200;

/** The reminders that a change takes away and brings, of filings and of all other duties, and the mails that they make. */
export async function previewReminders(
  tx: ScopedTransaction,
  duties: Duties,
  circumstances: Circumstances,
): Promise<Pick<PolicyPreview, "reminders" | "remindersUntil" | "mails">> {
  const { today, calendar, ladders } = circumstances;
  const remindersUntil = addDays(today, DAYS_AHEAD);
  const stored = await readStored(tx, addDays(remindersUntil, LONGEST_LADDER_DAYS));
  const compared = compareReminders({
    changes: candidateChanges(duties, stored, circumstances),
    ...{ calendar, ladders, from: today, until: remindersUntil },
    alreadyPlanned: await readLedger(tx, stored),
  });
  const lines = {
    cancelled: compared.cancelled.map(reminderOf),
    added: compared.added.map(reminderOf),
    before: compared.before.map(reminderOf),
    after: compared.after.map(reminderOf),
  };
  const { cancelled, added } = lines;
  return {
    reminders: { cancelled, added },
    remindersUntil,
    mails: previewMails(lines, { soonUntil: addDays(today, SOON_DAYS), until: remindersUntil }),
  };
}

interface Stored {
  readonly filings: ReadonlyMap<string, FilingView>;
  readonly duties: ReadonlyMap<string, ObligationView>;
}

const keyOf = (subject: string | null, { rule, period }: Pick<ObligationView, "rule" | "period">): string =>
  `${subject} ${rule} ${period}`;

async function readStored(tx: ScopedTransaction, until: LocalDate): Promise<Stored> {
  const filings = await listFilings(tx);
  const duties = await listDutiesUntil(tx, until);
  return {
    filings: new Map(filings.map((filing) => [keyOf(filing.programmeId, filing), filing])),
    duties: new Map(duties.map((duty) => [keyOf(duty.programmeId ?? duty.unitId, duty), duty])),
  };
}

async function readLedger(tx: ScopedTransaction, { filings, duties }: Stored) {
  const ids = [
    ...[...filings.values()].map(({ obligationId }) => obligationId),
    ...[...duties.values()].map(({ id }) => id),
  ];
  // Written by the planner alone.
  return (await listPlannedSteps(tx, ids)).map((row) => ({ ...row, step: row.step as ReminderStep }));
}

/** A duty whose dates stay keeps its version, and with it what was said. */
function candidateChanges(
  { comparison: { appears, vanishes, moves, restated }, present, subjects }: Duties,
  stored: Stored,
  circumstances: Circumstances,
): readonly CandidateChange<Candidate>[] {
  const candidateOf = (duty: OwedBySubject | null, bump: 0 | 1): Candidate | null =>
    duty && candidate(duty, stored, subjectOf(subjects, duty), bump, circumstances);
  const changed = [...vanishes, ...moves, ...appears];
  const known = new Set(
    [...changed, ...restated].flatMap(({ before, after }) =>
      [before, after].flatMap((duty) => (duty ? [dutyKey(duty)] : [])),
    ),
  );
  const staying = present.filter((duty) => !known.has(dutyKey(duty)));
  return [
    ...changed.map(({ before, after }) => ({ before: candidateOf(before, 0), after: candidateOf(after, 1) })),
    ...restated.map(({ before, after }) => ({
      before: candidateOf(before, 0),
      after: candidateOf(after, 0),
    })),
    ...staying.map((duty) => {
      const same = candidateOf(duty, 0);
      return { before: same, after: same };
    }),
  ];
}

/** `bump`: 1 for dates that are not stored yet; `null` for what no mail will speak of. */
function candidate(
  duty: OwedBySubject,
  stored: Stored,
  whose: PreviewSubject,
  bump: 0 | 1,
  circumstances: Circumstances,
): Candidate | null {
  const { remindingFrom } = circumstances;
  const { rule, regime, period, state, ladder } = duty.obligation;
  if (state !== "owed") return null;
  const row = stored.duties.get(dutyKey(duty));
  const filing = stored.filings.get(dutyKey(duty));
  const isKnown = isFilingRule(rule) ? filing !== undefined : row !== undefined;
  if (!isKnown && bump === 0) return null;
  const common = {
    ...{ regime, period, ladder, remindingFrom, whose },
    // What has no row yet has no id either.
    obligationId: filing?.obligationId ?? row?.id ?? (dutyKey(duty) as ObligationId),
    unitId: whose.unit.id,
    dueVersion: (filing?.dueVersion ?? row?.dueVersion ?? 0) + bump,
  };
  if (isFilingRule(rule)) return filingOf(duty, rule, filing, common, circumstances);
  return {
    ...common,
    ...deadlinesOf(duty.obligation),
    ...{ rule, status: null, owner: duty.obligation.owner, name: ruleNames[rule] },
    programme: whose.kind === "programme" ? whose.name.zh : null,
    consequence: duty.obligation.consequence,
    basis: duty.obligation.citations[0] ?? { document: "", clause: "" },
  };
}

type Common = Pick<
  Candidate,
  "regime" | "period" | "ladder" | "remindingFrom" | "whose" | "obligationId" | "unitId" | "dueVersion"
>;

function filingOf(
  { obligation }: OwedBySubject,
  rule: ReminderCandidate["rule"],
  filing: FilingView | undefined,
  common: Common,
  { remindingFrom, calendar }: Circumstances,
): Candidate | null {
  // A filing is opened from the year on in which reminding begins.
  if (!filing && obligation.year < yearOf(remindingFrom)) return null;
  return {
    ...common,
    ...openDeadlines(obligation, filing, calendar),
    ...{ rule, programme: common.whose.name.zh, status: filing?.status ?? "not-started" },
    submittedBefore: (filing?.firstSubmittedAt ?? null) !== null,
    wantedAgain: filing !== undefined && wantedAgainBy(filing) !== null,
  };
}

const reminderOf = ({ candidate, step, on, deadline }: ChangedReminder<Candidate>): PreviewReminder => ({
  subject: candidate.whose,
  rule: candidate.rule,
  regime: candidate.regime,
  period: candidate.period,
  step,
  on,
  due: deadline.due,
  level: deadline.level,
});

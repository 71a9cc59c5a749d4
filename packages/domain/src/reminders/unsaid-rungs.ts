import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { ReminderLadder, ReminderLadders } from "../policy/reminder-ladder.ts";
import { type Candidate, isFilingCandidate } from "./candidate.ts";
import { trackedDeadlines } from "./deadline.ts";
import { type Rung, rungsUntil } from "./ladder.ts";
import type { ReminderStep } from "./reminder-step.ts";

interface Asked {
  readonly today: LocalDate;
  readonly calendar: WorkingCalendar;
  readonly ladders: ReminderLadders;
}

/** The rungs up to and including `today` that are due and not in `said`, the earliest first. */
export function unsaidRungs(
  candidate: Candidate,
  { today, calendar, ladders }: Asked,
  said: ReadonlySet<ReminderStep>,
): readonly Rung[] {
  if (belongsToThePast(candidate)) return [];
  const ladder = ladderOf(candidate, ladders);
  return rungsUntil({ deadlines: candidate, ladder, calendar, until: today }).filter(
    (rung) =>
      rung.on >= candidate.remindingFrom &&
      !(isMet(candidate) && metBySubmission(rung)) &&
      !said.has(rung.step),
  );
}

/** To the new day of what was sent back leads a ladder of its own; the agency's date keeps the duty's. */
function ladderOf(candidate: Candidate, ladders: ReminderLadders): ReminderLadder {
  const own = ladders[candidate.ladder];
  return isWantedAgain(candidate) ? { ...ladders.resubmission, agencyBefore: own.agencyBefore } : own;
}

/** Every date had passed when reminding began: the product knows nothing of what was handed in then. */
const belongsToThePast = (candidate: Candidate): boolean =>
  trackedDeadlines(candidate, candidate.remindingFrom).length === 0;

const isWantedAgain = (candidate: Candidate): boolean =>
  isFilingCandidate(candidate) && candidate.wantedAgain;

const isMet = (candidate: Candidate): boolean =>
  isFilingCandidate(candidate) && candidate.submittedBefore && !candidate.wantedAgain;

const metBySubmission = ({ kind }: Rung): boolean => kind === "school-overdue" || kind === "school-weekly";

import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { LadderKind, ReminderLadder, ReminderLadders } from "../policy/reminder-ladder.ts";
import { type Candidate, isFilingCandidate } from "./candidate.ts";
import { trackedDeadlines } from "./deadline.ts";
import { type Rung, rungsUntil } from "./ladder.ts";
import { parseStep } from "./parse-step.ts";
import type { ReminderStep } from "./reminder-step.ts";

interface Asked {
  readonly today: LocalDate;
  readonly calendar: WorkingCalendar;
  readonly ladders: ReminderLadders;
}

/** A step of the present version of the dates with the day on which a mail said it. */
export interface Said {
  readonly step: ReminderStep;
  readonly on: LocalDate;
}

/**
 * The rungs up to and including `today` that are due and not said, the earliest first. A rung of an earlier day than the
 * last mail is none of them: a ladder that has changed since repeats nothing.
 */
export function unsaidRungs(
  candidate: Candidate,
  { today, calendar, ladders }: Asked,
  said: Iterable<Said>,
): readonly Rung[] {
  if (belongsToThePast(candidate)) return [];
  const ladder = ladderOf(candidate, ladders);
  const before = [...said];
  const steps = new Set(before.map(({ step }) => step));
  const lastSaid = before.reduce((latest, { on }) => (on > latest ? on : latest), "");
  const rungs = rungsUntil({ deadlines: candidate, ladder, calendar, until: today });
  return countedOn(rungs, before, lastSaid).filter(
    (rung) =>
      rung.on >= candidate.remindingFrom &&
      rung.on > lastSaid &&
      !(isMet(candidate) && metBySubmission(rung)) &&
      !steps.has(rung.step),
  );
}

/** Weeks are numbered after those that were said, where a ladder before this one had more of them. */
function countedOn(rungs: readonly Rung[], said: readonly Said[], lastSaid: string): readonly Rung[] {
  const saidWeeks = Math.max(0, ...said.map(({ step }) => weekOf(step)));
  const weeks = rungs.filter(({ kind, on }) => kind === "school-weekly" && on <= lastSaid).length;
  if (saidWeeks <= weeks) return rungs;
  return rungs.map((rung) => {
    if (rung.kind !== "school-weekly") return rung;
    const distance = rung.distance + saidWeeks - weeks;
    return { ...rung, distance, step: `school-weekly-${distance}` };
  });
}

function weekOf(step: ReminderStep): number {
  const parsed = parseStep(step);
  return parsed?.kind === "school-weekly" ? parsed.number : 0;
}

/** To the new day of what was sent back leads a ladder of its own; the agency's date keeps the duty's. */
export function ladderOf(candidate: Candidate, ladders: ReminderLadders): ReminderLadder {
  const own = ladders[ladderKindOf(candidate)];
  return isWantedAgain(candidate) ? { ...ladders.resubmission, agencyBefore: own.agencyBefore } : own;
}

/** The third-year report, where a pack has it climb as a filing, climbs its own. */
export const ladderKindOf = ({ rule, ladder }: Pick<Candidate, "rule" | "ladder">): LadderKind =>
  rule === "third-year-report" && ladder === "filing" ? "third-year" : ladder;

/** Every date had passed when reminding began: the product knows nothing of what was handed in then. */
const belongsToThePast = (candidate: Candidate): boolean =>
  trackedDeadlines(candidate, candidate.remindingFrom).length === 0;

const isWantedAgain = (candidate: Candidate): boolean =>
  isFilingCandidate(candidate) && candidate.wantedAgain;

const isMet = (candidate: Candidate): boolean =>
  isFilingCandidate(candidate) && candidate.submittedBefore && !candidate.wantedAgain;

const metBySubmission = ({ kind }: Rung): boolean => kind === "school-overdue" || kind === "school-weekly";

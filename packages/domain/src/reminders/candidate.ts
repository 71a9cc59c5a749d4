import type { Role } from "../access/roles.ts";
import { awaitsCollege, type FilingStatus } from "../filings/filing-status.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { ObligationId, UnitId } from "../kernel/ids.ts";
import type { Text } from "../kernel/text.ts";
import type { Regime } from "../policy/regime.ts";
import type { LadderId } from "../policy/reminder-ladder.ts";
import type { FilingRule, PolicyRule } from "../policy/rule.ts";
import type { Deadlines } from "./ladder.ts";

/** What the sweep knows of everything that is owed. */
interface Owed extends Deadlines {
  readonly obligationId: ObligationId;
  readonly unitId: UnitId;
  readonly regime: Regime;
  readonly period: string;
  readonly ladder: LadderId;
  /** Counts up when a date changes; every rung may then be due once more. */
  readonly dueVersion: number;
  /** The first day on which the school lets the product remind. */
  readonly remindingFrom: LocalDate;
}

/** An owed obligation with the state of its filing. */
export interface ReminderCandidate extends Owed {
  readonly programme: string;
  readonly rule: FilingRule;
  readonly status: FilingStatus;
  /** A first submission stands: it met the school's date, whatever came after. */
  readonly submittedBefore: boolean;
  /** Returned or unlocked, and wanted again: `school` is the new day, which nothing has met yet. */
  readonly wantedAgain: boolean;
}

/** An owed obligation that no filing answers: a fact or the timetable closes it. */
export interface DutyCandidate extends Owed {
  /** `null`: the unit owes it itself. */
  readonly programme: string | null;
  readonly rule: PolicyRule;
  readonly status: null;
  readonly owner: Role;
  readonly name: Text;
  readonly consequence: Text;
  /** Where it stands written: the document as printed, with its number. */
  readonly basis: { readonly document: string; readonly clause: string };
}

export type Candidate = ReminderCandidate | DutyCandidate;

export const isFilingCandidate = (candidate: Candidate): candidate is ReminderCandidate =>
  candidate.status !== null;

/** What the college, or whoever owes a duty, still has to do: of what is handed in or exempt nothing is said. */
export const isAwaited = ({ status }: Pick<Candidate, "status">): boolean =>
  status === null || awaitsCollege(status);

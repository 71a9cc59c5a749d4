import type { Programme } from "../accreditation/programme.ts";
import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import type { MonthDay } from "../kernel/dates.ts";
import type { Policies } from "../policy/policies.ts";
import type { Regime } from "../policy/regime.ts";
import type { PolicyRule } from "../policy/rule.ts";
import type { Adjustment } from "./adjustment.ts";
import { openFinish } from "./finish.ts";
import type { Obligation } from "./obligation.ts";
import { programmeDrafts } from "./programme-drafts.ts";
import { openRuleBooks } from "./rule-books.ts";

/** A day that a unit has set for itself, before the school's. */
export interface UnitDate {
  readonly rule: PolicyRule;
  readonly due: MonthDay;
  readonly because: string;
}

export interface ProgrammeDerivation {
  readonly programme: Programme;
  /** First and last calendar year, both included; they choose obligations by `year`. */
  readonly from: number;
  readonly to: number;
  /** Those of the programme and of its unit, in any order. */
  readonly adjustments?: readonly Adjustment[];
  /** Those of its unit. */
  readonly unitDates?: readonly UnitDate[];
}

export interface Engine {
  readonly derive: (derivation: ProgrammeDerivation) => Obligation[];
}

/**
 * Reads the documents once for all programmes that stand under them. What it has read is kept inside: open a new one
 * when the policies or the calendar have changed.
 */
export function openEngine({
  policies,
  calendar,
}: {
  readonly policies: Policies;
  readonly calendar: WorkingCalendar;
}): Engine {
  const library = { book: openRuleBooks(policies, calendar), regimeOf: remembered(policies.regimeOf) };
  const finish = openFinish(calendar);
  return {
    derive: ({ programme, ...horizon }) => programmeDrafts(library, programme, horizon).map(finish),
  };
}

function remembered(regimeOf: Policies["regimeOf"]): Policies["regimeOf"] {
  const known = new Map<string, Regime | null>();
  return (word) => {
    let regime = known.get(word);
    if (regime === undefined) known.set(word, (regime = regimeOf(word)));
    return regime;
  };
}

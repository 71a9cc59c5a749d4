import type { Programme } from "../accreditation/programme.ts";
import type { Term } from "../calendar/academic-terms.ts";
import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import type { Policies } from "../policy/policies.ts";
import type { Regime } from "../policy/regime.ts";
import type { Adjustment } from "./adjustment.ts";
import { openFinish } from "./finish.ts";
import type { Obligation } from "./obligation.ts";
import { inOrder } from "./order.ts";
import { type Horizon, programmeDrafts } from "./programme-drafts.ts";
import { openRuleBooks } from "./rule-books.ts";
import { closingsOf, settle } from "./settle.ts";
import type { UnitDate } from "./unit-date.ts";
import { type Unit, unitDrafts } from "./unit-drafts.ts";

/** What obligations stand under. */
export interface Rules {
  readonly policies: Policies;
  readonly calendar: WorkingCalendar;
}

/** First and last calendar year, both included; they choose obligations by `year`. */
export interface ProgrammeDerivation extends Horizon {
  readonly programme: Programme;
  /** Those of the programme and of its unit, in any order. */
  readonly adjustments?: readonly Adjustment[];
  /** Those of its unit. */
  readonly unitDates?: readonly UnitDate[];
}

export interface UnitDerivation extends Horizon {
  readonly unit: Unit;
  /** Every term that ends in the years. */
  readonly terms: readonly Term[];
  readonly adjustments?: readonly Adjustment[];
}

export interface Engine {
  readonly derive: (derivation: ProgrammeDerivation) => Obligation[];
  readonly deriveForUnit: (derivation: UnitDerivation) => Obligation[];
}

/**
 * Reads the documents once for all who stand under them. What it has read is kept inside: open another engine when the
 * policies or the calendar have changed.
 */
export function openEngine({ policies, calendar }: Rules): Engine {
  const library = { book: openRuleBooks(policies, calendar), regimeOf: remembered(policies.regimeOf) };
  const finish = openFinish(calendar);
  return {
    derive: ({ programme, from, to, adjustments = [], unitDates = [] }) => {
      const decisions = { adjustments, unitDates, closings: closingsOf(programme.facts ?? []) };
      const obligations: Obligation[] = [];
      for (const draft of programmeDrafts(library, programme, { from, to }))
        obligations.push(finish(settle(draft, decisions)));
      return inOrder(obligations);
    },
    deriveForUnit: ({ unit, terms, from, to, adjustments = [] }) => {
      const decisions = { adjustments, unitDates: [], closings: closingsOf(unit.facts) };
      const drafts = unitDrafts(library, unit, terms, { from, to });
      return inOrder(drafts.map((draft) => finish(settle(draft, decisions))));
    },
  };
}

function remembered(regimeOf: Policies["regimeOf"]): Policies["regimeOf"] {
  const known = new Map<string, Regime | null>();
  return (word) => {
    let regime = known.get(word);
    if (regime === undefined) {
      regime = regimeOf(word);
      known.set(word, regime);
    }
    return regime;
  };
}

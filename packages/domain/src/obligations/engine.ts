import type { Programme } from "../accreditation/programme.ts";
import type { Term } from "../calendar/academic-terms.ts";
import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import type { Policies } from "../policy/policies.ts";
import type { Regime } from "../policy/regime.ts";
import type { Adjustment } from "./adjustment.ts";
import type { Keep } from "./draft.ts";
import { draftEvents, draftProgramme, type Horizon } from "./draft-programme.ts";
import { draftUnit, type Unit } from "./draft-unit.ts";
import { openFinish } from "./finish.ts";
import { openMonths } from "./months.ts";
import type { Obligation } from "./obligation.ts";
import { openOrder } from "./order.ts";
import { openRuleBooks } from "./rule-books.ts";
import { closingsOf, type Decisions, settle } from "./settle.ts";
import { isShareable, openSharing } from "./share-derivations.ts";
import type { UnitDate } from "./unit-date.ts";

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
  const library = {
    ...openRuleBooks(policies, calendar),
    regimeOf: remembered(policies.regimeOf),
    monthsOf: openMonths(),
  };
  const finish = openFinish(calendar);
  const gathering = (decisions: Decisions) => {
    const { obligations, put } = openOrder();
    const keep: Keep = (draft) => put(finish(settle(draft, decisions)));
    return { obligations, keep };
  };
  const alone = ({ programme, from, to, adjustments = [], unitDates = [] }: ProgrammeDerivation) => {
    const closings = closingsOf(programme.facts ?? []);
    const { obligations, keep } = gathering({ adjustments, unitDates, closings });
    const tracks = draftProgramme(keep, library, programme, { from, to });
    return { obligations, tracks };
  };
  const shared = openSharing(({ programme, from, to }) =>
    alone({ programme: { ...programme, facts: [] }, from, to }),
  );
  return {
    derive: (derivation) => {
      const { programme } = derivation;
      const standsAlone = () => !isShareable(derivation) || library.exempted.has(programme.code);
      if (standsAlone()) return alone(derivation).obligations;
      const { obligations, tracks } = shared(derivation);
      // Reading the documents for it may have shown that they exempt it.
      if (standsAlone()) return alone(derivation).obligations;
      if (!programme.facts?.length) return obligations.slice();
      const { put, obligations: own } = openOrder(obligations);
      const keep: Keep = (draft) => put(finish(settle(draft, undecided)));
      draftEvents(keep, library, programme, tracks, derivation);
      return own;
    },
    deriveForUnit: ({ unit, terms, from, to, adjustments = [] }) => {
      const { obligations, keep } = gathering({
        adjustments,
        unitDates: [],
        closings: closingsOf(unit.facts),
      });
      draftUnit(keep, library, { unit, terms, from, to });
      return obligations;
    },
  };
}

const undecided: Decisions = { adjustments: [], unitDates: [], closings: new Map() };

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

import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import type { Policies } from "../policy/policies.ts";
import type { Regime } from "../policy/regime.ts";
import { policyRules } from "../policy/rule.ts";
import type { TimingKind } from "../policy/timing.ts";
import { readRuling } from "./read-ruling.ts";
import type { Ruling, RulingOf } from "./ruling.ts";

/** Every rule of one kind of accreditation as it stands in one year, by the way in which it comes to its dates. */
export interface RuleBook extends Readonly<{ [Kind in TimingKind]: readonly RulingOf<Kind>[] }> {
  /** Those that the agency counts from the publication of a conclusion. */
  readonly fromPublication: readonly RulingOf<"clock">[];
}

export type Books = (regime: Regime, year: number) => RuleBook;

/** Each year is read once and kept, because thousands of programmes ask for the same one. */
export function openRuleBooks(policies: Policies, calendar: WorkingCalendar): Books {
  const shelves: { [Each in Regime]?: Map<number, RuleBook> } = {};
  return (regime, year) => {
    const shelf = (shelves[regime] ??= new Map());
    const known = shelf.get(year);
    if (known) return known;
    const rulings = policyRules
      .map((rule) => readRuling(policies.inForce(regime, rule, year), rule, year, calendar))
      .filter((ruling) => ruling !== null);
    const book = bookOf(rulings);
    shelf.set(year, book);
    return book;
  };
}

function bookOf(rulings: readonly Ruling[]): RuleBook {
  const clock = rulings.filter(isOfKind("clock"));
  return {
    yearly: rulings.filter(isOfKind("yearly")),
    "third-year": rulings.filter(isOfKind("third-year")),
    stage: rulings.filter(isOfKind("stage")),
    "before-expiry": rulings.filter(isOfKind("before-expiry")),
    every: rulings.filter(isOfKind("every")),
    quota: rulings.filter(isOfKind("quota")),
    clock,
    fromPublication: clock.filter(({ agency }) => agency?.starts === "conclusion-published"),
  };
}

const isOfKind =
  <Kind extends TimingKind>(kind: Kind) =>
  (ruling: Ruling): ruling is RulingOf<Kind> =>
    ruling.kind === kind;

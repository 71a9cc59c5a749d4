import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import type { Policies } from "../policy/policies.ts";
import type { Policy } from "../policy/policy.ts";
import type { Regime } from "../policy/regime.ts";
import { type PolicyRule, policyRules } from "../policy/rule.ts";
import type { TimingKind } from "../policy/timing.ts";
import { readRuling } from "./read-ruling.ts";
import { type RuleInPolicy, readRule } from "./rule-in-policy.ts";
import { type Inputs, nothing, type Ruling, type RulingOf } from "./ruling.ts";

/** Every rule of one kind of accreditation as it stands in one year, by the way in which it comes to its dates. */
export interface RuleBook extends Readonly<{ [Kind in TimingKind]: readonly RulingOf<Kind>[] }> {
  /** Those that the agency counts from the publication of a conclusion. */
  readonly fromPublication: readonly RulingOf<"clock">[];
}

export interface RuleBooks {
  readonly book: (regime: Regime, year: number) => RuleBook;
  /** Codes of programmes that a book read so far exempts from some rule. */
  readonly exempted: ReadonlySet<string>;
}

const firstYear = 1900;

/** Each year is read once and kept, because thousands of programmes ask for the same one. */
export function openRuleBooks(policies: Policies, calendar: WorkingCalendar): RuleBooks {
  const shelves: Record<Regime, RuleBook[]> = {
    engineering: [],
    "teacher-education": [],
    medicine: [],
    construction: [],
  };
  const exempted = new Set<string>();
  const read = openReading(policies, calendar);
  const book: RuleBooks["book"] = (regime, year) => {
    const shelf = shelves[regime];
    const known = shelf[year - firstYear];
    if (known) return known;
    const rulings = policyRules.map((rule) => read(regime, rule, year)).filter((ruling) => ruling !== null);
    for (const { exemptions } of rulings) for (const code of exemptions.keys()) exempted.add(code);
    const opened = bookOf(rulings);
    shelf[year - firstYear] = opened;
    return opened;
  };
  return { book, exempted };
}

/** What a policy says of a rule is read once for all years of which it is the policy. */
function openReading(policies: Policies, calendar: WorkingCalendar) {
  const rules = new Map<Policy, Map<PolicyRule, RuleInPolicy | null>>();
  const shared = openSharing();
  return (regime: Regime, rule: PolicyRule, year: number): Ruling | null => {
    const { policy, remarks } = policies.inForce(regime, rule, year);
    const known = rules.get(policy) ?? new Map<PolicyRule, RuleInPolicy | null>();
    rules.set(policy, known);
    const inPolicy = known.get(rule) ?? readRule(policy, rule);
    known.set(rule, inPolicy);
    if (inPolicy === null) return null;
    const ruling = readRuling(inPolicy, remarks, year, calendar);
    return { ...ruling, inputs: shared(ruling.inputs) };
  };
}

/** One object for equal inputs, so that sums with them are made once. */
function openSharing(): (inputs: Inputs) => Inputs {
  const known = new Map([[JSON.stringify(nothing), nothing]]);
  return (inputs) => {
    const key = JSON.stringify(inputs);
    const same = known.get(key) ?? inputs;
    known.set(key, same);
    return same;
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

import { type DayNumber, dayNumber } from "@goodstanding/domain/kernel/dates";
import { openEngine } from "@goodstanding/domain/obligations/engine";
import type { Obligation } from "@goodstanding/domain/obligations/obligation";
import { policiesOfPack } from "@goodstanding/policy-packs/packs";
import { workingCalendar as calendar } from "@goodstanding/policy-packs/working-calendar";
import type { Benchmark, Measure } from "./harness/benchmark.ts";
import { type Contender, compare } from "./harness/compare.ts";
import { peakMemory } from "./harness/peak-memory.ts";
import { randomRules } from "./obligations/random-rules.ts";
import { daysIn, expandPlan, expandRule, type Plan, planOf } from "./obligations/rrule-plan.ts";
import {
  horizon,
  type Simulated,
  simulatedPacks,
  simulateProgrammes,
  unlike,
} from "./obligations/simulate-programmes.ts";

const sizes = {
  full: { programmes: 62_000, sample: 2_000, rules: 10_000, rounds: 9 },
  smoke: { programmes: 600, sample: 60, rules: 500, rounds: 2 },
} as const;

/**
 * Ten years of duties for every programme of some hundred schools, against the `rrule` package expanding the same
 * dates, last working days and steps between included. Ours derives all of them with states, reasons and clauses; the
 * package gets ready-made rules of every so many programmes, and its rate on that sample is taken for the rate on all.
 */
export const benchmark: Benchmark = {
  name: "obligations",
  run: async (size) => {
    const { programmes, sample, rules, rounds } = sizes[size];
    const all = simulateProgrammes(programmes, 3);
    const tenth = all.slice(0, programmes / 10);
    const sampled = sampleOf(all, sample);
    return [
      {
        kind: "ratio",
        name: `ten years of ${programmes} programmes against rrule`,
        comparison: await compare(ours(all), expansion(sampled), rounds),
        floor: 50,
        goal: 150,
        remark: `rrule finds the dates alone, of a sample of ${sampled.length}`,
      },
      {
        kind: "ratio",
        name: "the same where no two programmes are alike, so that nothing is shared",
        comparison: await compare(ours(unlike(all)), expansion(sampled), rounds),
        floor: 10,
      },
      {
        kind: "ratio",
        name: "linear: the rate at all programmes against the rate at a tenth of them",
        comparison: await compare(ours(all), ours(tenth), rounds),
        floor: 10 / 11,
        remark: "ten times the programmes in at most eleven times the time",
      },
      differences("programmes whose dates differ from rrule's", sampled.filter(isUnequal).length),
      differences(`of ${rules} random rules that differ from rrule`, unequalRules(rules)),
      peakMemory(2048),
    ];
  },
};

const ours = (programmes: readonly Simulated[]): Contender => ({
  name: `engine (${programmes.length})`,
  unit: "programmes",
  run: () => {
    const derive = openDerivation();
    let obligations = 0;
    for (const simulated of programmes) obligations += derive(simulated).length;
    if (obligations < programmes.length) throw new Error(`Only ${obligations} obligations were derived`);
    return programmes.length;
  },
});

/** The documents are read once for all programmes that stand under them, as for a school. */
function openDerivation(): (simulated: Simulated) => Obligation[] {
  const engines = new Map(simulatedPacks.map((pack) => [pack, engineOf(pack)]));
  return ({ pack, programme }) => engines.get(pack)?.derive({ programme, ...horizon }) ?? [];
}

function engineOf(pack: string) {
  const policies = policiesOfPack(pack);
  if (!policies.ok) throw new Error(JSON.stringify(policies.error));
  return openEngine({ policies: policies.value, calendar });
}

interface Sampled {
  readonly plan: Plan;
  readonly days: readonly DayNumber[];
}

/**
 * Each programme's obligations are let go of at once: thousands that lived on would make the runtime put all later ones
 * among those that live long, and so slow down what is measured.
 */
function sampleOf(all: readonly Simulated[], size: number): Sampled[] {
  const derive = openDerivation();
  const step = all.length / size;
  return Array.from({ length: size }, (_, at) => all[Math.floor(at * step)])
    .filter((simulated) => simulated !== undefined)
    .map((simulated) => {
      const obligations = derive(simulated);
      return { plan: planOf(obligations), days: daysIn(obligations) };
    });
}

const expansion = (sampled: readonly Sampled[]): Contender => ({
  name: "rrule",
  unit: "programmes",
  run: () => {
    let dates = 0;
    for (const { plan } of sampled) dates += expandPlan(plan, calendar).length;
    if (dates === 0) throw new Error("No date was expanded");
    return sampled.length;
  },
});

const isUnequal = ({ plan, days }: Sampled): boolean =>
  !areEqual(expandPlan(plan, calendar).sort(ascending), days.toSorted(ascending));

const ascending = (a: number, b: number): number => a - b;

const unequalRules = (count: number): number =>
  randomRules(count, 5).filter(({ options, ours }) => !areEqual(expandRule(options), ours.map(dayNumber)))
    .length;

const areEqual = (theirs: readonly number[], ours: readonly number[]): boolean =>
  theirs.length === ours.length && theirs.every((day, at) => day === ours[at]);

const differences = (name: string, value: number): Measure => ({
  kind: "figure",
  name,
  value,
  unit: "differ",
  ceiling: 0,
});

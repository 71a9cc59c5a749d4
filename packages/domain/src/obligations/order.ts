import { type PolicyRule, policyRules } from "../policy/rule.ts";
import { type Obligation, obligationStates } from "./obligation.ts";

/**
 * Puts an obligation to its place by year, period and rule, one for each rule and period. Two chains may touch one year:
 * what is owed outweighs what is not, and of two equals the one that comes later stays. They come nearly in order, so
 * each moves down only a little.
 */
export function place(ordered: Obligation[], obligation: Obligation): void {
  let at = ordered.length;
  while (at > 0 && precedes(obligation, ordered[at - 1])) at--;
  const before = ordered[at - 1];
  if (before === undefined || !isSame(before, obligation)) insert(ordered, at, obligation);
  else if (weight(obligation) <= weight(before)) ordered[at - 1] = obligation;
}

function insert(ordered: Obligation[], at: number, obligation: Obligation): void {
  if (at === ordered.length) ordered.push(obligation);
  else ordered.splice(at, 0, obligation);
}

function precedes(a: Obligation, b: Obligation | undefined): boolean {
  if (b === undefined) return false;
  if (a.year !== b.year) return a.year < b.year;
  if (a.period !== b.period) return a.period < b.period;
  return places[a.rule] < places[b.rule];
}

const isSame = (a: Obligation, b: Obligation): boolean =>
  a.rule === b.rule && a.year === b.year && a.period === b.period;

const weight = ({ state }: Obligation): number => obligationStates.indexOf(state);

const places = Object.fromEntries(policyRules.map((rule, at) => [rule, at])) as Record<PolicyRule, number>; // every rule is a key

import type { Draft } from "./draft.ts";
import { obligationStates } from "./obligation.ts";

/**
 * By year, period and rule, one for each rule and period. Two chains may touch one year: what is owed outweighs what is
 * not, and of two equals the one that came first stays.
 */
export function inOrder(drafts: Draft[]): Draft[] {
  const ordered = drafts.sort(compare);
  return ordered.some((draft, at) => repeats(draft, ordered[at - 1]))
    ? ordered.filter((draft, at) => !repeats(draft, ordered[at - 1]))
    : ordered;
}

function compare(a: Draft, b: Draft): number {
  if (a.year !== b.year) return a.year - b.year;
  if (a.period !== b.period) return a.period < b.period ? -1 : 1;
  return a.ruling.place - b.ruling.place || weight(a) - weight(b);
}

const weight = ({ state }: Draft): number => obligationStates.indexOf(state);

const repeats = (draft: Draft, before: Draft | undefined): boolean =>
  before !== undefined && before.ruling.place === draft.ruling.place && before.period === draft.period;

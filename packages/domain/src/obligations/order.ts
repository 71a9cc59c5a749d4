import type { Draft } from "./draft.ts";
import { obligationStates } from "./obligation.ts";

/**
 * By year, period and rule, one for each rule and period. Two chains may touch one year: what is owed outweighs what is
 * not, and of two equals the one that comes later in the list stays. The list is nearly in order, so each is moved down
 * to its place.
 */
export function inOrder(drafts: readonly Draft[]): Draft[] {
  const ordered: Draft[] = [];
  for (const draft of drafts) {
    let at = ordered.length;
    while (at > 0 && precedes(draft, ordered[at - 1])) at--;
    const before = ordered[at - 1];
    if (before === undefined || !isSame(before, draft)) insert(ordered, at, draft);
    else if (weight(draft) <= weight(before)) ordered[at - 1] = draft;
  }
  return ordered;
}

function insert(ordered: Draft[], at: number, draft: Draft): void {
  if (at === ordered.length) ordered.push(draft);
  else ordered.splice(at, 0, draft);
}

function precedes(a: Draft, b: Draft | undefined): boolean {
  if (b === undefined) return false;
  if (a.year !== b.year) return a.year < b.year;
  if (a.period !== b.period) return a.period < b.period;
  return a.ruling.place < b.ruling.place;
}

const isSame = (a: Draft, b: Draft): boolean =>
  a.year === b.year && a.period === b.period && a.ruling.place === b.ruling.place;

const weight = ({ state }: Draft): number => obligationStates.indexOf(state);

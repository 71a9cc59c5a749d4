import { type Obligation, obligationStates } from "./obligation.ts";

export interface Order {
  readonly obligations: Obligation[];
  /** `place`: where its rule stands among all rules. */
  readonly put: (obligation: Obligation, place: number) => void;
}

/**
 * Puts obligations to their places by year, period and rule, one for each rule and period. Two chains may touch one
 * year: what is owed outweighs what is not, and of two equals the one that comes later stays. They come nearly in order,
 * so each moves down only a little.
 */
export function openOrder(): Order {
  const obligations: Obligation[] = [];
  const places: number[] = [];
  const put: Order["put"] = (obligation, place) => {
    let at = obligations.length;
    while (at > 0 && precedes(obligation, place, obligations[at - 1], places[at - 1])) at--;
    const before = obligations[at - 1];
    if (before === undefined || !isSame(before, obligation)) {
      insert(obligations, at, obligation);
      insert(places, at, place);
    } else if (weight(obligation) <= weight(before)) obligations[at - 1] = obligation;
  };
  return { obligations, put };
}

function insert<Each>(list: Each[], at: number, each: Each): void {
  if (at === list.length) list.push(each);
  else list.splice(at, 0, each);
}

function precedes(
  a: Obligation,
  place: number,
  b: Obligation | undefined,
  before: number | undefined,
): boolean {
  if (b === undefined || before === undefined) return false;
  if (a.year !== b.year) return a.year < b.year;
  if (a.period !== b.period) return a.period < b.period;
  return place < before;
}

const isSame = (a: Obligation, b: Obligation): boolean =>
  a.rule === b.rule && a.year === b.year && a.period === b.period;

const weight = ({ state }: Obligation): number => obligationStates.indexOf(state);

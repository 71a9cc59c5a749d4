import type { Text } from "../kernel/text.ts";
import { regimeNames } from "../policy/regime.ts";
import { type Obligation, obligationStates } from "./obligation.ts";
import { joined } from "./words.ts";

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
    } else obligations[at - 1] = mergedOf(before, obligation);
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

function mergedOf(before: Obligation, obligation: Obligation): Obligation {
  const [stays, goes] = weight(obligation) <= weight(before) ? [obligation, before] : [before, obligation];
  if (goes.state !== "owed" || goes.regime === stays.regime) return stays;
  return { ...stays, note: joined(alsoOwed(goes), stays.note) };
}

/** What another agency is owed under the same rule in the same period is not passed over in silence. */
function alsoOwed({ regime, agencyDue, schoolDue }: Obligation): Text {
  const { zh, en } = regimeNames[regime];
  const due = agencyDue ?? schoolDue;
  return {
    zh: `同期另有${zh}的同一任务，截止 ${due}`,
    en: `The same is owed for another accreditation (${en}), due ${due}`,
  };
}

const weight = ({ state }: Obligation): number => obligationStates.indexOf(state);

import type { Text } from "../kernel/text.ts";
import { regimeNames } from "../policy/regime.ts";
import { type PolicyRule, policyRules } from "../policy/rule.ts";
import { type Obligation, obligationStates } from "./obligation.ts";
import { joined } from "./words.ts";

export interface Order {
  readonly obligations: Obligation[];
  readonly put: (obligation: Obligation) => void;
}

/**
 * Puts obligations to their places by year, period and rule, one for each rule and period. Two chains may touch one
 * year: what is owed outweighs what is not, and of two equals the one that comes later stays. They come nearly in order,
 * so each moves down only a little. `ordered`: those that are in their places already.
 */
export function openOrder(ordered: readonly Obligation[] = []): Order {
  const obligations = ordered.slice();
  const put: Order["put"] = (obligation) => {
    let at = obligations.length;
    let before = obligations[at - 1];
    while (before && precedes(obligation, before)) before = obligations[--at - 1];
    if (before && isSame(before, obligation)) obligations[at - 1] = mergedOf(before, obligation);
    else if (at === obligations.length) obligations.push(obligation);
    else obligations.splice(at, 0, obligation);
  };
  return { obligations, put };
}

function precedes(a: Obligation, b: Obligation): boolean {
  if (a.year !== b.year) return a.year < b.year;
  if (a.period !== b.period) return a.period < b.period;
  return places[a.rule] < places[b.rule];
}

const places = Object.fromEntries(policyRules.map((rule, place) => [rule, place])) as Record<
  PolicyRule,
  number
>; // every rule is a key

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

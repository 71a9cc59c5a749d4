import type { LocalDate } from "../kernel/dates.ts";
import type { LetterDueBasis } from "./letter-kind.ts";

export interface LetterDue {
  readonly on: LocalDate | null;
  readonly basis: LetterDueBasis;
}

/**
 * By when a letter is answered: the earlier of the day that it names and the day that a rule reckons from its receipt.
 * `byRule`: of every programme that the letter is about.
 */
export function letterDue(demandedOn: LocalDate | null, byRule: readonly LocalDate[]): LetterDue {
  const [earliest] = byRule.toSorted();
  if (earliest !== undefined && (demandedOn === null || earliest < demandedOn))
    return { on: earliest, basis: "rule" };
  return demandedOn === null ? { on: null, basis: "none" } : { on: demandedOn, basis: "letter" };
}

import type { FilingStatus } from "../filings/filing-status.ts";
import { awaitsCollege } from "../filings/filing-status.ts";
import type { ObligationState } from "../obligations/obligation.ts";
import { isFilingRule, type PolicyRule } from "../policy/rule.ts";

/** How a duty that a mail speaks of stands when the mail is about to leave. */
export interface StandingNow {
  readonly rule: PolicyRule;
  readonly obligationState: ObligationState;
  /** Of its filing; `null` where it has none. */
  readonly status: FilingStatus | null;
  /** The version of its dates that the mail speaks of, and the present one. */
  readonly dueVersion: number;
  readonly currentDueVersion: number;
  /** A person keeps it back. */
  readonly isHeld: boolean;
  /** A later mail speaks of it, in words that are true by now; no person has asked for this one again. */
  readonly isSaidAgain: boolean;
}

/**
 * Asked again at the moment of claiming: nothing is said of what is handed in, exempt, waived, ended or kept back, of a
 * date that has moved, nor in old words of what a later mail says.
 */
export function isStillDue(standing: StandingNow): boolean {
  const { rule, obligationState, status, dueVersion, currentDueVersion, isHeld, isSaidAgain } = standing;
  if (obligationState !== "owed" || dueVersion !== currentDueVersion || isHeld || isSaidAgain) return false;
  return isFilingRule(rule) ? status !== null && awaitsCollege(status) : true;
}

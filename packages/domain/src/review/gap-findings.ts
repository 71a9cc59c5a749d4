import { findGaps } from "../filings/find-gaps.ts";
import type { Gap } from "../filings/gap.ts";
import type { GapRule } from "../filings/gap-texts.ts";
import type { Policy } from "../policy/policy.ts";
import type { ReviewFacts } from "./facts.ts";
import type { Finding } from "./finding.ts";
import { owes } from "./owes.ts";

/**
 * What keeps a filing from being handed in by one rule, or should be there, found once more in what was handed in; with
 * the severity, the citation and the words of the gap.
 */
export const gapFindings = (facts: ReviewFacts, policy: Policy, asked: GapRule): readonly Finding[] =>
  gapsOf(facts, policy)
    .filter(({ rule }) => rule === asked)
    .map(({ rule, severity, citation, file, params, slot }) => ({
      ...{ rule, severity, citation, file, place: null },
      params: slot === null ? params : { ...params, item: slot },
    }));

/** One walk through the checklist tells all gaps, and each check picks its own from it. */
function gapsOf(facts: ReviewFacts, policy: Policy): readonly Gap[] {
  const before = known.get(facts);
  if (before?.policy === policy) return before.gaps;
  const { coverage, ...contents } = facts.contents;
  const gaps = owes(facts) ? findGaps(policy, { ...contents, files: facts.files }, coverage, facts.year) : [];
  known.set(facts, { policy, gaps });
  return gaps;
}

/** Facts and policies never change. */
const known = new WeakMap<ReviewFacts, { readonly policy: Policy; readonly gaps: readonly Gap[] }>();

import { findGaps } from "../../filings/find-gaps.ts";
import type { Check } from "../check.ts";
import { owes } from "../owes.ts";

/** All that keeps a filing from being handed in, or should be there, found once more in what was handed in. */
export const openGaps: Check = {
  id: "gaps",
  scope: "checklist",
  version: 2,
  run: (facts, policy) => {
    if (!owes(facts)) return [];
    const { coverage, ...contents } = facts.contents;
    return findGaps(policy, { ...contents, files: facts.files }, coverage, facts.year).map(
      ({ rule, severity, citation, file, params, slot }) => ({
        ...{ rule, severity, citation, file, place: null },
        params: slot === null ? params : { ...params, item: slot },
      }),
    );
  },
};

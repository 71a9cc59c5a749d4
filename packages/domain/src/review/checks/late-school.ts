import { type Check, citationOf, finding } from "../check.ts";
import { factsTimeliness } from "../facts-timeliness.ts";

/** Handed in to the school after the school's date, which is the school's own, or after the day of an extension. */
export const lateSchool: Check = {
  id: "late-school",
  scope: "duty",
  citation: { schoolOn: "reviewed" },
  version: 2,
  run: (facts, policy) => {
    const { due, status, days, isExtended } = factsTimeliness(facts).school;
    if (status !== "late" || due === null || days === null) return [];
    const extended = isExtended ? { extended: "yes" } : {};
    const params = { due, submitted: facts.submittedOn, days, ...extended };
    const late = finding(policy, "late-school", null, params);
    return [{ ...late, citation: citationOf(lateSchool, policy, facts.rule) }];
  },
};

import { type Check, finding } from "../check.ts";
import { factsTimeliness } from "../facts-timeliness.ts";
import { schoolCitation } from "../school-citation.ts";

/** Handed in to the school after the school's date, which is the school's own. */
export const lateSchool: Check = {
  id: "late-school",
  scope: "duty",
  version: 1,
  run: (facts, policy) => {
    const { due, status, days } = factsTimeliness(facts).school;
    if (status !== "late" || due === null || days === null) return [];
    const late = finding(policy, "late-school", null, { due, submitted: facts.submittedOn, days });
    return [{ ...late, citation: schoolCitation(policy, facts.rule) ?? late.citation }];
  },
};

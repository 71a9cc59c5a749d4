import { type Check, finding } from "../check.ts";
import { factsTimeliness } from "../facts-timeliness.ts";

/** The agency's date has passed without a registered filing, or the filing came after it. */
export const agencyMissed: Check = {
  id: "agency-missed",
  scope: "duty",
  citation: "rule",
  version: 1,
  run: (facts, policy) => {
    const { due, status, days } = factsTimeliness(facts).agency;
    if ((status !== "missed" && status !== "late") || due === null || days === null) return [];
    return [
      finding(policy, "agency-missed", null, {
        due,
        standing: status,
        days,
        filed: facts.agencyFiledOn ?? "",
      }),
    ];
  },
};

import type { Finding } from "./finding.ts";
import { type FindingRule, lateRules } from "./finding-rule.ts";

/** Does next year's filing have to answer for it, where it was left open? What only a day of that year was about has passed. */
export const carriesOver = ({ rule, severity }: Pick<Finding, "rule" | "severity">): boolean =>
  severity !== "info" && !passes.has(rule);

const passes: ReadonlySet<FindingRule> = new Set<FindingRule>([
  ...lateRules,
  "archive-refused",
  // It has been asked once, and who accepted the filing has seen it.
  "open-finding",
]);

import type { Finding } from "./finding.ts";
import { isLate } from "./finding-rule.ts";

/** Keeps a filing from being accepted until it is mended or waived; lateness never does, however gravely it is taken. */
export const mustBeMended = ({ rule, severity }: Pick<Finding, "rule" | "severity">): boolean =>
  severity === "block" && !isLate(rule);

import { awaitsCollege } from "@goodstanding/domain/filings/filing-status";
import { isFilingRule } from "@goodstanding/domain/policy/rule";
import type { Pressure } from "../../ui/deadline-standing.ts";
import type { ProgrammeObligation } from "./programme-views.ts";

/**
 * Whether somebody works towards a date here. A filing settles the school's date by being handed in and opens it again
 * by being returned; what should be answered with a filing and has none is not handled in this system.
 */
export function pressureAt(
  { rule, filing, standing }: Pick<ProgrammeObligation, "rule" | "filing" | "standing">,
  level: "school" | "agency",
): Pressure {
  const { status } = standing[level];
  if (filing !== null && level === "school") return awaitsCollege(filing.status) ? "open" : "settled";
  if (status === "on-time" || status === "late") return "settled";
  return filing === null && isFilingRule(rule) ? "untracked" : "open";
}

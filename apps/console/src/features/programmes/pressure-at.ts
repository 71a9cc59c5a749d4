import { awaitsCollege } from "@goodstanding/domain/filings/filing-status";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { isFilingRule } from "@goodstanding/domain/policy/rule";
import type { Pressure } from "../../ui/deadline-standing.ts";
import type { ProgrammeObligation } from "./programme-views.ts";

/** Further ahead no days are counted: nobody plans by them. */
const countedDays = 366;

/**
 * Whether somebody works towards a date here. A filing settles the school's date by being handed in and opens it again
 * by being returned; what should be answered with a filing and has none is not handled in this system, nor is what was
 * due before the system (`since`).
 */
export function pressureAt(
  { rule, filing, standing }: Pick<ProgrammeObligation, "rule" | "filing" | "standing">,
  level: "school" | "agency",
  since: LocalDate | null,
): Pressure {
  const { status, due, daysLeft } = standing[level];
  if (daysLeft !== null && daysLeft > countedDays) return "untracked";
  if (filing !== null && level === "school") return awaitsCollege(filing.status) ? "open" : "settled";
  if (status === "on-time" || status === "late") return "settled";
  if (since !== null && due !== null && due < since) return "untracked";
  return filing === null && isFilingRule(rule) ? "untracked" : "open";
}

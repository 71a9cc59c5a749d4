import type { FilingRule } from "../policy/rule.ts";
import type { DaysLeft } from "./deadline.ts";

/** Working days before the date: nearer than this the mail asks for the report, not for its beginning. */
const START_BEFORE = 45;

/** A report that answers three years is not written in a month: its first mail asks to begin. */
export const isStart = (rule: FilingRule, daysLeft: DaysLeft): boolean =>
  rule === "third-year-report" && !daysLeft.past && daysLeft.left > START_BEFORE;

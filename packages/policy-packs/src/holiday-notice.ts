import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import { type HolidayNotice, holidayNotice } from "@goodstanding/domain/policy/holiday-notice";
import { describeIssue } from "./describe-issue.ts";
import type { PackProblem } from "./pack-problem.ts";
import { parseJson } from "./parse-json.ts";

/** What is wrong at which dotted path of the notice; an empty path for the whole text. */
export type NoticeProblem = Pick<PackProblem, "path" | "reason">;

/** A notice as JSON text. Errors: everything that is wrong with it, each with its place; nothing is half taken. */
export function parseHolidayNotice(text: string): Result<HolidayNotice, readonly NoticeProblem[]> {
  const json = parseJson(text);
  return json.ok ? checkHolidayNotice(json.value) : err([{ path: "", reason: json.error }]);
}

/** The same for a notice that has been parsed already. */
export function checkHolidayNotice(value: unknown): Result<HolidayNotice, readonly NoticeProblem[]> {
  const checked = holidayNotice.safeParse(value);
  if (checked.success) return ok(checked.data);
  return err(
    checked.error.issues.map((issue) => ({
      path: issue.path.join("."),
      reason: describeIssue(issue, value),
    })),
  );
}

import { assertNever } from "../kernel/assert-never.ts";
import { dateOf, type LocalDate, monthDayIn } from "../kernel/dates.ts";
import type { Text } from "../kernel/text.ts";
import type { Parameters } from "../policy/parameters.ts";

export interface ReportingWindow {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** The span that 本年度 means in the filing of a year (N12); `null` while the school has not said. An academic year runs from September to August. */
export function reportingWindow(
  { reportingWindow: window }: Parameters,
  year: number,
): ReportingWindow | null {
  switch (window.kind) {
    case "undeclared":
      return null;
    case "calendar-year":
      return { from: dateOf(year, 1, 1), to: dateOf(year, 12, 31) };
    case "academic-year":
      return { from: dateOf(year - 1, 9, 1), to: dateOf(year, 8, 31) };
    case "own": {
      const to = monthDayIn(year, window.to);
      const from = monthDayIn(year, window.from);
      return { from: from <= to ? from : monthDayIn(year - 1, window.from), to };
    }
    default:
      return assertNever(window);
  }
}

/** A school that has not said so is asked. */
export function undeclaredWindow({ reportingWindow: { kind } }: Parameters): Text | null {
  if (kind !== "undeclared") return null;
  return {
    zh: "“本年度”的起止未声明，请学校明确（自然年、学年或自定起止）",
    en: "The school has not said which span “this year” means: calendar year, academic year or dates of its own",
  };
}

import { type LocalDate, parseLocalDate, yearOf } from "@goodstanding/domain/kernel/dates";
import { z } from "zod";

/** A calendar date from outside. */
export const dateInput = z.string().transform((text, context): LocalDate => {
  const date = parseLocalDate(text);
  if (date.ok) return date.value;
  const message =
    date.error === "form"
      ? `“${text}”; allowed: YYYY-MM-DD, such as 2026-10-31`
      : `“${text}”; allowed: a day that the calendar has, from 1900-01-01 to 2199-12-31`;
  context.addIssue({ code: "custom", message });
  return z.NEVER;
});

export const yearInput = z.int().min(1990).max(2199);

/** First and last day, both included. */
export const spanInput = z.object({ from: dateInput, to: dateInput }).superRefine(({ from, to }, context) => {
  const problem = spanProblem(from, to);
  if (problem !== null) context.addIssue({ code: "custom", path: ["to"], message: problem });
});

/** More years than any validity spans; beyond them a list would hold what nobody reads. */
const MOST_YEARS = 15;

export function spanProblem(from: LocalDate, to: LocalDate): string | null {
  if (to < from) return `${to}; allowed: not before from, ${from}`;
  return yearOf(to) - yearOf(from) < MOST_YEARS
    ? null
    : `${to}; allowed: at most ${MOST_YEARS} years after from`;
}

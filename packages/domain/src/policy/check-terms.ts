import { type AppError, appError } from "../kernel/app-error.ts";
import type { LocalDate } from "../kernel/dates.ts";
import { textParam } from "../kernel/fill-text.ts";
import type { SchoolSettings } from "./school-settings.ts";

type Terms = SchoolSettings["terms"];

/** The terms that a school has set: each once, inside its academic year, one after the other. Errors: `policy.invalid-value`. */
export function checkTerms(terms: Terms): AppError | null {
  for (const [index, term] of terms.entries()) {
    const error = checkTerm(term, `terms.${index}`, terms.slice(0, index));
    if (error) return error;
  }
  return null;
}

function checkTerm({ year, term, from, to }: Terms[number], at: string, earlier: Terms): AppError | null {
  const [begins, ends] = [`${year}-07-01`, `${year + 1}-08-31`];
  if (to < from) return wrong(`${at}.to`, to, `不早于 ${from}`, `not before ${from}`);
  if (from < begins || to > ends) {
    return wrong(
      `${at}.from`,
      `${from} – ${to}`,
      `${begins} 至 ${ends} 之间`,
      `between ${begins} and ${ends}`,
    );
  }
  const same = earlier.find((other) => other.year === year && other.term === term);
  if (same) return wrong(`${at}.term`, `${year}-${term}`, "每学期只填一次", "each term once");
  const clash = earlier.find((other) => overlaps(other, { from, to }));
  if (!clash) return null;
  return wrong(
    `${at}.from`,
    `${from} – ${to}`,
    `不与 ${clash.from} – ${clash.to} 重叠`,
    `no overlap with ${clash.from} – ${clash.to}`,
  );
}

interface Span {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const overlaps = (a: Span, b: Span): boolean => a.from <= b.to && b.from <= a.to;

const wrong = (field: string, found: string, zh: string, en: string): AppError =>
  appError("policy.invalid-value", { field, found, ...textParam("allowed", { zh, en }) }, field);

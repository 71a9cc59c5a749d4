import { parseLocalDate } from "../kernel/dates.ts";
import type { TextParams } from "../kernel/fill-text.ts";
import type { Language } from "../kernel/text.ts";
import { formatDay } from "./format-date.ts";

/** Dates are kept as `YYYY-MM-DD` among the parameters of a text and shown as people write them. */
export const spellDates = (params: TextParams, language: Language): TextParams =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, spellDate(value, language)]));

function spellDate(value: string | number, language: Language): string | number {
  const date = parseLocalDate(String(value));
  return date.ok ? formatDay(date.value, language) : value;
}

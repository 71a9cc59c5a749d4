import { type LocalDate, parseLocalDate } from "@goodstanding/domain/kernel/dates";

/** What stands in a date field; `null` while it is empty or half typed. */
export function dateOrNull(text: string): LocalDate | null {
  const parsed = parseLocalDate(text);
  return parsed.ok ? parsed.value : null;
}

import { formatDay } from "../calendar/format-date.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { Language } from "../kernel/text.ts";
import type { PolicyRule } from "../policy/rule.ts";

/** 申请延期 of one unit that nobody has decided yet: until when it asks for a duty; `null`: there is none. */
export type AskedUntil = (duty: { readonly rule: PolicyRule; readonly period: string }) => LocalDate | null;

/** What a reminder names, with the request for more time that waits: until it is decided the date stands. */
export function withRequest(name: string, until: LocalDate | null, language: Language): string {
  if (until === null) return name;
  const day = formatDay(until, language);
  return language === "zh"
    ? `${name}（已申请延期至${day}，待批）`
    : `${name} (more time asked for until ${day}, not decided yet)`;
}

import type { Regime } from "@goodstanding/domain/policy/regime";
import { ruleNames } from "@goodstanding/domain/policy/rule";
import type { CalendarSpan } from "./calendar-days.ts";
import type { CalendarRange } from "./calendar-views.ts";

/** Entries of reference calendars and windows of notices alike: dates that an agency names and nobody is late by. */
export function spansOf(
  { references, windows }: Pick<CalendarRange, "references" | "windows">,
  regime: Regime | undefined,
): readonly CalendarSpan[] {
  return [
    ...references.map(({ filingYear, name, ...entry }) => ({
      ...entry,
      name: { zh: `${name.zh}（${filingYear}年度）`, en: `${name.en} (of ${filingYear})` },
    })),
    ...windows.map(({ rule, name, ...window }) => ({
      ...window,
      name: { zh: `${name.zh}：${ruleNames[rule].zh}`, en: `${name.en}: ${ruleNames[rule].en}` },
    })),
  ].filter((span) => regime === undefined || span.regime === regime);
}

import type { MonthDay } from "@goodstanding/domain/kernel/dates";

/** `MM-DD`, which also sorts. */
export const spellMonthDay = ({ month, day }: MonthDay): string =>
  `${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

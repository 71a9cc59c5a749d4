import { expiryLessThree, startsInJanuary, thirdFullYear } from "../accreditation/third-year.ts";
import { firstDayOf, type LocalDate, lastDayOf, type YearMonth, yearOf } from "../kernel/dates.ts";
import type { Text } from "../kernel/text.ts";

/** A validity by its two months alone, with its words. */
export interface Months {
  readonly start: LocalDate;
  /** Its last day as granted. */
  readonly expiry: LocalDate;
  readonly startYear: number;
  readonly expiryYear: number;
  readonly beginsInJanuary: boolean;
  /** Its third full calendar year. */
  readonly thirdYear: number;
  readonly expiryLessThree: number | null;
  /** 有效期 2022-01 至 2027-12 */
  readonly whole: Text;
  /** 有效期 2022-01 起 */
  readonly since: Text;
  /** 2027-12-31 届满后尚无衔接的有效期 */
  readonly unfollowed: Text;
  /** The whole with the year of its notice. */
  readonly noticedIn: (year: number) => Text;
}

export type MonthsOf = (validFrom: YearMonth, validTo: YearMonth) => Months;

/** Programmes pass in batches, so the same months come again and again: each pair is worked out once. */
export function openMonths(): MonthsOf {
  const known = new Map<YearMonth, Map<YearMonth, Months>>();
  return (validFrom, validTo) => {
    const ends = known.get(validFrom) ?? new Map<YearMonth, Months>();
    const before = ends.get(validTo);
    if (before) return before;
    const months = monthsOf(validFrom, validTo);
    known.set(validFrom, ends.set(validTo, months));
    return months;
  };
}

function monthsOf(validFrom: YearMonth, validTo: YearMonth): Months {
  const validity = { validFrom, validTo };
  const expiry = lastDayOf(validTo);
  const whole = { zh: `有效期 ${validFrom} 至 ${validTo}`, en: `Valid ${validFrom} to ${validTo}` };
  return {
    start: firstDayOf(validFrom),
    expiry,
    startYear: yearOf(validFrom),
    expiryYear: yearOf(validTo),
    beginsInJanuary: startsInJanuary(validity),
    thirdYear: thirdFullYear(validity),
    expiryLessThree: expiryLessThree(validity),
    whole,
    since: { zh: `有效期 ${validFrom} 起`, en: `Valid from ${validFrom}` },
    unfollowed: { zh: `${expiry} 届满后尚无衔接的有效期`, en: `No validity follows yet after ${expiry}` },
    noticedIn: openNoticed(whole),
  };
}

export const noticed = (whole: Text, year: number): Text => ({
  zh: `${whole.zh}，${year} 年发文`,
  en: `${whole.en}, notice of ${year}`,
});

function openNoticed(whole: Text): Months["noticedIn"] {
  const known = new Map<number, Text>();
  return (year) => {
    const before = known.get(year);
    if (before) return before;
    const text = noticed(whole, year);
    known.set(year, text);
    return text;
  };
}

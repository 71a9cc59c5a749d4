import { monthOf, type YearMonth, yearOf } from "../kernel/dates.ts";
import { addMonths, monthsIn } from "../kernel/months.ts";

interface Validity {
  readonly validFrom: YearMonth;
  readonly validTo: YearMonth;
}

/** The third full calendar year of a validity: 2022-01 → 2024, 2023-05 → 2026. */
export function thirdFullYear({ validFrom }: Validity): number {
  const firstFullYear = monthOf(validFrom) === 1 ? yearOf(validFrom) : yearOf(validFrom) + 1;
  return firstFullYear + 2;
}

/**
 * What the association's own practice says for a validity of six years: the year of expiry less three. `null` for
 * any other length. Schools print six years as 72 to 74 months, so two months either way count as six years.
 */
export function expiryLessThree({ validFrom, validTo }: Validity): number | null {
  return Math.abs(monthsIn(validFrom, validTo) - 72) <= 2 ? yearOf(validTo) - 3 : null;
}

/** The third year counted from anniversary to anniversary, as months; it differs where a validity does not start in January. */
export const thirdAnniversaryYear = ({
  validFrom,
}: Validity): { readonly from: YearMonth; readonly to: YearMonth } => ({
  from: addMonths(validFrom, 24),
  to: addMonths(validFrom, 35),
});

export const startsInJanuary = ({ validFrom }: Validity): boolean => monthOf(validFrom) === 1;

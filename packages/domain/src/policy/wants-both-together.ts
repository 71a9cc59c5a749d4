import { schoolDay } from "./due-day.ts";
import type { Policies } from "./policies.ts";
import type { Regime } from "./regime.ts";

/**
 * Does the school want the third-year report on the day of the yearly material? Its rules say so, which hold for all of
 * its programmes: a day that was granted or moved for one of them makes no difference. Where it names no day for either,
 * that is one day too, the agency's.
 */
export const wantsBothTogether = (policies: Policies, regime: Regime, year: number): boolean =>
  schoolDay(policies.inForce(regime, "annual-filing", year).policy, "annual-filing", year) ===
  schoolDay(policies.inForce(regime, "third-year-report", year).policy, "third-year-report", year);

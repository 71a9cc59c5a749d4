import { openEngine, type Rules, type UnitDerivation } from "./engine.ts";
import type { Obligation } from "./obligation.ts";

/** What a unit owes by number in each term and year that ends inside the years; ordered by year, period and rule. */
export const deriveUnitObligations = ({
  policies,
  calendar,
  ...derivation
}: Rules & UnitDerivation): Obligation[] => openEngine({ policies, calendar }).deriveForUnit(derivation);

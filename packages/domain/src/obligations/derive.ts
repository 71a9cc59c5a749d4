import { openEngine, type ProgrammeDerivation, type Rules } from "./engine.ts";
import type { Obligation } from "./obligation.ts";

/**
 * What a programme owes inside the years, and why it owes nothing where its validity touches a year; ordered by year,
 * period and rule. For many programmes open one engine instead.
 */
export const deriveObligations = ({
  policies,
  calendar,
  ...derivation
}: Rules & ProgrammeDerivation): Obligation[] => openEngine({ policies, calendar }).derive(derivation);

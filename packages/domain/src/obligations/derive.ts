import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import type { Policies } from "../policy/policies.ts";
import { openEngine, type ProgrammeDerivation } from "./engine.ts";
import type { Obligation } from "./obligation.ts";

export interface Derivation extends ProgrammeDerivation {
  readonly policies: Policies;
  readonly calendar: WorkingCalendar;
}

/**
 * What a programme owes inside the years, and why it owes nothing where its validity touches a year; ordered by year,
 * period and rule. For many programmes open one engine instead.
 */
export const deriveObligations = ({ policies, calendar, ...derivation }: Derivation): Obligation[] =>
  openEngine({ policies, calendar }).derive(derivation);

import type { Role } from "../access/roles.ts";
import type { Programme } from "../accreditation/programme.ts";
import type { HolidayCoverage } from "../calendar/holiday-coverage.ts";
import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { Policies } from "../policy/policies.ts";
import type { Regime } from "../policy/regime.ts";
import type { PolicyRule } from "../policy/rule.ts";
import { openEngine } from "./engine.ts";
import type { Obligation, ObligationState } from "./obligation.ts";

/** One line of the schedule as the command line prints it; texts in Chinese. */
export interface ScheduleRow {
  readonly programme: string;
  readonly code: string;
  readonly regime: Regime;
  readonly rule: PolicyRule;
  readonly period: string;
  readonly state: ObligationState;
  readonly targetDue: LocalDate | null;
  readonly schoolDue: LocalDate | null;
  readonly agencyDue: LocalDate | null;
  readonly schoolLastWorkingDay: LocalDate | null;
  readonly agencyLastWorkingDay: LocalDate | null;
  readonly holidays: HolidayCoverage;
  readonly why: string;
  readonly citations: readonly { readonly document: string; readonly clause: string }[];
  readonly consequence: string;
  readonly owner: Role;
  readonly note: string | null;
}

export interface ScheduleRequest {
  readonly policies: Policies;
  readonly calendar: WorkingCalendar;
  /** In the order of the file. */
  readonly programmes: readonly Programme[];
  /** First and last calendar year, both included. */
  readonly from: number;
  readonly to: number;
}

/** Ordered by programme, then as the engine orders. What a programme is exempt from yields no row, as in the schools' own tables. */
export function scheduleRows({ policies, calendar, programmes, from, to }: ScheduleRequest): ScheduleRow[] {
  const engine = openEngine({ policies, calendar });
  return programmes.flatMap((programme) =>
    engine
      .derive({ programme, from, to })
      .filter(({ state }) => state !== "exempt")
      .map((obligation) => rowOf(programme, obligation)),
  );
}

const rowOf = (programme: Programme, obligation: Obligation): ScheduleRow => ({
  programme: programme.name,
  code: programme.code,
  regime: obligation.regime,
  rule: obligation.rule,
  period: obligation.period,
  state: obligation.state,
  targetDue: obligation.targetDue,
  schoolDue: obligation.schoolDue,
  agencyDue: obligation.agencyDue,
  schoolLastWorkingDay: obligation.schoolLastWorkingDay,
  agencyLastWorkingDay: obligation.agencyLastWorkingDay,
  holidays: obligation.holidays,
  why: obligation.why.zh,
  citations: obligation.citations.map(({ document, clause }) => ({ document, clause })),
  consequence: obligation.consequence.zh,
  owner: obligation.owner,
  note: obligation.note?.zh ?? null,
});

import type { Programme } from "../accreditation/programme.ts";
import type { HolidayCoverage } from "../calendar/holiday-coverage.ts";
import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { Policy } from "../policy/policy.ts";
import type { PolicyRule } from "../policy/rule.ts";
import { deriveObligations } from "./derive.ts";
import type { Obligation } from "./obligation.ts";

/** One line of the schedule as the command line prints it; texts in Chinese. */
export interface ScheduleRow {
  readonly programme: string;
  readonly code: string;
  readonly rule: PolicyRule;
  readonly period: string;
  readonly schoolDue: LocalDate | null;
  readonly agencyDue: LocalDate | null;
  readonly schoolLastWorkingDay: LocalDate | null;
  readonly agencyLastWorkingDay: LocalDate | null;
  readonly holidays: HolidayCoverage;
  readonly why: string;
  readonly citations: readonly { readonly document: string; readonly clause: string }[];
  readonly note: string | null;
}

export interface ScheduleRequest {
  readonly policy: Policy;
  readonly calendar: WorkingCalendar;
  /** In the order of the file. */
  readonly programmes: readonly Programme[];
  readonly from: number;
  readonly to: number;
}

/** Ordered by programme, period, rule. What a programme is exempt from yields no row, as in the schools' own tables. */
export function scheduleRows({ programmes, ...request }: ScheduleRequest): ScheduleRow[] {
  return programmes.flatMap((programme) =>
    deriveObligations({ ...request, programme })
      .filter(({ state }) => state !== "exempt")
      .map((obligation) => rowOf(programme, obligation)),
  );
}

const rowOf = (programme: Programme, obligation: Obligation): ScheduleRow => ({
  programme: programme.name,
  code: programme.code,
  rule: obligation.rule,
  period: obligation.period,
  schoolDue: obligation.schoolDue,
  agencyDue: obligation.agencyDue,
  schoolLastWorkingDay: obligation.schoolLastWorkingDay,
  agencyLastWorkingDay: obligation.agencyLastWorkingDay,
  holidays: obligation.holidays,
  why: obligation.why.zh,
  citations: obligation.citations.map(({ document, clause }) => ({ document, clause })),
  note: obligation.note?.zh ?? null,
});

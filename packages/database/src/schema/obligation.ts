import type { HolidayCoverage } from "@goodstanding/domain/calendar/holiday-coverage";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { InstitutionId, ObligationId, ProgrammeId } from "@goodstanding/domain/kernel/ids";
import type { Text } from "@goodstanding/domain/kernel/text";
import type { ObligationState } from "@goodstanding/domain/obligations/obligation";
import type { Citation } from "@goodstanding/domain/policy/citation";
import type { PolicyRule } from "@goodstanding/domain/policy/rule";

export interface ObligationTable {
  id: ObligationId;
  institutionId: InstitutionId;
  programmeId: ProgrammeId;
  rule: PolicyRule;
  period: string;
  state: ObligationState;
  schoolDue: LocalDate | null;
  agencyDue: LocalDate | null;
  schoolLastWorkingDay: LocalDate | null;
  agencyLastWorkingDay: LocalDate | null;
  holidays: HolidayCoverage;
  why: Text;
  note: Text | null;
  citations: readonly Citation[];
  packs: readonly string[];
  /** Grows by one whenever a date or the state changes, so that reminders start anew. */
  dueVersion: number;
  updatedAt: Date;
}

import type { Role } from "@goodstanding/domain/access/roles";
import type { HolidayCoverage } from "@goodstanding/domain/calendar/holiday-coverage";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { InstitutionId, ObligationId, ProgrammeId, UnitId } from "@goodstanding/domain/kernel/ids";
import type { Text } from "@goodstanding/domain/kernel/text";
import type { ObligationState, StepsBetween } from "@goodstanding/domain/obligations/obligation";
import type { Citation } from "@goodstanding/domain/policy/citation";
import type { Gravity } from "@goodstanding/domain/policy/gravity";
import type { Regime } from "@goodstanding/domain/policy/regime";
import type { LadderId } from "@goodstanding/domain/policy/reminder-ladder";
import type { PolicyRule } from "@goodstanding/domain/policy/rule";
import type { GeneratedAlways } from "kysely";

/** One duty of one programme, or of one unit. */
export interface ObligationTable {
  id: ObligationId;
  institutionId: InstitutionId;
  programmeId: ProgrammeId | null;
  unitId: UnitId | null;
  /** The one of both that is set. */
  subjectId: GeneratedAlways<string>;
  rule: PolicyRule;
  regime: Regime;
  period: string;
  year: number;
  state: ObligationState;
  targetDue: LocalDate | null;
  schoolDue: LocalDate | null;
  agencyDue: LocalDate | null;
  schoolLastWorkingDay: LocalDate | null;
  agencyLastWorkingDay: LocalDate | null;
  holidays: HolidayCoverage;
  steps: StepsBetween | null;
  why: Text;
  note: Text | null;
  citations: readonly Citation[];
  packs: readonly string[];
  inputs: Readonly<Record<string, string | number>>;
  consequence: Text;
  gravity: Gravity;
  owner: Role;
  evidence: readonly Text[];
  ladder: LadderId;
  /** Grows by one whenever a date or the state changes, so that reminders start anew. */
  dueVersion: number;
  updatedAt: Date;
}

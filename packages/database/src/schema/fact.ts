import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { FactId, InstitutionId, PersonId, ProgrammeId, UnitId } from "@goodstanding/domain/kernel/ids";
import type { ActivityKind, FactKind } from "@goodstanding/domain/policy/fact-kind";
import type { PolicyRule } from "@goodstanding/domain/policy/rule";

/** What happened to one programme, or to one unit; the application role can only withdraw it. */
export interface FactTable {
  id: FactId;
  institutionId: InstitutionId;
  kind: FactKind;
  onDate: LocalDate;
  programmeId: ProgrammeId | null;
  unitId: UnitId | null;
  document: string | null;
  activity: ActivityKind | null;
  closesRule: PolicyRule | null;
  closesPeriod: string | null;
  /** `null` where the machine read it from a list. */
  recordedBy: PersonId | null;
  recordedAt: Date;
  withdrawnAt: Date | null;
  withdrawnBy: PersonId | null;
  withdrawnBecause: string | null;
}

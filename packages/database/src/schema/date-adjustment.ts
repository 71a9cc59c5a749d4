import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type {
  AdjustmentId,
  InstitutionId,
  PersonId,
  ProgrammeId,
  UnitId,
} from "@goodstanding/domain/kernel/ids";
import type { PolicyRule } from "@goodstanding/domain/policy/rule";

/** A date that somebody moved, for one programme or for all of a unit; the application role can only withdraw it. */
export interface DateAdjustmentTable {
  id: AdjustmentId;
  institutionId: InstitutionId;
  kind: "override" | "extension";
  level: "school" | "agency";
  programmeId: ProgrammeId | null;
  unitId: UnitId | null;
  rule: PolicyRule;
  period: string;
  due: LocalDate;
  reason: string;
  document: string | null;
  recordedBy: PersonId;
  recordedAt: Date;
  withdrawnAt: Date | null;
  withdrawnBy: PersonId | null;
  withdrawnBecause: string | null;
}

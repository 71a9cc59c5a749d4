import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { InstitutionId } from "@goodstanding/domain/kernel/ids";

export interface PolicyAdoptionTable {
  id: string;
  institutionId: InstitutionId;
  associationPack: string;
  schoolPack: string | null;
  /** Deadlines before this day belong to the time before the system. */
  remindingFrom: LocalDate;
  adoptedAt: Date;
}

import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { InstitutionId, PersonId } from "@goodstanding/domain/kernel/ids";

/** Each change of what a school has chosen is the next version; the application role can neither change nor delete one. */
export interface PolicyAdoptionTable {
  id: string;
  institutionId: InstitutionId;
  /** 1 for the first; the highest is in force. */
  version: number;
  /** As it was written; `domain/policy/school-settings` reads it. */
  settings: Readonly<Record<string, unknown>>;
  because: string | null;
  /** Deadlines before this day belong to the time before the system. */
  remindingFrom: LocalDate;
  adoptedBy: PersonId | null;
  adoptedAt: Date;
}

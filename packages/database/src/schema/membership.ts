import type { Role } from "@goodstanding/domain/access/roles";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { InstitutionId, MembershipId, PersonId, UnitId } from "@goodstanding/domain/kernel/ids";

export interface MembershipTable {
  id: MembershipId;
  institutionId: InstitutionId;
  personId: PersonId;
  unitId: UnitId;
  role: Role;
  validFrom: LocalDate;
  /** Last day, inclusive; `null` while open. */
  validTo: LocalDate | null;
  createdAt: Date;
}

import type { BounceId, InstitutionId, PersonId } from "@goodstanding/domain/kernel/ids";

/** An address that refused a mail for good: nothing goes there until somebody has seen to it. */
export interface DeadAddressTable {
  id: string;
  institutionId: InstitutionId;
  /** In lower case. */
  address: string;
  bounceId: BounceId;
  since: Date;
  clearedBy: PersonId | null;
  clearedAt: Date | null;
  clearedBecause: string | null;
}

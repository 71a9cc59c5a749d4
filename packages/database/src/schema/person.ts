import type { InstitutionId, PersonId } from "@goodstanding/domain/kernel/ids";

export interface PersonTable {
  id: PersonId;
  institutionId: InstitutionId;
  name: string;
  nameEn: string;
  email: string;
  /** The account that the person signs in with, `null` until invited. */
  accountId: string | null;
  createdAt: Date;
}

import type { InstitutionId } from "@goodstanding/domain/kernel/ids";
import type { Generated } from "kysely";

export interface InstitutionTable {
  id: InstitutionId;
  name: string;
  nameEn: string;
  /** 牵头部门, as the institution calls it. */
  officeName: string;
  officeNameEn: string;
  /** IANA name; every deadline of the institution is read in it. */
  timeZone: string;
  contactPhone: string | null;
  isExample: Generated<boolean>;
  createdAt: Date;
}

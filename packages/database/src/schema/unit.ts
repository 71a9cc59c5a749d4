import type { UnitKind } from "@goodstanding/domain/access/unit-kind";
import type { InstitutionId, UnitId } from "@goodstanding/domain/kernel/ids";

export interface UnitTable {
  id: UnitId;
  institutionId: InstitutionId;
  parentId: UnitId | null;
  kind: UnitKind;
  name: string;
  nameEn: string;
  createdAt: Date;
}

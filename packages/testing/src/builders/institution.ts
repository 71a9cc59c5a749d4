import { type InstitutionRow, insertInstitution } from "@goodstanding/database/queries/institution";
import type { Build } from "./build.ts";

export async function buildInstitution(
  { tx, institutionId, now }: Build,
  change: Partial<Omit<InstitutionRow, "id">> = {},
): Promise<InstitutionRow> {
  const row = {
    id: institutionId,
    name: "示例大学",
    nameEn: "Example University",
    officeName: "教务处",
    officeNameEn: "Academic Affairs Office",
    timeZone: "Asia/Shanghai",
    contactPhone: null,
    isExample: true,
    createdAt: now,
    ...change,
  };
  await insertInstitution(tx, row);
  return row;
}

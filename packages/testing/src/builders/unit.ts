import { insertUnit, type UnitRow } from "@goodstanding/database/queries/unit";
import type { Build } from "./build.ts";

/** A college, unless `change` says otherwise. */
export async function buildUnit(
  { tx, institutionId, newId, now }: Build,
  change: Partial<UnitRow> = {},
): Promise<UnitRow> {
  const row: UnitRow = {
    id: newId(),
    institutionId,
    parentId: null,
    kind: "college",
    name: "机械工程学院",
    nameEn: "College of Mechanical Engineering",
    createdAt: now,
    ...change,
  };
  await insertUnit(tx, row);
  return row;
}

import { insertMembership, type MembershipRow } from "@goodstanding/database/queries/membership";
import type { PersonRow } from "@goodstanding/database/queries/person";
import type { UnitRow } from "@goodstanding/database/queries/unit";
import { localDate } from "@goodstanding/domain/kernel/dates";
import type { Build } from "./build.ts";

/** A teaching secretary since 2020-01-01, unless `change` says otherwise. */
export async function buildMembership(
  { tx, institutionId, newId, now }: Build,
  person: PersonRow,
  unit: UnitRow,
  change: Partial<MembershipRow> = {},
): Promise<MembershipRow> {
  const row: MembershipRow = {
    id: newId(),
    institutionId,
    personId: person.id,
    unitId: unit.id,
    role: "teaching-secretary",
    validFrom: localDate("2020-01-01"),
    validTo: null,
    createdAt: now,
    ...change,
  };
  await insertMembership(tx, row);
  return row;
}

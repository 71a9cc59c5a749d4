import { insertPerson, type PersonRow } from "@goodstanding/database/queries/person";
import type { Build } from "./build.ts";

/** Someone named by office, with an address and an account of their own. */
export async function buildPerson(
  { tx, institutionId, newId, now }: Build,
  change: Partial<PersonRow> = {},
): Promise<PersonRow> {
  const id = newId<PersonRow["id"]>();
  const row: PersonRow = {
    id,
    institutionId,
    name: "教学秘书",
    nameEn: "Teaching secretary",
    email: `${id}@school.example`,
    accountId: `account-${id}`,
    createdAt: now,
    ...change,
  };
  await insertPerson(tx, row);
  return row;
}

import type { Role } from "@goodstanding/domain/access/roles";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { PersonId } from "@goodstanding/domain/kernel/ids";
import { type Insertable, type Selectable, sql } from "kysely";
import type { MembershipTable } from "../schema/membership.ts";
import { inInstitution, inUnits, type ScopedTransaction } from "../scope.ts";

export type MembershipRow = Selectable<MembershipTable>;

export const insertMembership = async (
  { trx }: ScopedTransaction,
  row: Insertable<MembershipTable>,
): Promise<void> => {
  await trx.insertInto("membership").values(row).execute();
};

const inForce = ({ trx, scope }: ScopedTransaction, on: LocalDate) =>
  trx
    .selectFrom("membership")
    .where(inInstitution(scope, "membership.institutionId"))
    .where("membership.validFrom", "<=", on)
    .where(({ eb, or }) => or([eb("membership.validTo", "is", null), eb("membership.validTo", ">=", on)]));

/** What a person may do on a day; both ends of a membership are inclusive. */
export const listMembershipsOf = (
  tx: ScopedTransaction,
  personId: PersonId,
  on: LocalDate,
): Promise<MembershipRow[]> =>
  inForce(tx, on).selectAll().where("personId", "=", personId).orderBy("validFrom").orderBy("id").execute();

/** In lower case, the addresses of who is vice-president on a day, whatever else they hold: the machine mails none of them. */
export async function readVicePresidents(tx: ScopedTransaction, on: LocalDate): Promise<ReadonlySet<string>> {
  const people = await inForce(tx, on)
    .innerJoin("person", "person.id", "membership.personId")
    .select("person.email")
    .where("membership.role", "=", "vice-president")
    .execute();
  return new Set(people.map(({ email }) => email.toLowerCase()));
}

/** Who holds which of the roles in which unit on a day: whom a reminder goes to. */
export const listHolders = (tx: ScopedTransaction, roles: readonly Role[], on: LocalDate) =>
  inForce(tx, on)
    .innerJoin("person", "person.id", "membership.personId")
    .select([
      "membership.unitId",
      "membership.role",
      "person.id as personId",
      "person.name",
      "person.nameEn",
      "person.email",
    ])
    .where(sql<boolean>`membership.role = any(${roles}::text[])`)
    .where(inUnits(tx.scope, "membership.unitId"))
    .orderBy("membership.unitId")
    .orderBy("person.email")
    .execute();

import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { PersonId } from "@goodstanding/domain/kernel/ids";
import type { Insertable, Selectable } from "kysely";
import type { PersonTable } from "../schema/person.ts";
import { inInstitution, type ScopedTransaction } from "../scope.ts";
import { findInstitution, type InstitutionRow } from "./institution.ts";
import { listMembershipsOf, type MembershipRow } from "./membership.ts";

export type PersonRow = Selectable<PersonTable>;

/** A person who has signed in, with what they may do today where they work. */
export interface SignedInPerson {
  readonly person: PersonRow;
  readonly institution: InstitutionRow;
  readonly memberships: readonly MembershipRow[];
}

/**
 * The person of an account. Nobody's institution is known before this is answered, so the scope is everywhere;
 * `today` gives the date in the institution's time zone, on which its memberships must be in force.
 */
export async function findPersonByAccount(
  tx: ScopedTransaction,
  accountId: string,
  today: (timeZone: string) => LocalDate,
): Promise<SignedInPerson | undefined> {
  const person = await tx.trx
    .selectFrom("person")
    .selectAll()
    .where("accountId", "=", accountId)
    .executeTakeFirst();
  return person && atWork(tx, person, today);
}

/** The same by the person's own id, for what they subscribed to. */
export async function findPersonAtWork(
  tx: ScopedTransaction,
  id: PersonId,
  today: (timeZone: string) => LocalDate,
): Promise<SignedInPerson | undefined> {
  const person = await tx.trx
    .selectFrom("person")
    .selectAll()
    .where(inInstitution(tx.scope, "institutionId"))
    .where("id", "=", id)
    .executeTakeFirst();
  return person && atWork(tx, person, today);
}

async function atWork(
  tx: ScopedTransaction,
  person: PersonRow,
  today: (timeZone: string) => LocalDate,
): Promise<SignedInPerson | undefined> {
  const institution = await findInstitution(tx, person.institutionId);
  if (!institution) return undefined;
  const memberships = await listMembershipsOf(tx, person.id, today(institution.timeZone));
  return { person, institution, memberships };
}

/** The people of the institution, by address. */
export const listPeople = ({ trx, scope }: ScopedTransaction): Promise<PersonRow[]> =>
  trx
    .selectFrom("person")
    .selectAll()
    .where(inInstitution(scope, "institutionId"))
    .orderBy("email")
    .execute();

export const findPersonByEmail = (
  { trx, scope }: ScopedTransaction,
  email: string,
): Promise<PersonRow | undefined> =>
  trx
    .selectFrom("person")
    .selectAll()
    .where(inInstitution(scope, "institutionId"))
    .where("email", "=", email)
    .executeTakeFirst();

export const insertPerson = async (
  { trx }: ScopedTransaction,
  row: Insertable<PersonTable>,
): Promise<void> => {
  await trx.insertInto("person").values(row).execute();
};

/** Ties a person to the account that they sign in with; `false` where there is no such person in scope. */
export async function setPersonAccount(
  { trx, scope }: ScopedTransaction,
  id: PersonId,
  accountId: string,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("person")
    .set({ accountId })
    .where(inInstitution(scope, "institutionId"))
    .where("id", "=", id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export const findPerson = ({ trx, scope }: ScopedTransaction, id: PersonId): Promise<PersonRow | undefined> =>
  trx
    .selectFrom("person")
    .selectAll()
    .where(inInstitution(scope, "institutionId"))
    .where("id", "=", id)
    .executeTakeFirst();

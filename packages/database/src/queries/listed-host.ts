import type { Insertable, Selectable } from "kysely";
import type { ListedHostTable } from "../schema/listed-host.ts";
import { inInstitution, type ScopedTransaction } from "../scope.ts";

/** Hosts that an administrator has listed and nobody has taken off again. */
export const listListedHosts = ({ trx, scope }: ScopedTransaction) =>
  trx
    .selectFrom("listedHost")
    .innerJoin("person", "person.id", "listedHost.listedBy")
    .selectAll("listedHost")
    .select(["person.name as listedByName", "person.nameEn as listedByNameEn"])
    .where(inInstitution(scope, "listedHost.institutionId"))
    .where("removedAt", "is", null)
    .orderBy("host")
    .execute();

/** False where the host is listed already. */
export async function insertListedHost(
  { trx }: ScopedTransaction,
  row: Insertable<ListedHostTable>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto("listedHost")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** The host that was taken off, or `undefined` where it was not listed. */
export const removeListedHost = (
  { trx, scope }: ScopedTransaction,
  id: string,
  by: Pick<Selectable<ListedHostTable>, "removedAt" | "removedBy">,
) =>
  trx
    .updateTable("listedHost")
    .set(by)
    .where(inInstitution(scope, "institutionId"))
    .where("id", "=", id)
    .where("removedAt", "is", null)
    .returning("host")
    .executeTakeFirst();

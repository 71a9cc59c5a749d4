import type { Insertable, Selectable } from "kysely";
import type { PolicyAdoptionTable } from "../schema/policy-adoption.ts";
import { inInstitution, type ScopedTransaction } from "../scope.ts";

export type PolicyAdoptionRow = Selectable<PolicyAdoptionTable>;

const adoptions = ({ trx, scope }: ScopedTransaction) =>
  trx
    .selectFrom("policyAdoption")
    .selectAll()
    .where(inInstitution(scope, "institutionId"))
    .orderBy("version", "desc");

/** What the scope's institution stands under now: the highest version; `undefined` before it has chosen anything. */
export const findPolicyAdoption = (tx: ScopedTransaction): Promise<PolicyAdoptionRow | undefined> =>
  adoptions(tx).limit(1).executeTakeFirst();

/** Every version, the latest first. */
export const listPolicyAdoptions = (tx: ScopedTransaction): Promise<PolicyAdoptionRow[]> =>
  adoptions(tx).execute();

/** Fails on a version that exists: of two who change the same one, the second has to look again. */
export const insertPolicyAdoption = async (
  { trx }: ScopedTransaction,
  row: Insertable<PolicyAdoptionTable>,
): Promise<void> => {
  await trx.insertInto("policyAdoption").values(row).execute();
};

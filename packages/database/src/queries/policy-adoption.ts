import type { Insertable, Selectable } from "kysely";
import type { PolicyAdoptionTable } from "../schema/policy-adoption.ts";
import { inInstitution, type ScopedTransaction } from "../scope.ts";

export type PolicyAdoptionRow = Selectable<PolicyAdoptionTable>;

/** The packs that the scope's institution stands under; `undefined` before it has chosen any. */
export const findPolicyAdoption = ({
  trx,
  scope,
}: ScopedTransaction): Promise<PolicyAdoptionRow | undefined> =>
  trx
    .selectFrom("policyAdoption")
    .selectAll()
    .where(inInstitution(scope, "institutionId"))
    .executeTakeFirst();

export const insertPolicyAdoption = async (
  { trx }: ScopedTransaction,
  row: Insertable<PolicyAdoptionTable>,
): Promise<void> => {
  await trx.insertInto("policyAdoption").values(row).execute();
};

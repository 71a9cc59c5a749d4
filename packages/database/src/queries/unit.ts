import type { UnitId } from "@goodstanding/domain/kernel/ids";
import type { Insertable, Selectable } from "kysely";
import type { UnitTable } from "../schema/unit.ts";
import { inInstitution, inUnits, type ScopedTransaction } from "../scope.ts";

export type UnitRow = Selectable<UnitTable>;

const units = ({ trx, scope }: ScopedTransaction) =>
  trx.selectFrom("unit").selectAll().where(inInstitution(scope, "institutionId")).where(inUnits(scope, "id"));

/** The units in scope, by name. */
export const listUnits = (tx: ScopedTransaction): Promise<UnitRow[]> => units(tx).orderBy("name").execute();

export const findUnit = (tx: ScopedTransaction, id: UnitId): Promise<UnitRow | undefined> =>
  units(tx).where("id", "=", id).executeTakeFirst();

export const insertUnit = async ({ trx }: ScopedTransaction, row: Insertable<UnitTable>): Promise<void> => {
  await trx.insertInto("unit").values(row).execute();
};

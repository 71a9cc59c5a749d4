import type { ProgrammeId, RectificationOrderId } from "@goodstanding/domain/kernel/ids";
import type { Insertable, Selectable } from "kysely";
import type { RectificationOrderTable } from "../schema/rectification-order.ts";
import { inInstitution, inUnits, type ScopedTransaction } from "../scope.ts";

export type RectificationOrderView = Awaited<ReturnType<typeof listRectificationOrders>>[number];

/** With programme, college and people; the latest first. */
const orders = ({ trx, scope }: ScopedTransaction) =>
  trx
    .selectFrom("rectificationOrder")
    .innerJoin("programme", "programme.id", "rectificationOrder.programmeId")
    .innerJoin("unit", "unit.id", "programme.unitId")
    .innerJoin("person as issuer", "issuer.id", "rectificationOrder.issuedBy")
    .leftJoin("person as closer", "closer.id", "rectificationOrder.closedBy")
    .selectAll("rectificationOrder")
    .select([
      "programme.name as programmeName",
      "unit.id as unitId",
      "unit.name as unitName",
      "unit.nameEn as unitNameEn",
      "issuer.name as issuedByName",
      "issuer.nameEn as issuedByNameEn",
      "closer.name as closedByName",
      "closer.nameEn as closedByNameEn",
    ])
    .where(inInstitution(scope, "rectificationOrder.institutionId"))
    .where(inUnits(scope, "unit.id"))
    .orderBy("rectificationOrder.orderedOn", "desc")
    .orderBy("rectificationOrder.id", "desc");

export const listRectificationOrders = (tx: ScopedTransaction) => orders(tx).execute();

export const listOrdersOfProgramme = (
  tx: ScopedTransaction,
  programmeId: ProgrammeId,
): Promise<RectificationOrderView[]> =>
  orders(tx).where("rectificationOrder.programmeId", "=", programmeId).execute();

export const findRectificationOrder = (
  tx: ScopedTransaction,
  id: RectificationOrderId,
): Promise<RectificationOrderView | undefined> =>
  orders(tx).where("rectificationOrder.id", "=", id).executeTakeFirst();

export const insertRectificationOrder = (
  { trx }: ScopedTransaction,
  row: Insertable<RectificationOrderTable>,
): Promise<unknown> => trx.insertInto("rectificationOrder").values(row).execute();

type Closing = Pick<
  Selectable<RectificationOrderTable>,
  "closedOn" | "closingEvidence" | "closingScanSha256" | "closedBy" | "closedAt"
>;
type Withdrawal = Pick<
  Selectable<RectificationOrderTable>,
  "withdrawnAt" | "withdrawnBy" | "withdrawnBecause"
>;

/** `false` where it was closed or withdrawn before. */
export async function endRectificationOrder(
  { trx, scope }: ScopedTransaction,
  id: RectificationOrderId,
  change: Closing | Withdrawal,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("rectificationOrder")
    .set(change)
    .where(inInstitution(scope, "institutionId"))
    .where("id", "=", id)
    .where("closedOn", "is", null)
    .where("withdrawnAt", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

import type { DeliveryId, PersonId } from "@goodstanding/domain/kernel/ids";
import { sql } from "kysely";
import type { DeliveryEvidence } from "../schema/delivery.ts";
import type { ScopedTransaction } from "../scope.ts";

/** Of a delivery that was locked in this transaction: what a person knows of it. */
export const settleByPerson = async (
  { trx }: ScopedTransaction,
  id: DeliveryId,
  known: { readonly arrived: boolean; readonly note: string; readonly by: PersonId; readonly at: Date },
): Promise<void> => {
  const { arrived, note, by, at } = known;
  await trx
    .updateTable("delivery")
    .set({
      ...{ state: arrived ? "sent" : "failed", settledAt: at },
      ...{ evidenceNote: note, evidenceAt: at, evidenceBy: by },
      // As an expression: a value under this name would be written as JSON.
      evidence: sql<DeliveryEvidence>`'person'`,
    })
    .where("id", "=", id)
    .execute();
};

import type { CommentTemplateId } from "@goodstanding/domain/kernel/ids";
import type { Insertable } from "kysely";
import type { CommentTemplateTable } from "../schema/comment-template.ts";
import { inInstitution, type ScopedTransaction } from "../scope.ts";

export const listCommentTemplates = ({ trx, scope }: ScopedTransaction) =>
  trx
    .selectFrom("commentTemplate")
    .select(["id", "text"])
    .where(inInstitution(scope, "institutionId"))
    .orderBy("writtenAt")
    .orderBy("id")
    .execute();

/** False where the school has the same words already. */
export async function insertCommentTemplate(
  { trx }: ScopedTransaction,
  row: Insertable<CommentTemplateTable>,
): Promise<boolean> {
  const inserted = await trx
    .insertInto("commentTemplate")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return inserted !== undefined;
}

export async function deleteCommentTemplate(
  { trx, scope }: ScopedTransaction,
  id: CommentTemplateId,
): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom("commentTemplate")
    .where(inInstitution(scope, "institutionId"))
    .where("id", "=", id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

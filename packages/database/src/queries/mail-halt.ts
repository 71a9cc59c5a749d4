import type { InstitutionId } from "@goodstanding/domain/kernel/ids";
import type { ScopedTransaction } from "../scope.ts";

/** Why and since when the whole installation sends nothing. */
export interface MailHalt {
  readonly at: Date;
  readonly because: string;
}

/** `null`: it is not stopped. */
export async function findMailHalt({ trx }: ScopedTransaction): Promise<MailHalt | null> {
  const row = await trx
    .selectFrom("mailSetting")
    .select(["haltedAt", "haltedBecause"])
    .where("haltedAt", "is not", null)
    .orderBy("haltedAt")
    .executeTakeFirst();
  return row?.haltedAt && row.haltedBecause !== null
    ? { at: row.haltedAt, because: row.haltedBecause }
    : null;
}

/** Of every school in scope that is not halted yet, or is where `null`; gives those that it changed. */
export async function setMailHalt(
  { trx }: ScopedTransaction,
  halt: MailHalt | null,
): Promise<readonly InstitutionId[]> {
  const rows = await trx
    .updateTable("mailSetting")
    .set({ haltedAt: halt?.at ?? null, haltedBecause: halt?.because ?? null })
    .where("haltedAt", halt ? "is" : "is not", null)
    .returning("institutionId")
    .execute();
  return rows.map(({ institutionId }) => institutionId);
}

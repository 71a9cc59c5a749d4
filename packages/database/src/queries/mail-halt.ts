import type { InstitutionId } from "@goodstanding/domain/kernel/ids";
import { sql } from "kysely";
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

/** A stop and the founding of a school wait for each other: whichever comes second knows of the first. */
export const lockMailHalt = ({ trx }: ScopedTransaction): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended('mail halt', 0))`.execute(trx);

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

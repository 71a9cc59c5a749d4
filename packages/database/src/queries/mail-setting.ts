import type { InstitutionId } from "@goodstanding/domain/kernel/ids";
import type { Insertable, Selectable } from "kysely";
import type { MailSettingTable } from "../schema/mail-setting.ts";
import { inInstitution, type ScopedTransaction } from "../scope.ts";

export type MailSettingRow = Selectable<MailSettingTable>;

/** Of the scope's school; `undefined`: it was never set, and nothing is sent. */
export const findMailSetting = ({ trx, scope }: ScopedTransaction): Promise<MailSettingRow | undefined> =>
  trx.selectFrom("mailSetting").selectAll().where(inInstitution(scope, "institutionId")).executeTakeFirst();

/** Locked until the end of the transaction, so that nothing is written once a stop is committed. */
export const findSendingState = async (
  { trx }: ScopedTransaction,
  institutionId: InstitutionId,
): Promise<MailSettingRow["state"]> =>
  (
    await trx
      .selectFrom("mailSetting")
      .select("state")
      .where("institutionId", "=", institutionId)
      .forShare()
      .executeTakeFirst()
  )?.state ?? "not-enabled";

/** Without a lock: it holds for this moment. */
export const readSending = (
  { trx }: ScopedTransaction,
  institutionId: InstitutionId,
): Promise<Pick<MailSettingRow, "state" | "redirectTo"> | undefined> =>
  trx
    .selectFrom("mailSetting")
    .select(["state", "redirectTo"])
    .where("institutionId", "=", institutionId)
    .executeTakeFirst();

export const saveMailSetting = async (
  { trx }: ScopedTransaction,
  row: Insertable<MailSettingTable>,
): Promise<void> => {
  await trx
    .insertInto("mailSetting")
    .values(row)
    .onConflict((conflict) => conflict.column("institutionId").doUpdateSet(row))
    .execute();
};

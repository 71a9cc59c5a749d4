import type { InstitutionId } from "@goodstanding/domain/kernel/ids";
import { type Insertable, type RawBuilder, type Selectable, sql } from "kysely";
import type { MailSettingTable } from "../schema/mail-setting.ts";
import { inInstitution, type ScopedTransaction } from "../scope.ts";

export type MailSettingRow = Selectable<MailSettingTable>;

/** Of the scope's school; `undefined`: it was never set, and nothing is sent. */
export const findMailSetting = ({ trx, scope }: ScopedTransaction): Promise<MailSettingRow | undefined> =>
  trx.selectFrom("mailSetting").selectAll().where(inInstitution(scope, "institutionId")).executeTakeFirst();

/** True where a school sends: it has said so, and the installation is not stopped. */
export const sendsNow: RawBuilder<boolean> = sql<boolean>`mail_setting.state = 'enabled' and mail_setting.halted_at is null`;

/** As it works: a stop of the installation is one of each school, whatever its own office has set. */
const workingState = sql<
  MailSettingRow["state"]
>`case when halted_at is null then state else 'stopped' end`.as("state");

/** Locked until the end of the transaction, so that nothing is written once a stop is committed. */
export const findSendingState = async (
  { trx }: ScopedTransaction,
  institutionId: InstitutionId,
): Promise<MailSettingRow["state"]> =>
  (
    await trx
      .selectFrom("mailSetting")
      .select(workingState)
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
    .select([workingState, "redirectTo"])
    .where("institutionId", "=", institutionId)
    .executeTakeFirst();

/** The language in which the scope's school writes and who reads the answers; Chinese and nobody where nothing is set. */
export const readMailVoice = async (
  tx: ScopedTransaction,
): Promise<Pick<MailSettingRow, "language" | "replyTo">> => {
  const { language = "zh", replyTo = null } = (await findMailSetting(tx)) ?? {};
  return { language, replyTo };
};

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

/** Of a school that has a setting; whether it sends stays as it was. */
export const saveMailVoice = async (
  { trx }: ScopedTransaction,
  institutionId: InstitutionId,
  voice: Pick<MailSettingRow, "language" | "replyTo">,
): Promise<void> => {
  await trx.updateTable("mailSetting").set(voice).where("institutionId", "=", institutionId).execute();
};

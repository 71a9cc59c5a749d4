import type { InstitutionId } from "@goodstanding/domain/kernel/ids";
import type { Insertable, Selectable } from "kysely";
import type { InstitutionTable } from "../schema/institution.ts";
import { inInstitution, type ScopedTransaction } from "../scope.ts";
import { sendsNow } from "./mail-setting.ts";

export type InstitutionRow = Selectable<InstitutionTable>;

/** Every institution in scope, the oldest first: one of them, unless the scope is everywhere. */
export const listInstitutions = ({ trx, scope }: ScopedTransaction): Promise<InstitutionRow[]> =>
  trx
    .selectFrom("institution")
    .selectAll()
    .where(inInstitution(scope, "id"))
    .orderBy("createdAt")
    .orderBy("id")
    .execute();

/** Those in scope that send mail, the oldest first. */
export const listSendingInstitutions = ({ trx, scope }: ScopedTransaction): Promise<InstitutionRow[]> =>
  trx
    .selectFrom("institution")
    .innerJoin("mailSetting", "mailSetting.institutionId", "institution.id")
    .selectAll("institution")
    .where(inInstitution(scope, "institution.id"))
    .where(sendsNow)
    .orderBy("institution.createdAt")
    .orderBy("institution.id")
    .execute();

export const findInstitution = (
  { trx }: ScopedTransaction,
  id: InstitutionId,
): Promise<InstitutionRow | undefined> =>
  trx.selectFrom("institution").selectAll().where("id", "=", id).executeTakeFirst();

export const insertInstitution = async (
  { trx }: ScopedTransaction,
  row: Insertable<InstitutionTable>,
): Promise<void> => {
  await trx.insertInto("institution").values(row).execute();
};

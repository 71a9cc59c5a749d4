import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { PersonId, UnitId } from "@goodstanding/domain/kernel/ids";
import { type Insertable, type Selectable, sql } from "kysely";
import type { ExpertTable } from "../schema/expert.ts";
import { inInstitution, type ScopedTransaction } from "../scope.ts";

export type ExpertRow = Selectable<ExpertTable>;

export const listExperts = ({ trx, scope }: ScopedTransaction): Promise<ExpertRow[]> =>
  trx
    .selectFrom("expert")
    .selectAll()
    .where(inInstitution(scope, "institutionId"))
    .orderBy("personId")
    .execute();

/** Locked until the transaction ends. */
export const lockExpert = (
  { trx, scope }: ScopedTransaction,
  personId: PersonId,
): Promise<ExpertRow | undefined> =>
  trx
    .selectFrom("expert")
    .selectAll()
    .where(inInstitution(scope, "institutionId"))
    .where("personId", "=", personId)
    .forUpdate()
    .executeTakeFirst();

export const listAvoidances = ({ trx, scope }: ScopedTransaction) =>
  trx
    .selectFrom("expertAvoidance")
    .select(["personId", "unitId"])
    .where(inInstitution(scope, "institutionId"))
    .orderBy("personId")
    .orderBy("unitId")
    .execute();

/** Every unit that a person belongs to today, by whatever role. */
export const listOwnUnits = (
  { trx, scope }: ScopedTransaction,
  personIds: readonly PersonId[],
  on: LocalDate,
) =>
  trx
    .selectFrom("membership")
    .innerJoin("unit", "unit.id", "membership.unitId")
    .select(["membership.personId", "unit.id as unitId", "unit.name", "unit.nameEn"])
    .distinct()
    .where(inInstitution(scope, "membership.institutionId"))
    .where(sql<boolean>`membership.person_id = any(${personIds}::uuid[])`)
    .where("membership.validFrom", "<=", on)
    .where(({ eb, or }) => or([eb("membership.validTo", "is", null), eb("membership.validTo", ">=", on)]))
    .orderBy("unit.name")
    .execute();

/** In place of what the pool said of this person before. */
export async function saveExpert(
  { trx, scope }: ScopedTransaction,
  row: Insertable<ExpertTable>,
  avoids: readonly UnitId[],
): Promise<void> {
  const { institutionId, personId } = row;
  await trx
    .insertInto("expert")
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(["institutionId", "personId"]).doUpdateSet(({ ref }) => ({
        expertise: ref("excluded.expertise"),
        mostAtOnce: ref("excluded.mostAtOnce"),
        mostPerYear: ref("excluded.mostPerYear"),
        remark: ref("excluded.remark"),
        changedBy: ref("excluded.changedBy"),
        changedAt: ref("excluded.changedAt"),
      })),
    )
    .execute();
  await deleteAvoidances({ trx, scope }, personId);
  if (avoids.length === 0) return;
  await trx
    .insertInto("expertAvoidance")
    .values(avoids.map((unitId) => ({ institutionId, personId, unitId })))
    .execute();
}

export async function deleteExpert(
  tx: Pick<ScopedTransaction, "trx" | "scope">,
  personId: PersonId,
): Promise<void> {
  await deleteAvoidances(tx, personId);
  await tx.trx
    .deleteFrom("expert")
    .where(inInstitution(tx.scope, "institutionId"))
    .where("personId", "=", personId)
    .execute();
}

const deleteAvoidances = (
  { trx, scope }: Pick<ScopedTransaction, "trx" | "scope">,
  personId: PersonId,
): Promise<unknown> =>
  trx
    .deleteFrom("expertAvoidance")
    .where(inInstitution(scope, "institutionId"))
    .where("personId", "=", personId)
    .execute();

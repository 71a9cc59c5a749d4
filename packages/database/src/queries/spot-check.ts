import type { ProgrammeId, SpotCheckId } from "@goodstanding/domain/kernel/ids";
import { type Insertable, type Selectable, sql } from "kysely";
import type { SpotCheckTable } from "../schema/spot-check.ts";
import type { SpotCheckItemTable } from "../schema/spot-check-item.ts";
import { inInstitution, inUnits, type ScopedTransaction } from "../scope.ts";

export type SpotCheckItemView = Awaited<ReturnType<typeof listSpotCheckItems>>[number];

/** What was drawn and said of each programme in scope, with the check that it is of; the latest check first. */
const items = ({ trx, scope }: ScopedTransaction) =>
  trx
    .selectFrom("spotCheckItem")
    .innerJoin("spotCheck", "spotCheck.id", "spotCheckItem.spotCheckId")
    .innerJoin("programme", "programme.id", "spotCheckItem.programmeId")
    .innerJoin("unit", "unit.id", "programme.unitId")
    .innerJoin("person as registrar", "registrar.id", "spotCheck.registeredBy")
    .leftJoin("person as recorder", "recorder.id", "spotCheckItem.recordedBy")
    // The kind of accreditation that its duties of that year stand under.
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom("obligation")
          .select("obligation.regime")
          .whereRef("obligation.programmeId", "=", "spotCheckItem.programmeId")
          .orderBy(sql`abs(obligation.year - spot_check.year)`)
          .limit(1)
          .as("duty"),
      (join) => join.onTrue(),
    )
    .selectAll("spotCheckItem")
    .select([
      "spotCheck.year",
      "spotCheck.agency",
      "spotCheck.announcedOn",
      "spotCheck.document",
      "spotCheck.scanSha256",
      "spotCheck.registeredAt",
      "spotCheck.withdrawnAt",
      "spotCheck.withdrawnBecause",
      "programme.name as programmeName",
      "unit.id as unitId",
      "unit.name as unitName",
      "unit.nameEn as unitNameEn",
      "registrar.name as registeredByName",
      "registrar.nameEn as registeredByNameEn",
      "recorder.name as recordedByName",
      "recorder.nameEn as recordedByNameEn",
      "duty.regime",
    ])
    .where(inInstitution(scope, "spotCheckItem.institutionId"))
    .where(inUnits(scope, "unit.id"))
    .orderBy("spotCheck.announcedOn", "desc")
    .orderBy("spotCheck.id", "desc")
    .orderBy("programme.position");

export const listSpotCheckItems = (tx: ScopedTransaction) => items(tx).execute();

export const listSpotChecksOfProgramme = (
  tx: ScopedTransaction,
  programmeId: ProgrammeId,
): Promise<SpotCheckItemView[]> => items(tx).where("spotCheckItem.programmeId", "=", programmeId).execute();

export const findSpotCheckItem = (
  tx: ScopedTransaction,
  { spotCheckId, programmeId }: { readonly spotCheckId: SpotCheckId; readonly programmeId: ProgrammeId },
): Promise<SpotCheckItemView | undefined> =>
  items(tx)
    .where("spotCheckItem.spotCheckId", "=", spotCheckId)
    .where("spotCheckItem.programmeId", "=", programmeId)
    .executeTakeFirst();

export const findSpotCheck = ({ trx, scope }: ScopedTransaction, id: SpotCheckId) =>
  trx
    .selectFrom("spotCheck")
    .selectAll()
    .where(inInstitution(scope, "institutionId"))
    .where("id", "=", id)
    .executeTakeFirst();

export async function insertSpotCheck(
  { trx }: ScopedTransaction,
  row: Insertable<SpotCheckTable>,
  programmes: readonly Insertable<SpotCheckItemTable>[],
): Promise<void> {
  await trx.insertInto("spotCheck").values(row).execute();
  await trx.insertInto("spotCheckItem").values(programmes).execute();
}

export const setSpotCheckResult = (
  { trx, scope }: ScopedTransaction,
  { spotCheckId, programmeId }: { readonly spotCheckId: SpotCheckId; readonly programmeId: ProgrammeId },
  result: Pick<
    Selectable<SpotCheckItemTable>,
    "opinion" | "result" | "resultOn" | "recordedBy" | "recordedAt"
  >,
): Promise<unknown> =>
  trx
    .updateTable("spotCheckItem")
    .set(result)
    .where(inInstitution(scope, "institutionId"))
    .where("spotCheckId", "=", spotCheckId)
    .where("programmeId", "=", programmeId)
    .execute();

/** `false` where it was withdrawn before. */
export async function withdrawSpotCheckRow(
  { trx, scope }: ScopedTransaction,
  id: SpotCheckId,
  change: Pick<Selectable<SpotCheckTable>, "withdrawnAt" | "withdrawnBy" | "withdrawnBecause">,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("spotCheck")
    .set(change)
    .where(inInstitution(scope, "institutionId"))
    .where("id", "=", id)
    .where("withdrawnAt", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

import type { LetterId, ProgrammeId } from "@goodstanding/domain/kernel/ids";
import { type Insertable, type RawBuilder, type Selectable, sql } from "kysely";
import type { LetterTable } from "../schema/letter.ts";
import type { LetterProgrammeTable } from "../schema/letter-programme.ts";
import { inInstitution, inUnits, type Scope, type ScopedTransaction } from "../scope.ts";

export type LetterView = Awaited<ReturnType<typeof listLetters>>[number];
export type LetterProgrammeView = Awaited<ReturnType<typeof listLetterProgrammes>>[number];

/** With who registered and who answered; those about no programme are the school's and seen by everybody in it. */
const letters = ({ trx, scope }: ScopedTransaction) =>
  trx
    .selectFrom("letter")
    .innerJoin("person as registrar", "registrar.id", "letter.registeredBy")
    .leftJoin("person as answerer", "answerer.id", "letter.answeredBy")
    .selectAll("letter")
    .select([
      "registrar.name as registeredByName",
      "registrar.nameEn as registeredByNameEn",
      "answerer.name as answeredByName",
      "answerer.nameEn as answeredByNameEn",
    ])
    .where(inInstitution(scope, "letter.institutionId"))
    .where(isVisible(scope))
    .orderBy("letter.receivedOn", "desc")
    .orderBy("letter.id", "desc");

const isVisible = (scope: Scope): RawBuilder<boolean> =>
  scope.kind === "everywhere" || scope.unitIds === "all"
    ? sql<boolean>`true`
    : sql<boolean>`(
        not exists (select from letter_programme about where about.letter_id = letter.id)
        or exists (
          select from letter_programme about join programme on programme.id = about.programme_id
          where about.letter_id = letter.id and ${inUnits(scope, "programme.unit_id")}
        ))`;

export const listLetters = (tx: ScopedTransaction) => letters(tx).execute();

/** Neither answered nor withdrawn. */
export const listOpenLetters = (tx: ScopedTransaction): Promise<LetterView[]> =>
  letters(tx).where("letter.answeredOn", "is", null).where("letter.withdrawnAt", "is", null).execute();

export const findLetter = (tx: ScopedTransaction, id: LetterId): Promise<LetterView | undefined> =>
  letters(tx).where("letter.id", "=", id).executeTakeFirst();

/** The programmes that letters are about, those of other colleges too: the letter names them all. */
export const listLetterProgrammes = ({ trx, scope }: ScopedTransaction, letterIds: readonly LetterId[]) =>
  trx
    .selectFrom("letterProgramme")
    .innerJoin("programme", "programme.id", "letterProgramme.programmeId")
    .innerJoin("unit", "unit.id", "programme.unitId")
    .select([
      "letterProgramme.letterId",
      "letterProgramme.factId",
      "programme.id",
      "programme.name",
      "unit.id as unitId",
      "unit.name as unitName",
      "unit.nameEn as unitNameEn",
    ])
    .where(inInstitution(scope, "letterProgramme.institutionId"))
    .where(sql<boolean>`letter_programme.letter_id = any(${letterIds}::uuid[])`)
    .orderBy("programme.position")
    .execute();

export const listLettersOfProgramme = (
  tx: ScopedTransaction,
  programmeId: ProgrammeId,
): Promise<LetterView[]> =>
  letters(tx)
    .where(
      sql<boolean>`exists (
        select from letter_programme about where about.letter_id = letter.id and about.programme_id = ${programmeId})`,
    )
    .execute();

export async function insertLetter(
  { trx }: ScopedTransaction,
  row: Insertable<LetterTable>,
  programmes: readonly Insertable<LetterProgrammeTable>[],
): Promise<void> {
  await trx.insertInto("letter").values(row).execute();
  if (programmes.length > 0) await trx.insertInto("letterProgramme").values(programmes).execute();
}

type LetterAnswer = Pick<
  Selectable<LetterTable>,
  "answeredOn" | "answerDocument" | "answerScanSha256" | "answeredBy" | "answeredAt"
>;
type LetterWithdrawal = Pick<Selectable<LetterTable>, "withdrawnAt" | "withdrawnBy" | "withdrawnBecause">;

/** `false` where it has been answered or withdrawn before. */
export async function closeLetter(
  { trx, scope }: ScopedTransaction,
  id: LetterId,
  change: LetterAnswer | LetterWithdrawal,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("letter")
    .set(change)
    .where(inInstitution(scope, "institutionId"))
    .where("id", "=", id)
    .where("answeredOn", "is", null)
    .where("withdrawnAt", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

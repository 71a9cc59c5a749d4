import type { CourseId, CoursePackageId, DeclarationId, FilingId } from "@goodstanding/domain/kernel/ids";
import { type Insertable, type Selectable, sql } from "kysely";
import type { DeclarationTable } from "../schema/declaration.ts";
import type { ScopedTransaction } from "../scope.ts";
import { nowhere, packagesOf } from "./filing-package.ts";

export type DeclarationView = Awaited<ReturnType<typeof listDeclarationsOf>>[number];

/** What stands declared in filings and in their packages. */
export function listDeclarationsOf(tx: ScopedTransaction, filingIds: readonly FilingId[]) {
  const own = tx.trx
    .selectFrom("declaration")
    .select(["declaration.id as declarationId", sql<FilingId>`declaration.filing_id`.as("holder"), nowhere])
    .where(sql<boolean>`declaration.filing_id = any(${filingIds}::uuid[])`);
  const inPackages = packagesOf(tx, filingIds)
    .innerJoin("declaration", "declaration.packageId", "coursePackage.id")
    .select([
      "declaration.id as declarationId",
      "filing.id as holder",
      sql<CourseId | null>`course.id`.as("courseId"),
    ]);
  return tx.trx
    .with("held", () => own.unionAll(inPackages))
    .selectFrom("held")
    .innerJoin("declaration", "declaration.id", "held.declarationId")
    .innerJoin("person", "person.id", "declaration.declaredBy")
    .selectAll("declaration")
    .select([
      "held.holder",
      "held.courseId",
      "person.name as declaredByName",
      "person.nameEn as declaredByNameEn",
    ])
    .where("declaration.withdrawnAt", "is", null)
    .orderBy("declaration.declaredAt")
    .orderBy("declaration.id")
    .execute();
}

export const listDeclarationsOfPackage = ({ trx }: ScopedTransaction, packageId: CoursePackageId) =>
  trx
    .selectFrom("declaration")
    .innerJoin("person", "person.id", "declaration.declaredBy")
    .selectAll("declaration")
    .select(["person.name as declaredByName", "person.nameEn as declaredByNameEn"])
    .where("packageId", "=", packageId)
    .where("withdrawnAt", "is", null)
    .orderBy("declaredAt")
    .execute();

export const insertDeclaration = (
  { trx }: ScopedTransaction,
  row: Insertable<DeclarationTable>,
): Promise<unknown> => trx.insertInto("declaration").values(row).execute();

/** False where somebody has withdrawn it before. */
export async function withdrawDeclarationRow(
  { trx }: ScopedTransaction,
  id: DeclarationId,
  by: Pick<Selectable<DeclarationTable>, "withdrawnAt" | "withdrawnBy">,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("declaration")
    .set(by)
    .where("id", "=", id)
    .where("withdrawnAt", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

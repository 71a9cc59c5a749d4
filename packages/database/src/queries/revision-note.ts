import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { type Insertable, sql } from "kysely";
import type { RevisionNoteTable } from "../schema/revision-note.ts";
import type { ScopedTransaction } from "../scope.ts";

export type RevisionNoteView = Awaited<ReturnType<typeof listRevisionNotesOf>>[number];

export const listRevisionNotesOf = ({ trx }: ScopedTransaction, filingIds: readonly FilingId[]) =>
  trx
    .selectFrom("revisionNote")
    .innerJoin("person", "person.id", "revisionNote.notedBy")
    .selectAll("revisionNote")
    .select(["person.name as notedByName", "person.nameEn as notedByNameEn"])
    .where(sql<boolean>`filing_id = any(${filingIds}::uuid[])`)
    .orderBy("slot")
    .execute();

export const putRevisionNote = (
  { trx }: ScopedTransaction,
  row: Insertable<RevisionNoteTable>,
): Promise<unknown> =>
  trx
    .insertInto("revisionNote")
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(["institutionId", "filingId", "slot"]).doUpdateSet(({ ref }) => ({
        revisedOn: ref("excluded.revisedOn"),
        explanation: ref("excluded.explanation"),
        notedBy: ref("excluded.notedBy"),
        notedAt: ref("excluded.notedAt"),
      })),
    )
    .execute();

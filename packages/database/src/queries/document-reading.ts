import type { Signature } from "@goodstanding/domain/review/reading/text-signature";
import { type Insertable, type Selectable, sql } from "kysely";
import type { DocumentReadingTable } from "../schema/document-reading.ts";
import { inInstitution, type ScopedTransaction } from "../scope.ts";

export type DocumentReadingRow = Selectable<DocumentReadingTable>;
export type ReadDocument = Pick<DocumentReadingRow, "sha256" | "format" | "condition" | "reading">;

/** What is kept of files, each by its bytes and its extension, of one version of the readers. */
export async function listReadings(
  { trx, scope }: ScopedTransaction,
  version: number,
  files: readonly Pick<DocumentReadingRow, "sha256" | "format">[],
): Promise<readonly ReadDocument[]> {
  const { rows } = await sql<ReadDocument>`
    select kept.sha256, kept.format, kept.condition, kept.reading
    from unnest(
      ${files.map(({ sha256 }) => sha256)}::text[],
      ${files.map(({ format }) => format)}::text[]
    ) as wanted (sha256, format)
    join document_reading kept
      on kept.sha256 = wanted.sha256 and kept.format = wanted.format and kept.version = ${version}
    where ${inInstitution(scope, "kept.institutionId")}
  `.execute(trx);
  return rows;
}

/** What is kept already stays. */
export const insertReadings = (
  { trx }: ScopedTransaction,
  rows: readonly Insertable<DocumentReadingTable>[],
): Promise<unknown> =>
  trx
    .insertInto("documentReading")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();

export interface SignedDocument {
  readonly sha256: string;
  readonly signature: Signature;
}

/** Documents that share a band with some signature and so may be like it, those with these bytes left out. */
export async function listDocumentsInBands(
  { trx, scope }: ScopedTransaction,
  version: number,
  { bands, without }: { readonly bands: readonly number[]; readonly without: readonly string[] },
): Promise<readonly SignedDocument[]> {
  const { rows } = await sql<SignedDocument>`
    select distinct on (sha256) sha256, reading -> 'signature' as signature
    from document_reading
    where ${inInstitution(scope, "institutionId")}
      and version = ${version}
      and bands && ${bands}::integer[]
      and sha256 not in (select unnest(${without}::text[]))
    order by sha256, format
  `.execute(trx);
  return rows;
}

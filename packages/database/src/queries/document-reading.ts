import type { InstitutionId } from "@goodstanding/domain/kernel/ids";
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

/**
 * Documents that share a band with one of these signatures and so may be like it, those with these bytes left out. One
 * look into the index for each signature: with all bands at once every document found is held against every band.
 */
export async function listDocumentsInBands(
  { trx, scope }: ScopedTransaction,
  version: number,
  {
    bandsOfEach,
    without,
  }: { readonly bandsOfEach: readonly (readonly number[])[]; readonly without: readonly string[] },
): Promise<readonly SignedDocument[]> {
  const { rows } = await sql<SignedDocument>`
    with near as materialized (
      select distinct found.sha256, found.format
      from (
        select array_agg(band) as bands
        from unnest(
          ${bandsOfEach.flatMap((bands, index) => bands.map(() => index))}::integer[],
          ${bandsOfEach.flat()}::integer[]
        ) as each (signature, band)
        group by signature
      ) wanted
      cross join lateral (
        select sha256, format from document_reading
        where ${inInstitution(scope, "institutionId")} and version = ${version} and bands && wanted.bands
        offset 0
      ) found
      where found.sha256 not in (select unnest(${without}::text[]))
    )
    select distinct on (kept.sha256) kept.sha256, kept.reading -> 'signature' as signature
    from near
    join document_reading kept
      on kept.sha256 = near.sha256 and kept.format = near.format and kept.version = ${version}
    where ${inInstitution(scope, "kept.institutionId")}
    order by kept.sha256, kept.format
  `.execute(trx);
  return rows;
}

export interface ArrivedFile {
  readonly institutionId: InstitutionId;
  readonly path: string;
  readonly sha256: string;
}

/** Files of drafts that have come since then and of which nothing is kept, each content once for each extension. */
export async function listUnreadArrivals(
  { trx }: ScopedTransaction,
  version: number,
  since: Date,
): Promise<readonly ArrivedFile[]> {
  const { rows } = await sql<ArrivedFile>`
    select institution_id, sha256, min(path) as path
    from (
      select institution_id, sha256, path, coalesce(lower(substring(path from '[^/.]\\.([^./]+)$')), '') as format
      from filing_file
      where uploaded_at >= ${since}
    ) arrived
    where not exists (
      select from document_reading kept
      where kept.institution_id = arrived.institution_id and kept.sha256 = arrived.sha256
        and kept.format = arrived.format and kept.version = ${version}
    )
    group by institution_id, sha256, format
    order by min(path)
    limit 5000
  `.execute(trx);
  return rows;
}

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

export interface NewReading {
  readonly row: Insertable<DocumentReadingTable>;
  /** See `bandsOf`; none where the text is too short to be like another. */
  readonly bands: readonly number[];
}

/** What is kept already stays. */
export async function insertReadings(
  { trx }: ScopedTransaction,
  readings: readonly NewReading[],
): Promise<void> {
  const inserted = await trx
    .insertInto("documentReading")
    .values(readings.map(({ row }) => row))
    .onConflict((conflict) => conflict.columns(["institutionId", "sha256", "format", "version"]).doNothing())
    .returning(["id", "institutionId", "sha256", "format", "version"])
    .execute();
  const bandsOf = new Map(readings.map(({ row, bands }) => [keyOf(row), new Set(bands)]));
  const rows = inserted.flatMap((kept) =>
    [...(bandsOf.get(keyOf(kept)) ?? [])].map((band) => ({ ...kept, band })),
  );
  if (rows.length === 0) return;
  // Three lists and not sixteen rows a file, each with its parameters, so that it is one statement every time.
  await sql`
    insert into reading_band (institution_id, band, reading_id)
    select * from unnest(
      ${rows.map(({ institutionId }) => institutionId)}::uuid[],
      ${rows.map(({ band }) => band)}::integer[],
      ${rows.map(({ id }) => id)}::bigint[]
    )
  `.execute(trx);
}

const keyOf = ({ sha256, format, version }: Pick<DocumentReadingRow, "sha256" | "format" | "version">) =>
  `${sha256}.${format}.${version}`;

export interface SignedDocument {
  readonly sha256: string;
  readonly signature: Signature;
}

/**
 * Documents that share one of these bands and so may be alike, those with these bytes left out; by whatever version of the
 * readers they were read, since what was filed long ago is not read again. Where signatures have changed, no band is shared.
 */
export async function listDocumentsInBands(
  { trx, scope }: ScopedTransaction,
  { bands, without }: { readonly bands: readonly number[]; readonly without: readonly string[] },
): Promise<readonly SignedDocument[]> {
  const { rows } = await sql<SignedDocument>`
    with near as materialized (
      select distinct found.reading_id
      from unnest(${bands}::integer[]) as wanted (band)
      cross join lateral (
        select reading_id from reading_band
        where ${inInstitution(scope, "institutionId")} and band = wanted.band
        offset 0
      ) found
    )
    select distinct on (kept.sha256) kept.sha256, kept.reading -> 'signature' as signature
    from near
    cross join lateral (
      select sha256, format, version, reading from document_reading
      where ${inInstitution(scope, "institutionId")} and id = near.reading_id
      offset 0
    ) kept
    where kept.sha256 not in (select unnest(${without}::text[]))
    order by kept.sha256, kept.version desc, kept.format
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
      select institution_id, sha256, path, coalesce(lower(substring(path from '[^/]\\.([^./]+)$')), '') as format
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

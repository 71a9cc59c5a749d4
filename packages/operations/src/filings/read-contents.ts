import { type DeclarationView, listDeclarationsOf } from "@goodstanding/database/queries/declaration";
import { listLinksOf } from "@goodstanding/database/queries/evidence-link";
import { type FilingFileView, listFilesOf } from "@goodstanding/database/queries/filing-file";
import { type FilingPackageView, listPackagesOf } from "@goodstanding/database/queries/filing-package";
import { listRevisionNotesOf, type RevisionNoteView } from "@goodstanding/database/queries/revision-note";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { CoursePackage } from "@goodstanding/domain/filings/course";
import type { Declaration, FilingContents, FilingFile } from "@goodstanding/domain/filings/filing-contents";
import type { Placement } from "@goodstanding/domain/filings/placement";
import type { CourseId, FilingId } from "@goodstanding/domain/kernel/ids";

type LinkView = Awaited<ReturnType<typeof listLinksOf>>[number];

/** Without the filing through which it was found. */
type RowOf<View> = Omit<View, "holder" | "courseId" | "filingId">;

/** All that a filing or a course package holds, with the rows that it was read from. */
export interface ReadContents extends FilingContents {
  readonly courses: readonly (CoursePackage & { readonly row: RowOf<FilingPackageView> })[];
  readonly files: readonly (FilingFile & { readonly row: RowOf<FilingFileView> })[];
  readonly links: readonly (Placement & { readonly row: RowOf<LinkView> })[];
  readonly declarations: readonly (Declaration & { readonly row: RowOf<DeclarationView> })[];
  readonly revisions: readonly RevisionNoteView[];
}

/** Of one filing. */
export async function readContents(tx: ScopedTransaction, filingId: FilingId): Promise<ReadContents> {
  return (await readContentsOf(tx, [filingId])).get(filingId) ?? nothing;
}

const nothing: ReadContents = { courses: [], files: [], links: [], declarations: [], revisions: [] };

/** Of many filings in a handful of statements, shared course packages included. */
export async function readContentsOf(
  tx: ScopedTransaction,
  filingIds: readonly FilingId[],
): Promise<ReadonlyMap<FilingId, ReadContents>> {
  if (filingIds.length === 0) return new Map();
  const courses = Map.groupBy(await listPackagesOf(tx, filingIds), ({ filingId }) => filingId);
  const files = Map.groupBy(await listFilesOf(tx, filingIds), ({ holder }) => holder);
  const links = Map.groupBy(await listLinksOf(tx, filingIds), ({ holder }) => holder);
  const declarations = Map.groupBy(await listDeclarationsOf(tx, filingIds), ({ holder }) => holder);
  const revisions = Map.groupBy(await listRevisionNotesOf(tx, filingIds), ({ filingId }) => filingId);
  const contentsOf = (id: FilingId): ReadContents => ({
    courses: (courses.get(id) ?? []).map((row) => ({ ...row, row })),
    files: (files.get(id) ?? []).map((row) => ({
      path: row.path,
      size: row.size,
      placement: placementOf(row),
      row,
    })),
    links: (links.get(id) ?? []).map((row) => ({ ...placed(row), row })),
    declarations: (declarations.get(id) ?? []).map((row) => ({ ...placed(row), kind: row.kind, row })),
    revisions: revisions.get(id) ?? [],
  });
  return new Map(filingIds.map((id) => [id, contentsOf(id)]));
}

interface PlacedRow {
  readonly part: string;
  readonly slot: string;
  readonly band: string | null;
  readonly courseId: CourseId | null;
}

const placed = ({ part, slot, band, courseId }: PlacedRow): Placement => ({
  part,
  slot,
  course: courseId,
  band,
});

/** Where a person has put a file; `null` until then. */
export const placementOf = ({
  part,
  slot,
  band,
  courseId,
}: Pick<FilingFileView, "part" | "slot" | "band" | "courseId">): Placement | null =>
  part === null || slot === null ? null : placed({ part, slot, band, courseId });

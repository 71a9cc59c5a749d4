import type { IndexRow, PackageContents } from "@goodstanding/documents/package/package-contents";
import { compareByBytes } from "@goodstanding/domain/filings/byte-order";
import { type ChecklistNames, noChecklist } from "@goodstanding/domain/filings/checklist-names";
import { packageFolders } from "@goodstanding/domain/filings/number-package";
import { placeNamer, revisionPlace } from "@goodstanding/domain/filings/place-namer";
import type { Snapshot, SnapshotDeclaration } from "@goodstanding/domain/filings/snapshot";

/**
 * The lines of the index, in the order of the package. Numbers and words are those by which the package was numbered
 * when it was frozen; `checklist` `null`: it was not numbered, and files stand under the folders that they came in.
 */
export function indexRows(
  { files, courses }: Pick<Snapshot, "files" | "courses">,
  checklist: ChecklistNames | null,
): readonly IndexRow[] {
  const folderOf = checklist && packageFolders(checklist, courses);
  const ordered = files.toSorted((a, b) => compareByBytes(a.path, b.path));
  return [...Map.groupBy(ordered, ({ path }) => folderIn(path))].flatMap(([folder, within]) =>
    within.map(({ path, size, sha256, placement }, index) => {
      const { number, slot, course, band } = folderOf?.(placement) ?? asItCame(folder);
      return {
        number: [number, `${index + 1}`].filter((each) => each !== null).join("."),
        ...{ place: slot.zh, course, path, size, sha256 },
        remark: band === null ? null : `${band.zh}等次`,
      };
    }),
  );
}

const folderIn = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));

const asItCame = (folder: string) => ({
  number: null,
  slot: { zh: folder.slice(folder.lastIndexOf("/") + 1) },
  ...{ course: null, band: null },
});

type Notes = Pick<PackageContents, "declarations" | "revisions" | "links">;

/** What a snapshot says beside its files, in the words of the checklist. */
export function packageNotes(
  { courses, declarations, revisions, links }: Snapshot,
  checklist: ChecklistNames | null,
): Notes {
  const places = checklist ?? noChecklist;
  const placeOf = placeNamer(places, courses);
  return {
    declarations: declarations.map((each) => {
      const { name, band } = placeOf(each.placement);
      return { place: name, text: declared(each, band) };
    }),
    revisions: revisions.map(({ slot, revisedOn, explanation }) => ({
      place: placeOf(revisionPlace(places, slot)).name,
      text: [revisedOn && `${revisedOn}修订`, explanation].filter(Boolean).join("，"),
    })),
    links: links.map(({ placement, url, note, expiresOn }) => ({
      place: placeOf(placement).name,
      text: [url, note, expiresOn && `有效期至${expiresOn}`].filter(Boolean).join("，"),
    })),
  };
}

function declared({ kind, remark, by, at }: SnapshotDeclaration, band: string | null): string {
  const said = {
    "no-revision": "本年度无修订",
    "no-student-in-band": `无“${band}”等次学生`,
    "no-course": "本年度无用于达成评价的课程",
    "pair-in-one": "成对材料在同一文件内",
  }[kind];
  const note = remark === null ? "" : `（${remark}）`;
  return `${said}${note}，${by}，${at.slice(0, 10)}`;
}

import type { IndexRow, PackageContents } from "@goodstanding/documents/package/package-contents";
import { compareByBytes } from "@goodstanding/domain/filings/byte-order";
import { type Placement, slotKey } from "@goodstanding/domain/filings/placement";
import type { Snapshot, SnapshotDeclaration, SnapshotPlace } from "@goodstanding/domain/filings/snapshot";

/**
 * The lines of the index, in the order of the package. Numbers and names are those of the folders, which were fixed
 * when the snapshot was frozen, so that a later checklist changes nothing in an old package.
 */
export function indexRows({ files, courses }: Pick<Snapshot, "files" | "courses">): readonly IndexRow[] {
  const inFolder = new Map<string, number>();
  return files
    .toSorted((a, b) => compareByBytes(a.path, b.path))
    .map(({ path, size, sha256, placement }) => {
      const folders = path.split("/").slice(0, -1);
      const folder = folders.join("/");
      const at = (inFolder.get(folder) ?? 0) + 1;
      inFolder.set(folder, at);
      const names = folders.map((name) => name.replace(/^\d+_/, ""));
      const band = placement?.band ? (names.at(-1) ?? null) : null;
      return {
        number: [...folders.map(numberOf), String(at)].filter((each) => each !== null).join("."),
        place: (band === null ? names.at(-1) : names.at(-2)) ?? "",
        course: courses.find(({ id }) => id === placement?.course)?.name ?? null,
        ...{ path, size, sha256 },
        remark: band === null ? null : `${band}等次`,
      };
    });
}

const numberOf = (folder: string): string | null => /^\d+(?=_)/.exec(folder)?.[0] ?? null;

type Notes = Pick<PackageContents, "declarations" | "revisions" | "links">;

/** What a snapshot says beside its files, in words. `places`: how the places were called that it names. */
export function packageNotes(
  { declarations, revisions, links }: Snapshot,
  places: readonly SnapshotPlace[],
): Notes {
  const placeOf = (placement: Placement): SnapshotPlace | undefined =>
    places.find((place) => isSame(place.placement, placement));
  const nameOf = (placement: Placement): string => placeOf(placement)?.name ?? placement.slot;
  const classOf = (slot: string): string =>
    places.find(({ placement }) => placement.slot === slot && placement.course === null)?.name ?? slot;
  return {
    declarations: declarations.map((each) => ({
      place: nameOf(each.placement),
      text: declared(each, placeOf(each.placement)?.band ?? each.placement.band),
    })),
    revisions: revisions.map(({ slot, revisedOn, explanation }) => ({
      place: classOf(slot),
      text: [revisedOn && `${revisedOn}修订`, explanation].filter(Boolean).join("，"),
    })),
    links: links.map(({ placement, url, note, expiresOn }) => ({
      place: nameOf(placement),
      text: [url, note, expiresOn && `有效期至${expiresOn}`].filter(Boolean).join("，"),
    })),
  };
}

const isSame = (a: Placement, b: Placement): boolean => slotKey(a) === slotKey(b) && a.band === b.band;

function declared({ kind, remark, by, at }: SnapshotDeclaration, band: string | null): string {
  const said = {
    "no-revision": "本年度无修订",
    "no-student-in-band": `无“${band}”等次学生`,
    "no-course": "本年度无用于达成评价的课程",
  }[kind];
  const note = remark === null ? "" : `（${remark}）`;
  return `${said}${note}，${by}，${at.slice(0, 10)}`;
}

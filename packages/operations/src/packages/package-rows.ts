import type {
  IndexRow,
  PackageContents,
  PackageNote,
} from "@goodstanding/documents/package/package-contents";
import { compareByBytes } from "@goodstanding/domain/filings/byte-order";
import type { Placement } from "@goodstanding/domain/filings/placement";
import { slotAt } from "@goodstanding/domain/filings/slot-at";
import type { Snapshot, SnapshotDeclaration } from "@goodstanding/domain/filings/snapshot";
import type { Checklist } from "@goodstanding/domain/policy/checklist";

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

/** What a snapshot says beside its files, in words. */
export function packageNotes(snapshot: Snapshot, checklist: Checklist): Notes {
  const nameOf = (placement: Placement): string => {
    const course = snapshot.courses.find(({ id }) => id === placement.course) ?? null;
    return slotAt(checklist, placement, course)?.name.zh ?? partName(placement.part, checklist);
  };
  const documents = checklist.parts.find(({ kind }) => kind === "documents")?.id ?? "";
  return {
    declarations: snapshot.declarations.map((each) => declared(each, nameOf(each.placement), checklist)),
    revisions: snapshot.revisions.map(({ slot, revisedOn, explanation }) => ({
      place: nameOf({ part: documents, slot, course: null, band: null }),
      text: [revisedOn && `${revisedOn}修订`, explanation].filter(Boolean).join("，"),
    })),
    links: snapshot.links.map(({ placement, url, note, expiresOn }) => ({
      place: nameOf(placement),
      text: [url, note, expiresOn && `有效期至${expiresOn}`].filter(Boolean).join("，"),
    })),
  };
}

const partName = (part: string, { parts }: Checklist): string =>
  parts.find(({ id }) => id === part)?.name.zh ?? part;

function declared(
  { placement: { band }, kind, remark, by, at }: SnapshotDeclaration,
  place: string,
  { bandSchemes }: Checklist,
): PackageNote {
  const bands = bandSchemes.flatMap((scheme) => scheme.bands);
  const said = {
    "no-revision": "本年度无修订",
    "no-student-in-band": `无“${bands.find(({ id }) => id === band)?.name.zh ?? band}”等次学生`,
    "no-course": "本年度无用于达成评价的课程",
  }[kind];
  const note = remark === null ? "" : `（${remark}）`;
  return { place, text: `${said}${note}，${by}，${at.slice(0, 10)}` };
}

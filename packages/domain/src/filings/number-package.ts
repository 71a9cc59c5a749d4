import type { Text } from "../kernel/text.ts";
import { compareByBytes } from "./byte-order.ts";
import type { ChecklistNames } from "./checklist-names.ts";
import type { Course } from "./course.ts";
import { packageName } from "./package-name.ts";
import { inPackageOrder } from "./package-order.ts";
import { pathKey } from "./path-rules.ts";
import { type Placement, slotKey } from "./placement.ts";
import { slotPlaces } from "./slot-places.ts";

interface PlacedFile {
  /** As uploaded. */
  readonly path: string;
  readonly sha256: string;
  readonly placement: Placement | null;
}

/** A file with its place in the numbered package. */
export interface NumberedFile<F extends PlacedFile> {
  readonly file: F;
  /** `02_课程目标达成情况评价材料/03_机械设计（理论实验课程）/05_成绩记录与总成绩清单/01_优/原名.pdf`. */
  readonly numberedPath: string;
}

type NumberedCourse = Pick<Course, "id" | "name" | "kind" | "bandScheme">;

/**
 * 统一打包编号: every file under folders that are numbered by the checklist, in that order. Numbers hang on the
 * checklist and the courses alone, never on which files are there; the same input gives the same paths.
 */
export function numberPackage<F extends PlacedFile>(
  checklist: ChecklistNames,
  courses: readonly NumberedCourse[],
  files: readonly F[],
): readonly NumberedFile<F>[] {
  const folderOf = packageFolders(checklist, courses);
  const byFolder = Map.groupBy(files.toSorted(byPath), ({ placement }) => folderOf(placement).path);
  return [...byFolder.values()]
    .flatMap((held) => {
      const taken = new Set<string>();
      return held.map((file) => {
        const { path } = folderOf(file.placement);
        const name = freeName(file.path.slice(file.path.lastIndexOf("/") + 1), taken);
        return { file, numberedPath: `${path}/${name}` };
      });
    })
    .toSorted((a, b) => compareByBytes(a.numberedPath, b.numberedPath));
}

const byPath = (a: PlacedFile, b: PlacedFile): number =>
  compareByBytes(a.path, b.path) || compareByBytes(a.sha256, b.sha256);

/** A folder of the numbered package, and the words for the lines of its index. */
export interface PackageFolder {
  readonly path: string;
  /** `02.03.05.01`; of part, course, slot and band. */
  readonly number: string;
  readonly course: string | null;
  readonly slot: Text;
  readonly band: Text | null;
}

/** Where a school lets unsorted files pass, they go last. */
const unsorted: PackageFolder = {
  path: "99_未归类",
  number: "99",
  course: null,
  slot: { zh: "未归类", en: "Not sorted" },
  band: null,
};

/** The folder of each place, by the checklist and the courses alone. */
export function packageFolders(
  checklist: ChecklistNames,
  unordered: readonly NumberedCourse[],
): (placement: Placement | null) => PackageFolder {
  const courses = inPackageOrder(checklist, unordered);
  const folders = new Map<string, PackageFolder>();
  for (const { key, part, course, slot } of slotPlaces(checklist, courses)) {
    const kinds = part.kind === "courses" ? part.courseKinds : [];
    const kind = kinds.find(({ id }) => id === course?.kind);
    const siblings = part.kind === "courses" ? (kind?.slots ?? []) : part.slots;
    const steps = [
      { at: checklist.parts.indexOf(part), name: part.name.zh },
      ...(course && kind ? [{ at: courses.indexOf(course), name: `${course.name}（${kind.name.zh}）` }] : []),
      { at: siblings.findIndex(({ id }) => id === slot.id), name: slot.name.zh },
    ];
    folders.set(key, {
      path: steps.map(numbered).join("/"),
      number: steps.map(({ at }) => number(at)).join("."),
      ...{ course: course?.name ?? null, slot: slot.name, band: null },
    });
  }
  const schemeOf = new Map(courses.map(({ id, bandScheme }) => [id, bandScheme]));
  return (placement) => {
    const folder = placement && folders.get(slotKey(placement));
    if (!placement || !folder) return unsorted;
    const scheme = placement.course && schemeOf.get(placement.course);
    const bands = checklist.bandSchemes.find(({ id }) => id === scheme)?.bands ?? [];
    const at = bands.findIndex(({ id }) => id === placement.band);
    const band = bands[at]?.name ?? null;
    if (!band) return folder;
    const path = `${folder.path}/${numbered({ at, name: band.zh })}`;
    return { ...folder, path, number: `${folder.number}.${number(at)}`, band };
  };
}

const numbered = ({ at, name }: { readonly at: number; readonly name: string }): string =>
  packageName(`${number(at)}_${name}`, "");
const number = (at: number): string => `${at + 1}`.padStart(2, "0");

/** The name as it was, or with a number before its extension where the folder holds one that reads the same. */
function freeName(original: string, taken: Set<string>): string {
  for (let copy = 1; ; copy++) {
    const name = packageName(original, copy === 1 ? "" : `（${copy}）`);
    if (taken.has(pathKey(name))) continue;
    taken.add(pathKey(name));
    return name;
  }
}

import { foldName } from "./name-holds.ts";
import { type Placement, slotKey } from "./placement.ts";

/** A file of an earlier filing, as a person has placed it. */
export interface PlacedPath {
  readonly path: string;
  readonly placement: Placement;
}

/**
 * Last year's structure: where a path with other years, numbers and versions led, or else where all files of its
 * folder led. `null` where it led to several places, or nowhere.
 */
export function rememberStructure(
  lastYear: readonly PlacedPath[],
  trimmings: readonly string[],
): (path: string) => Placement | null {
  const structureOf = openStructure(trimmings);
  const [files, folders] = [new Map<string, Placement | null>(), new Map<string, Placement | null>()];
  for (const { path, placement } of lastYear) {
    note(files, structureOf(path), placement);
    if (path.includes("/")) note(folders, folderOf(structureOf(path)), placement);
  }
  return (path) => {
    if (lastYear.length === 0) return null;
    const structure = structureOf(path);
    return files.get(structure) ?? (path.includes("/") ? (folders.get(folderOf(structure)) ?? null) : null);
  };
}

/** `null` marks what led to several places. */
function note(places: Map<string, Placement | null>, key: string, placement: Placement): void {
  const before = places.get(key);
  if (before === undefined) places.set(key, placement);
  else if (before !== null && !isSame(before, placement)) places.set(key, null);
}

const isSame = (a: Placement, b: Placement): boolean => slotKey(a) === slotKey(b) && a.band === b.band;

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/"));

/** A path without years, numbers, versions and what stands beside names, such as 终稿. */
function openStructure(trimmings: readonly string[]): (path: string) => string {
  const beside = trimmings.map((word) => RegExp.escape(foldName(word)));
  const varying = new RegExp(
    [String.raw`v\d+(?:\.\d+)*`, String.raw`\d+`, ...beside, String.raw`[\s_().、-]`].join("|"),
    "gu",
  );
  return (path) =>
    foldName(path)
      .replace(/\.[^./]{1,5}$/u, "")
      .replace(varying, "");
}

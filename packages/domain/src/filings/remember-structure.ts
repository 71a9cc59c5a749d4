import { foldName } from "./name-holds.ts";
import type { Placement } from "./placement.ts";
import { slotKey } from "./placement.ts";

/** A file of an earlier filing, as a person has placed it. */
export interface PlacedPath {
  readonly path: string;
  readonly placement: Placement;
}

/**
 * Last year's structure: where a path with other years, numbers and versions led, or else where all files of its
 * folder led. `null` where it led to several places, or nowhere.
 */
export function rememberStructure(lastYear: readonly PlacedPath[]): (path: string) => Placement | null {
  const [files, folders] = [new Map<string, Placement | null>(), new Map<string, Placement | null>()];
  for (const { path, placement } of lastYear) {
    note(files, structureOf(path), placement);
    if (path.includes("/")) note(folders, folderOf(structureOf(path)), placement);
  }
  return (path) => {
    const structure = structureOf(path);
    return files.get(structure) ?? (path.includes("/") ? (folders.get(folderOf(structure)) ?? null) : null);
  };
}

function note(places: Map<string, Placement | null>, key: string, placement: Placement): void {
  const before = places.get(key);
  if (before === undefined) places.set(key, placement);
  else if (before !== null && !isSame(before, placement)) places.set(key, null);
}

const isSame = (a: Placement, b: Placement): boolean => slotKey(a) === slotKey(b) && a.band === b.band;

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/"));

const structureOf = (path: string): string => path.split("/").map(withoutNumbers).join("/");
const withoutNumbers = (name: string): string =>
  foldName(name)
    .replace(/\.[^.]{1,5}$/u, "")
    .replace(/v\d+(?:\.\d+)*|\d+|终稿|定稿|最终版|修订版|新版|副本|[\s_().、-]/giu, "");

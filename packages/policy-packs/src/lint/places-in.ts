import type { Pack } from "@goodstanding/domain/policy/pack";

/** One object or list inside a pack: its own key, and its dotted path from the pack's root. */
export interface Place {
  readonly key: string;
  readonly path: string;
  readonly value: object;
}

/** Every object and list inside a pack, from the outside in and in reading order. */
export function placesIn(pack: Pack): readonly Place[] {
  const before = known.get(pack);
  if (before) return before;
  const places = inside(pack, "");
  known.set(pack, places);
  return places;
}

/** Several linters walk each pack, and packs never change. */
const known = new WeakMap<Pack, readonly Place[]>();

function inside(value: object, at: string): Place[] {
  const places: Place[] = [];
  for (const [key, each] of Object.entries<unknown>({ ...value })) {
    if (typeof each !== "object" || each === null) continue;
    const path = at === "" ? key : `${at}.${key}`;
    places.push({ key, path, value: each }, ...inside(each, path));
  }
  return places;
}

/** The citations of a pack. The schema has read them; the key is what makes one. */
export const citationsIn = (pack: Pack): readonly (Place & { readonly value: Cited })[] =>
  placesIn(pack).filter((place): place is Place & { readonly value: Cited } => place.key === "citation");

interface Cited {
  readonly document: string;
  readonly clause: string;
}

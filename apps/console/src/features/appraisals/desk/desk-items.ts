import type { AppraisalItem, AppraisalWorkbench } from "../../../lib/api.ts";

type FrozenPart = AppraisalWorkbench["parts"][number];
export type DeskSlot = FrozenPart["slots"][number];
export type DeskFile = DeskSlot["files"][number];

/** A line of the checklist, or the package as a whole, with what was handed in there. */
export interface DeskPlace {
  /** In the address; `WHOLE` for the package as a whole. */
  readonly key: string;
  /** `null` for the package as a whole, which has no result of its own. */
  readonly item: AppraisalItem | null;
  readonly slot: DeskSlot | null;
  readonly files: readonly DeskFile[];
}

export interface DeskDocument {
  readonly place: string;
  readonly file: DeskFile;
}

export const WHOLE = "whole";

/** Every place of the desk: the package as a whole with the files in no place, then the checklist in its order. */
export function deskPlaces({
  items,
  parts,
  unsorted,
}: Pick<AppraisalWorkbench, "items" | "parts" | "unsorted">): readonly DeskPlace[] {
  const slots = new Map(slotsOf(parts).map((slot) => [slot.key, slot]));
  const whole: DeskPlace = { key: WHOLE, item: null, slot: null, files: unsorted };
  const places = items.map((item): DeskPlace => {
    const slot = slots.get(item.key) ?? null;
    return { key: item.key, item, slot, files: slot?.files ?? [] };
  });
  const [only] = places;
  // Without a checklist there is one item, which is the whole.
  return only !== undefined && only.key === "" && places.length === 1
    ? [{ ...only, key: WHOLE, files: [...slotsOf(parts).flatMap(({ files }) => files), ...unsorted] }]
    : [whole, ...places];
}

const slotsOf = (parts: readonly FrozenPart[]): readonly DeskSlot[] =>
  parts.flatMap((part) => [...part.slots, ...part.courses.flatMap(({ slots }) => slots)]);

export const deskDocuments = (places: readonly DeskPlace[]): readonly DeskDocument[] =>
  places.flatMap(({ key, files }) => files.map((file) => ({ place: key, file })));

/** A result of the round before counts once somebody has confirmed it. */
export const isDone = ({ item }: Pick<DeskPlace, "item">): boolean => item?.mark?.isCarried === false;

export const isWanted = (place: Pick<DeskPlace, "item">): boolean =>
  place.item?.isRequired === true && !isDone(place);

export const itemFilters = ["all", "changed", "undone"] as const;
export type ItemFilter = (typeof itemFilters)[number];

const keeps: Readonly<Record<ItemFilter, (place: DeskPlace) => boolean>> = {
  all: () => true,
  changed: ({ item }) => item?.isChanged === true,
  undone: isWanted,
};

/** What a filter leaves; the place that is open stays, so that its line does not vanish under one's hand. */
export const filterPlaces = (
  places: readonly DeskPlace[],
  filter: ItemFilter,
  open: string,
): readonly DeskPlace[] => places.filter((place) => place.key === open || keeps[filter](place));

/** The neighbour before (-1) or after (1); from nowhere the first; `null` at the ends. */
export function step<T>(list: readonly T[], isHere: (each: T) => boolean, by: 1 | -1): T | null {
  const here = list.findIndex(isHere);
  return list[here === -1 ? 0 : here + by] ?? null;
}

/** The next required item without a result, from here on and round to the beginning. */
export function nextUndone(places: readonly DeskPlace[], open: string): DeskPlace | null {
  const here = places.findIndex(({ key }) => key === open);
  return [...places.slice(here + 1), ...places.slice(0, here + 1)].find(isWanted) ?? null;
}

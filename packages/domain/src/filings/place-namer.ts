import { bandNamer } from "./band-namer.ts";
import type { ChecklistNames } from "./checklist-names.ts";
import type { Course } from "./course.ts";
import { type Placement, slotKey } from "./placement.ts";
import { slotPlaces } from "./slot-places.ts";

export interface PlaceName {
  /** With the course; what the checklist does not know goes by its part. */
  readonly name: string;
  /** Of the grade band; `null` where the place names none. */
  readonly band: string | null;
}

/** How places are called in the words of a checklist, in Chinese as the agency reads it. */
export function placeNamer(
  checklist: ChecklistNames,
  courses: readonly Pick<Course, "id" | "name" | "kind" | "bandScheme">[],
): (placement: Placement) => PlaceName {
  const places = new Map(slotPlaces(checklist, courses).map((place) => [place.key, place]));
  const bandOf = bandNamer(checklist, courses);
  return ({ part, slot, course, band }) => {
    const found = places.get(slotKey({ part, slot, course }));
    return {
      name: found
        ? [found.course?.name, found.slot.name.zh].filter(Boolean).join(" ")
        : (checklist.parts.find(({ id }) => id === part)?.name.zh ?? part),
      band: bandOf({ course, band })?.zh ?? null,
    };
  };
}

/** A note on a revision names its class of documents by the slot alone. */
export const revisionPlace = ({ parts }: ChecklistNames, slot: string): Placement => ({
  part: parts.find(({ kind }) => kind === "documents")?.id ?? "",
  ...{ slot, course: null, band: null },
});

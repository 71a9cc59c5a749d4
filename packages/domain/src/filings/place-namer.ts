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
  return ({ part, slot, course: courseId, band }) => {
    const found = places.get(slotKey({ part, slot, course: courseId }));
    const scheme = courses.find(({ id }) => id === courseId)?.bandScheme;
    const bands = checklist.bandSchemes.find(({ id }) => id === scheme)?.bands ?? [];
    return {
      name: found
        ? [found.course?.name, found.slot.name.zh].filter(Boolean).join(" ")
        : (checklist.parts.find(({ id }) => id === part)?.name.zh ?? part),
      band: band === null ? null : (bands.find(({ id }) => id === band)?.name.zh ?? band),
    };
  };
}

/** A note on a revision names its class of documents by the slot alone. */
export const revisionPlace = ({ parts }: ChecklistNames, slot: string): Placement => ({
  part: parts.find(({ kind }) => kind === "documents")?.id ?? "",
  ...{ slot, course: null, band: null },
});

import type { Checklist, ChecklistPart, Slot } from "../policy/checklist.ts";
import type { ChecklistNames, NamedPart } from "./checklist-names.ts";
import type { CoursePackage } from "./course.ts";
import { slotKey } from "./placement.ts";

/** A slot of the checklist as this year's filing has it: those of a course kind once for each course package. */
export interface SlotPlace<C = CoursePackage> {
  readonly key: string;
  readonly part: ChecklistPart;
  readonly course: C | null;
  readonly slot: Slot;
}

/** The same of a checklist of which no more than the names is at hand. */
export interface NamedPlace<C> {
  readonly key: string;
  readonly part: NamedPart;
  readonly course: C | null;
  readonly slot: Pick<Slot, "id" | "name">;
}

type OfKind = Pick<CoursePackage, "id" | "kind">;

/** In the order of the document, courses in the order given. A course of a kind that the checklist lacks has no slots. */
export function slotPlaces<C extends OfKind>(
  checklist: Checklist,
  courses: readonly C[],
): readonly SlotPlace<C>[];
export function slotPlaces<C extends OfKind>(
  checklist: ChecklistNames,
  courses: readonly C[],
): readonly NamedPlace<C>[];
export function slotPlaces<C extends OfKind>(
  { parts }: ChecklistNames,
  courses: readonly C[],
): readonly NamedPlace<C>[] {
  return parts.flatMap((part) =>
    part.kind === "courses"
      ? courses.flatMap((course) =>
          (part.courseKinds.find(({ id }) => id === course.kind)?.slots ?? []).map((slot) =>
            placeOf(part, slot, course),
          ),
        )
      : part.slots.map((slot) => placeOf<C>(part, slot, null)),
  );
}

const placeOf = <C extends OfKind>(
  part: NamedPart,
  slot: NamedPlace<C>["slot"],
  course: C | null,
): NamedPlace<C> => ({
  key: slotKey({ part: part.id, slot: slot.id, course: course?.id ?? null }),
  ...{ part, course, slot },
});

import type { Checklist, ChecklistPart, Slot } from "../policy/checklist.ts";
import type { CoursePackage } from "./course.ts";
import { slotKey } from "./placement.ts";

/** A slot of the checklist as this year's filing has it: those of a course kind once for each course package. */
export interface SlotPlace<C = CoursePackage> {
  readonly key: string;
  readonly part: ChecklistPart;
  readonly course: C | null;
  readonly slot: Slot;
}

/** In the order of the document, courses in the order given. A course of a kind that the checklist lacks has no slots. */
export const slotPlaces = <C extends Pick<CoursePackage, "id" | "kind">>(
  checklist: Checklist,
  courses: readonly C[],
): readonly SlotPlace<C>[] =>
  checklist.parts.flatMap((part) =>
    part.kind === "courses"
      ? courses.flatMap((course) =>
          (part.courseKinds.find(({ id }) => id === course.kind)?.slots ?? []).map((slot) =>
            placeOf(part, slot, course),
          ),
        )
      : part.slots.map((slot) => placeOf<C>(part, slot, null)),
  );

const placeOf = <C extends Pick<CoursePackage, "id">>(
  part: ChecklistPart,
  slot: Slot,
  course: C | null,
): SlotPlace<C> => ({
  key: slotKey({ part: part.id, slot: slot.id, course: course?.id ?? null }),
  ...{ part, course, slot },
});

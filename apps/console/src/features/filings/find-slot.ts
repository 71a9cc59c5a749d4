import type { CourseView, PartView, SlotView } from "./filing-views.ts";

/** What of a part is needed to find one's way in it. */
export type PartOutline = Pick<PartView, "id" | "name" | "slots" | "courses">;

export interface FoundSlot {
  readonly part: Pick<PartOutline, "id" | "name">;
  /** `null` outside the part of course packages. */
  readonly course: CourseView | null;
  readonly slot: SlotView;
}

/** Every place of the checklist, in its order. */
export const allSlots = (parts: readonly PartOutline[]): readonly FoundSlot[] =>
  parts.flatMap((part) => [
    ...part.slots.map((slot) => ({ part, course: null, slot })),
    ...part.courses.flatMap((course) => course.slots.map((slot) => ({ part, course, slot }))),
  ]);

export const findSlot = (parts: readonly PartOutline[], key: string): FoundSlot | null =>
  allSlots(parts).find(({ slot }) => slot.key === key) ?? null;

export const findCourse = (parts: readonly PartOutline[], courseId: string): CourseView | null =>
  parts.flatMap(({ courses }) => courses).find((course) => course.courseId === courseId) ?? null;

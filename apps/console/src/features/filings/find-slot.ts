import type { CourseView, PartView, SlotView } from "./filing-views.ts";

export interface FoundSlot {
  readonly part: PartView;
  /** `null` outside the part of course packages. */
  readonly course: CourseView | null;
  readonly slot: SlotView;
}

/** Every place of the checklist, in its order. */
export const allSlots = (parts: readonly PartView[]): readonly FoundSlot[] =>
  parts.flatMap((part) => [
    ...part.slots.map((slot) => ({ part, course: null, slot })),
    ...part.courses.flatMap((course) => course.slots.map((slot) => ({ part, course, slot }))),
  ]);

export const findSlot = (parts: readonly PartView[], key: string): FoundSlot | null =>
  allSlots(parts).find(({ slot }) => slot.key === key) ?? null;

export const findCourse = (parts: readonly PartView[], courseId: string): CourseView | null =>
  parts.flatMap(({ courses }) => courses).find((course) => course.courseId === courseId) ?? null;

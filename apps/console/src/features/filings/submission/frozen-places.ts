import type {
  FrozenCourse,
  FrozenFile,
  FrozenPart,
  FrozenSlot,
  SubmissionDetail,
} from "./submission-views.ts";

export interface FoundFrozenSlot {
  readonly part: FrozenPart;
  /** `null` outside the part of course packages. */
  readonly course: FrozenCourse | null;
  readonly slot: FrozenSlot;
}

/** Every place of a submission, in the order of the package. */
const frozenSlots = (parts: readonly FrozenPart[]): readonly FoundFrozenSlot[] =>
  parts.flatMap((part) => [
    ...part.slots.map((slot) => ({ part, course: null, slot })),
    ...part.courses.flatMap((course) => course.slots.map((slot) => ({ part, course, slot }))),
  ]);

export const findFrozenSlot = (parts: readonly FrozenPart[], key: string): FoundFrozenSlot | null =>
  frozenSlots(parts).find(({ slot }) => slot.key === key) ?? null;

export const findFrozenCourse = (parts: readonly FrozenPart[], courseId: string): FrozenCourse | null =>
  parts.flatMap(({ courses }) => courses).find((course) => course.courseId === courseId) ?? null;

/** Every file of a submission, those in no place last. */
export const frozenFiles = ({
  parts,
  unsorted,
}: Pick<SubmissionDetail, "parts" | "unsorted">): readonly FrozenFile[] => [
  ...frozenSlots(parts).flatMap(({ slot }) => slot.files),
  ...unsorted,
];

export type FrozenState = "filled" | "declared" | "empty";

/** What a place holds, at a glance. */
export function frozenState({ files, links, declarations }: FrozenSlot): FrozenState {
  if (files.length + links.length > 0) return "filled";
  return declarations.length > 0 ? "declared" : "empty";
}

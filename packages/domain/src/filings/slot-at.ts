import type { Text } from "../kernel/text.ts";
import type { Checklist, Slot } from "../policy/checklist.ts";
import type { Course } from "./course.ts";
import type { Placement } from "./placement.ts";

/** A place of the checklist that really is one, with the words for it. */
export interface FoundSlot {
  readonly slot: Slot;
  /** With the course, for messages. */
  readonly name: Text;
}

/**
 * The slot that a placement names, or `null` where the checklist has none: another part, another kind of course, a
 * band outside a sample or outside the course's scheme. `course`: of the placement, `null` where it names none.
 */
export function slotAt(
  checklist: Checklist,
  { part, slot, band }: Omit<Placement, "course">,
  course: Pick<Course, "name" | "kind" | "bandScheme"> | null,
): FoundSlot | null {
  const within = checklist.parts.find(({ id }) => id === part);
  if (!within) return null;
  if (within.kind === "courses") {
    const kind = within.courseKinds.find(({ id }) => id === course?.kind);
    const found = kind?.slots.find(({ id }) => id === slot);
    if (!course || !found) return null;
    if (band !== null && !(found.samples && hasBand(checklist, course.bandScheme, band))) return null;
    const { zh, en } = found.name;
    return { slot: found, name: { zh: `${course.name} ${zh}`, en: `${course.name}: ${en}` } };
  }
  const found = within.slots.find(({ id }) => id === slot);
  return found && course === null && band === null ? { slot: found, name: found.name } : null;
}

const hasBand = ({ bandSchemes }: Checklist, scheme: string, band: string): boolean =>
  bandSchemes.some(({ id, bands }) => id === scheme && bands.some((each) => each.id === band));

import { counted } from "../kernel/counted.ts";
import type { Text } from "../kernel/text.ts";
import type { Checklist } from "../policy/checklist.ts";
import type { FilingContents } from "./filing-contents.ts";
import { hasNoCourse } from "./has-no-course.ts";
import { type SlotProgress, slotStates } from "./slot-states.ts";

/** How far a filing is in one line: required slots that are complete or declared, and the names of the others. */
export interface FilingProgress {
  readonly done: number;
  readonly total: number;
  /** Documents by name, course packages by course with how many of its slots are open. */
  readonly missing: readonly Text[];
}

export function filingProgress(checklist: Checklist, contents: FilingContents): FilingProgress {
  const required = slotStates(checklist, contents).filter(({ slot }) => slot.necessity === "required");
  const open = required.filter(({ state }) => state === "empty" || state === "partial");
  const emptyPart = hasNoCourse(checklist, contents);
  const absent = emptyPart ? [emptyPart.name] : [];
  return {
    done: required.length - open.length,
    total: required.length + absent.length,
    missing: [...named(open), ...absent],
  };
}

function named(open: readonly SlotProgress[]): Text[] {
  const courses = Map.groupBy(open, ({ course, key }) => course?.packageId ?? key);
  return [...courses.values()].flatMap((slots) => {
    const [first] = slots;
    if (!first) return [];
    return [first.course ? courseText(first.course.name, slots.length) : first.slot.name];
  });
}

const courseText = (course: string, slots: number): Text => ({
  zh: `${course}（缺${slots}项）`,
  en: `${course} (${counted(slots, "place")} open)`,
});

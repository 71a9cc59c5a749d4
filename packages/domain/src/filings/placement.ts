import type { CourseId } from "../kernel/ids.ts";

/** Where a file of a filing belongs: a slot of the checklist, in a course package that of one course. */
export interface Placement {
  /** `id` of a part of the checklist. */
  readonly part: string;
  /** `id` of a slot of the part, or of the course's kind. */
  readonly slot: string;
  /** `null` outside the part of course packages. */
  readonly course: CourseId | null;
  /** Grade band of a sample; `null` for everything else. */
  readonly band: string | null;
}

/** One text for a slot, to link to it, to lock it and to compare by: `courses/<course>/samples`, `documents//syllabus`. */
export const slotKey = ({ part, course, slot }: Omit<Placement, "band">): string =>
  `${part}/${course ?? ""}/${slot}`;

import type { Checklist, ChecklistPart } from "../policy/checklist.ts";
import type { FilingContents } from "./filing-contents.ts";

/** The part of course packages where the filing has none of them and nobody has signed that none is evaluated. */
export const hasNoCourse = (
  { parts }: Checklist,
  { courses, declarations }: Pick<FilingContents, "courses" | "declarations">,
): ChecklistPart | null =>
  courses.length > 0
    ? null
    : (parts.find(
        ({ id, kind }) =>
          kind === "courses" && !declarations.some((each) => each.kind === "no-course" && each.part === id),
      ) ?? null);

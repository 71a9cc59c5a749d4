import type { OpenSubmission } from "@goodstanding/operations/submissions/open-submission";
import { frozenParts } from "../presenters/frozen-parts.ts";

/** Every place of the checklist, with what was declared and noted there, so that what has no file does not look missing. */
export const roomPlaces = (opened: OpenSubmission) =>
  frozenParts(opened).map(({ name, slots, courses, declaration }) => ({
    ...{ name, declaration },
    places: [
      ...slots.map((slot) => place(slot, null)),
      ...courses.flatMap((course) => course.slots.map((slot) => place(slot, course.name))),
    ],
  }));

type FrozenSlot = ReturnType<typeof frozenParts>[number]["slots"][number];

const place = ({ key, name, files, links, declarations, revision }: FrozenSlot, course: string | null) => ({
  ...{ key, course, name, files: files.length, links: links.length, declarations },
  revision: revision && (revision.revisedOn ?? revision.explanation) !== null ? revision : null,
});

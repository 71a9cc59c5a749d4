import type { Text } from "../kernel/text.ts";
import type { ChecklistNames } from "./checklist-names.ts";
import type { Course } from "./course.ts";
import type { Placement } from "./placement.ts";

/**
 * How grade bands are called: by the scheme of the course they belong to, since schemes share ids (`pass` is 合格 in one
 * and 及格 in another). `null` where a place names none; a band that the scheme lacks goes by its id.
 */
export const bandNamer =
  (
    { bandSchemes }: Pick<ChecklistNames, "bandSchemes">,
    courses: readonly Pick<Course, "id" | "bandScheme">[],
  ) =>
  ({ course: courseId, band }: Pick<Placement, "course" | "band">): Text | null => {
    if (band === null) return null;
    const scheme = courses.find(({ id }) => id === courseId)?.bandScheme;
    const bands = bandSchemes.find(({ id }) => id === scheme)?.bands ?? [];
    return bands.find(({ id }) => id === band)?.name ?? { zh: band, en: band };
  };

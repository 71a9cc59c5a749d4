import type { ProgrammeCourseView } from "@goodstanding/database/queries/course";
import type { Policy } from "@goodstanding/domain/policy/policy";
import type { ReadContents } from "@goodstanding/operations/filings/read-contents";

interface OptionSources {
  readonly policy: Policy;
  readonly contents: Pick<ReadContents, "courses">;
  readonly courses: readonly ProgrammeCourseView[];
  readonly year: number;
}

/** Courses whose package could still be opened this year, and the words that courses are described in. */
export function courseOptions({ policy, contents, courses, year }: OptionSources) {
  const { parts, bandSchemes } = policy.association.checklist;
  const kinds = parts.flatMap((part) => (part.kind === "courses" ? part.courseKinds : []));
  const open = new Set(contents.courses.map(({ id }) => id));
  const nameOf = (id: string) => kinds.find((kind) => kind.id === id)?.name ?? { zh: id, en: id };
  return {
    options: courses
      .filter(({ id, withdrawnAt }) => withdrawnAt === null && !open.has(id))
      .filter(({ fromYear, toYear }) => fromYear <= year && (toYear === null || year <= toYear))
      .map(({ id, name, code, kind, isShared }) => ({
        ...{ courseId: id, name, code, isShared },
        kind: { id: kind, name: nameOf(kind) },
      })),
    kinds: kinds.map(({ id, name, slots }) => ({
      ...{ id, name },
      slots: slots.map((slot) => ({ id: slot.id, name: slot.name })),
    })),
    bandSchemes: bandSchemes.map(({ id, name }) => ({ id, name })),
  };
}

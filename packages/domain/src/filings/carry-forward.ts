import type { CourseId } from "../kernel/ids.ts";
import type { Text } from "../kernel/text.ts";
import type { Course } from "./course.ts";
import type { CycleCoverage } from "./cycle-coverage.ts";
import type { Gap } from "./gap.ts";

/** A course of next year's filing, as far as it is known today. */
export interface CourseAhead {
  readonly courseId: CourseId;
  readonly name: string;
  readonly kind: string;
  readonly responsible: string | null;
  /** It has to be evaluated in that year, or the cycle is not covered. */
  readonly isDue: boolean;
  /** Last year in which it still can be evaluated; `null` where no cycle is set. */
  readonly lastChance: number | null;
}

/** With what next year's filing opens: structure and open items, never a file. */
export interface CarriedForward {
  readonly year: number;
  /** Courses that the cycle still asks for, those due first, then by their last chance. */
  readonly courses: readonly CourseAhead[];
  /** What this year's filing left open without being kept from handing in. */
  readonly openItems: readonly { readonly slot: string | null; readonly text: Text }[];
}

/** `coverage` is that of next year; `gaps` those of this year's filing. */
export function carryForward(facts: {
  readonly year: number;
  readonly courses: readonly Course[];
  readonly coverage: CycleCoverage;
  readonly gaps: readonly Gap[];
}): CarriedForward {
  const { year, courses, coverage, gaps } = facts;
  const open = coverage.rows.filter(({ evaluated }) => evaluated.length === 0);
  const ahead = open.flatMap(({ courseId, lastChance, isDueNow, isMissed }) => {
    const course = courses.find(({ id }) => id === courseId);
    if (!course) return [];
    const { name, kind, responsible } = course;
    return [{ courseId, name, kind, responsible, isDue: isDueNow || isMissed, lastChance }];
  });
  return {
    year: year + 1,
    courses: ahead.toSorted(
      (a, b) =>
        Number(b.isDue) - Number(a.isDue) ||
        (a.lastChance ?? Number.POSITIVE_INFINITY) - (b.lastChance ?? Number.POSITIVE_INFINITY),
    ),
    openItems: gaps
      .filter(({ severity, rule }) => severity !== "info" && rule !== "cycle-uncovered")
      .map(({ slot, text }) => ({ slot, text })),
  };
}

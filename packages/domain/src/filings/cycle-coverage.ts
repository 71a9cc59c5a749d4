import { type YearMonth, yearOf } from "../kernel/dates.ts";
import type { CourseId } from "../kernel/ids.ts";

/** 评价周期: within so many years every course that serves to evaluate attainment is evaluated once. */
export interface EvaluationCycle {
  readonly fromYear: number;
  readonly years: number;
}

/** A course of the programme, with the first and last year in which it serves to evaluate attainment. */
export interface CycleCourse {
  readonly courseId: CourseId;
  readonly name: string;
  readonly fromYear: number;
  readonly toYear: number | null;
}

export interface CoverageFacts {
  readonly cycle: EvaluationCycle | null;
  readonly courses: readonly CycleCourse[];
  /** The course packages that there are, of every year. */
  readonly evaluated: readonly { readonly courseId: CourseId; readonly year: number }[];
  readonly year: number;
  /** Last month of the validity; evaluation after it serves no filing. `null`: not known. */
  readonly validTo: YearMonth | null;
}

export interface CourseCoverage {
  readonly courseId: CourseId;
  readonly name: string;
  /** Years of the cycle in which it was evaluated, the earliest first. */
  readonly evaluated: readonly number[];
  /** Last year in which it still can be; `null` where it has been, or no cycle is set. */
  readonly lastChance: number | null;
  /** Not evaluated yet, and this year is the last chance. */
  readonly isDueNow: boolean;
  /** Not evaluated, and no year is left: the cycle cannot be covered any more. */
  readonly isMissed: boolean;
}

export interface CycleCoverage {
  /** First and last year of the cycle that the year lies in; `null`: the programme has not set one. */
  readonly cycle: { readonly from: number; readonly to: number } | null;
  readonly rows: readonly CourseCoverage[];
}

/**
 * Which courses are still to be evaluated, and until when. Cycles follow one another without a gap; the guide asks
 * for every course once in a cycle and prints no length (guide 附件1第三部分2).
 */
export function cycleCoverage({ cycle, courses, evaluated, year, validTo }: CoverageFacts): CycleCoverage {
  const span = cycle && cycleOf(cycle, year);
  const rows = courses
    .filter(({ fromYear }) => fromYear <= (span?.to ?? year))
    .filter(({ toYear }) => toYear === null || toYear >= (span?.from ?? year))
    .map((course) => {
      const years = evaluated
        .filter((each) => each.courseId === course.courseId)
        .map((each) => each.year)
        .filter((each) => span === null || (each >= span.from && each <= span.to))
        .toSorted((a, b) => a - b);
      const lastChance =
        span === null || years.length > 0
          ? null
          : lastYearOf([span.to, course.toYear, validTo && yearOf(validTo)]);
      return {
        courseId: course.courseId,
        name: course.name,
        evaluated: [...new Set(years)],
        lastChance,
        isDueNow: lastChance === year,
        isMissed: lastChance !== null && lastChance < year,
      };
    });
  return { cycle: span, rows };
}

/** Of the cycles that follow one another in both directions, the one that holds the year. */
function cycleOf({ fromYear, years }: EvaluationCycle, year: number): { from: number; to: number } {
  const from = fromYear + Math.floor((year - fromYear) / years) * years;
  return { from, to: from + years - 1 };
}

const lastYearOf = (years: readonly (number | null)[]): number =>
  Math.min(...years.filter((year) => year !== null));

import type { Policy } from "../policy/policy.ts";
import type { SortedFile } from "./facts.ts";
import type { AttainmentReport } from "./reading/attainment-report.ts";
import { sampleReading } from "./reading/reading.fixture.ts";
import type { ScoreTable } from "./reading/score-table.ts";
import { inCourse, sampleFile, samplePolicy } from "./review.fixture.ts";

/** A school that divides the sum of averages by the sum of full marks. */
export const declaredPolicy: Policy = { ...samplePolicy, attainmentFormula: "ratio-of-sums" };

/** Ten students, one piece of work of ten marks for each objective: their sums are out of 100. */
export const scoresOf = (...sums: readonly number[]): ScoreTable => ({
  students: 10,
  items: sums.map((sum, at) => ({
    ...{ name: `作业${at + 1}`, objectives: [at + 1], weight: null, students: 10, sum, fullSum: 100 },
    ...{ unread: 0, above: 0 },
  })),
  objectives: sums.map((sum, at) => ({ objective: at + 1, students: 10, ratioSum: sum / 10 })),
});

/** A report that prints these values with two places, one below the other in its first table. */
export const printing = (...values: readonly number[]): AttainmentReport => ({
  objectives: values.map((value, at) => ({
    objective: at + 1,
    value,
    decimals: 2,
    place: `p. 2 C${at + 2}`,
  })),
  contradictory: [],
});

export const reportFile = (path: string, attainment: AttainmentReport | null): SortedFile =>
  sampleFile(path, { placement: inCourse("attainment-report"), reading: sampleReading({ attainment }) });

export const gradesFile = (path: string, scores: ScoreTable | null): SortedFile =>
  sampleFile(path, { placement: inCourse("grades"), reading: sampleReading({ scores }) });

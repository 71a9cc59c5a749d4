import type { AttainmentReport } from "./attainment-report.ts";
import type { CourseParticulars } from "./course-particulars.ts";
import type { EvaluationFacet } from "./evaluation-facets.ts";
import type { PersonalDatum } from "./find-personal-data.ts";
import type { LabelledDate } from "./labelled-dates.ts";
import type { PersonalNumberKind } from "./personal-number.ts";
import type { ScoreTable } from "./score-table.ts";
import type { Signature } from "./text-signature.ts";

/** What the machine read in the words of one file: plain JSON of at most 64 KiB, without any number of a person. */
export interface TextReading {
  readonly pages: number | null;
  /** Letters, digits and signs, without blanks. */
  readonly characters: number;
  /** Most of its pages are pictures, so that nothing can be looked for in them. */
  readonly isScan: boolean;
  /** Reading ended at a limit. */
  readonly isPartial: boolean;
  readonly signature: Signature | null;
  /** The first twenty of each kind. */
  readonly personalData: readonly PersonalDatum[];
  /** How many there are in all. */
  readonly personalDataCount: Readonly<Record<PersonalNumberKind, number>>;
  readonly course: CourseParticulars | null;
  readonly attainment: AttainmentReport | null;
  readonly scores: ScoreTable | null;
  readonly facets: readonly EvaluationFacet[];
  /** The first forty. */
  readonly dates: readonly LabelledDate[];
}

/** Raised with every change of what any reader or deriver makes of a file: readings are kept by it. */
export const READING_VERSION = 4;

import type { LocalDate, YearMonth } from "../kernel/dates.ts";
import type { Fact } from "./fact.ts";

export const conclusions = ["passed", "passed-conditional"] as const;
/** 通过认证，有效期6年 · 通过认证，有效期6年（有条件） */
export type Conclusion = (typeof conclusions)[number];

/** One validity granted by the agency: from the first day of `validFrom` to the last day of `validTo`. */
export interface Accreditation {
  readonly conclusion: Conclusion;
  readonly validFrom: YearMonth;
  readonly validTo: YearMonth;
  /** Date of the notice of the conclusion; `null` where it is not registered. */
  readonly noticeDate: LocalDate | null;
  /** What kind of accreditation it is, such as 工程教育认证; absent or `null` where it is not registered. */
  readonly regime?: string | null;
}

/** Stages of an application, as a school's timetable has them. */
export const stageRules = ["application", "self-study", "visit-material"] as const;
export type StageRule = (typeof stageRules)[number];

/** A programme as the obligation engine sees it; an applicant has no accreditation yet. */
export interface Programme {
  readonly name: string;
  /** The ministry's undergraduate catalogue code, such as `080202`. */
  readonly code: string;
  /** In order of `validFrom`, without overlap. */
  readonly accreditations: readonly Accreditation[];
  /** The year of the batch in which it applies for the first time; `null` for one that has passed. */
  readonly applyingIn?: number | null;
  /** Stages that the school's timetable names month by month, or marks as done. */
  readonly stages?: { readonly [Rule in StageRule]?: YearMonth | "done" };
  /** In any order; without those that were withdrawn. */
  readonly facts?: readonly Fact[];
}

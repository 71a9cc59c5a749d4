import type { LocalDate, YearMonth } from "../kernel/dates.ts";

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
  /** First day without validity after 中止; stays `null` while an appeal (申诉) is undecided, for the duty stays. */
  readonly discontinuedFrom?: LocalDate | null;
}

/** A programme as the obligation engine sees it; an applicant has no accreditation yet. */
export interface Programme {
  readonly name: string;
  /** The ministry's undergraduate catalogue code, such as `080202`. */
  readonly code: string;
  /** In order of `validFrom`, without overlap. */
  readonly accreditations: readonly Accreditation[];
}

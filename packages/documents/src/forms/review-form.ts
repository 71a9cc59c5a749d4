import type { LocalDate } from "@goodstanding/domain/kernel/dates";

/** What the printable form of a review says, in words; signatures, seals and dates are left to be written. */
export interface ReviewForm {
  /** 学院审核意见表, or 学校审核意见反馈表. */
  readonly level: "college" | "school";
  readonly school: string;
  readonly college: string;
  /** The office that reviews for the school. */
  readonly office: string;
  readonly programme: string;
  readonly programmeCode: string;
  readonly period: string;
  /** What was handed in, such as 年度持续改进报备. */
  readonly matter: string;
  readonly submission: number;
  readonly submittedOn: LocalDate;
  readonly snapshotHash: string;
  /** Of the software and the documents that the machine reviewed by. */
  readonly reviewedWith: string;
  readonly lines: readonly ReviewLine[];
  /** Findings that are mere notes; they are counted, not printed. */
  readonly notes: number;
  readonly opinions: readonly string[];
  /** `null`: nobody has decided yet, and both boxes stay empty. */
  readonly decision: ReviewDecision | null;
}

/** One thing to be mended or checked, in the order of the checklist. */
export interface ReviewLine {
  /** Where in the checklist it belongs, or the package as a whole. */
  readonly item: string;
  readonly file: string | null;
  /** 须补正, 需核实 or 提示. */
  readonly result: string;
  readonly text: string;
  readonly source: "系统预审" | "人工审核" | "系统预审、人工审核";
}

export interface ReviewDecision {
  readonly kind: "accept" | "return";
  readonly reason: string | null;
  /** The day by which it is wanted again. */
  readonly dueAgain: LocalDate | null;
  readonly decidedOn: LocalDate;
}

import type { LocalDate } from "../kernel/dates.ts";
import type { CoursePackage } from "./course.ts";
import type { Placement } from "./placement.ts";

/** A file of the draft. */
export interface FilingFile {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Confirmed by a person; `null`: still to be sorted (待确认). */
  readonly placement: Placement | null;
}

/** What a named person may sign in place of material. */
export const declarationKinds = ["no-revision", "no-student-in-band", "no-course", "pair-in-one"] as const;
export type DeclarationKind = (typeof declarationKinds)[number];

/**
 * 本年度无修订 of a slot, or that no student of the course is in a band; `no-course`: no course is evaluated this year,
 * with the part of course packages and an empty slot; `pair-in-one`: one file of the slot holds both of its pair.
 */
export interface Declaration extends Placement {
  readonly kind: DeclarationKind;
}

/** 修订时间及修订情况说明 of one class of documents. */
export interface RevisionNote {
  readonly slot: string;
  readonly revisedOn: LocalDate | null;
  readonly explanation: string | null;
}

/** A long-lived link with password that counts as evidence of its slot. */
export type LinkedEvidence = Placement;

/** All that a filing holds while it is being put together, its shared course packages included. */
export interface FilingContents {
  readonly courses: readonly CoursePackage[];
  readonly files: readonly FilingFile[];
  readonly links: readonly LinkedEvidence[];
  readonly declarations: readonly Declaration[];
  readonly revisions: readonly RevisionNote[];
}

/** Of a filing that nobody has begun. */
export const emptyContents: FilingContents = {
  courses: [],
  files: [],
  links: [],
  declarations: [],
  revisions: [],
};

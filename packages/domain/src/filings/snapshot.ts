import { canonicalJson } from "../kernel/canonical-json.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { CourseId } from "../kernel/ids.ts";
import { compareByBytes } from "./byte-order.ts";
import { type ChecklistNames, checklistNames } from "./checklist-names.ts";
import type { CoursePackage } from "./course.ts";
import type { DeclarationKind } from "./filing-contents.ts";
import { type Placement, slotKey } from "./placement.ts";

/** One file of a submission as it was frozen. */
export interface SnapshotFile {
  /** In the numbered package. */
  readonly path: string;
  /** As uploaded. */
  readonly source: string;
  readonly size: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  readonly placement: Placement | null;
}

export interface SnapshotDeclaration {
  readonly placement: Placement;
  readonly kind: DeclarationKind;
  readonly remark: string | null;
  /** Who signed, as named then, and the instant in ISO 8601. */
  readonly by: string;
  readonly at: string;
}

export interface SnapshotRevision {
  readonly slot: string;
  readonly revisedOn: LocalDate | null;
  readonly explanation: string | null;
}

/** Linked evidence; its password is never part of a snapshot. */
export interface SnapshotLink {
  readonly placement: Placement;
  readonly url: string;
  readonly note: string | null;
  readonly expiresOn: LocalDate | null;
}

/** The courses that the others speak of by id, so that a snapshot can be read on its own; whole since version 3. */
export interface SnapshotCourse
  extends Partial<
    Pick<CoursePackage, "handsInReports" | "responsible" | "packageId" | "evaluatedOn" | "isShared">
  > {
  readonly id: CourseId;
  readonly name: string;
  readonly code: string | null;
  readonly kind: string;
  readonly bandScheme: string;
}

/** What things were called when they were frozen: the package says them so for good. */
export interface SnapshotNames {
  readonly school: string;
  readonly college: string;
  readonly programme: string;
  readonly programmeCode: string;
  readonly agency: string;
  /** How the places of the checklist were called and ordered; `null`: the filing was put together by none. */
  readonly checklist: ChecklistNames | null;
}

/** The version in which submissions are frozen now; 1 was the list of files, 2 has no names. */
export const SNAPSHOT_VERSION = 3;

/** All of a filing as it was handed in. */
export interface Snapshot {
  /** Since version 3. */
  readonly names?: SnapshotNames;
  readonly courses: readonly SnapshotCourse[];
  readonly files: readonly SnapshotFile[];
  readonly declarations: readonly SnapshotDeclaration[];
  readonly revisions: readonly SnapshotRevision[];
  readonly links: readonly SnapshotLink[];
}

/**
 * The text whose SHA-256 names a submission: one JSON object, keys in the order of RFC 8785, lists in byte order
 * (files by path, the others by slot; the checklist in its own), so that anybody can compute it again.
 */
export const snapshotText = (snapshot: Snapshot): string => {
  const { names, courses, files, declarations, revisions, links } = snapshot;
  return canonicalJson({
    names: names && { ...names, checklist: names.checklist && checklistNames(names.checklist) },
    courses: sorted(courses.map(course), ({ id }) => id),
    files: sorted(files.map(file), ({ path }) => path),
    declarations: sorted(declarations.map(declaration), canonicalJson),
    revisions: sorted(revisions.map(revision), ({ slot }) => slot),
    links: sorted(links.map(link), ({ placement: at, url }) => `${slotKey(at)} ${at.band ?? ""} ${url}`),
  });
};

const sorted = <T>(values: readonly T[], key: (value: T) => string): readonly T[] =>
  values.toSorted((a, b) => compareByBytes(key(a), key(b)));

// What a caller's rows hold beside these stays out of the text, and so does what an older version lacks.
const course = ({ id, name, code, kind, bandScheme, ...since3 }: SnapshotCourse) => {
  const { handsInReports, responsible, packageId, evaluatedOn, isShared } = since3;
  return { id, name, code, kind, bandScheme, handsInReports, responsible, packageId, evaluatedOn, isShared };
};
const file = ({ path, source, size, sha256, placement }: SnapshotFile) => ({
  ...{ path, source, size, sha256 },
  placement: placement && place(placement),
});
const declaration = ({ placement, kind, remark, by, at }: SnapshotDeclaration) => ({
  ...{ kind, remark, by, at },
  placement: place(placement),
});
const revision = ({ slot, revisedOn, explanation }: SnapshotRevision) => ({ slot, revisedOn, explanation });
const link = ({ placement, url, note, expiresOn }: SnapshotLink) => ({
  ...{ url, note, expiresOn },
  placement: place(placement),
});
const place = ({ part, slot, course: id, band }: Placement) => ({ part, slot, course: id, band });

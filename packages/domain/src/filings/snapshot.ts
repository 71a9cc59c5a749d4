import { canonicalJson } from "../kernel/canonical-json.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { CourseId } from "../kernel/ids.ts";
import { compareByBytes } from "./byte-order.ts";
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

/** The courses that the others speak of by id, so that a snapshot can be read on its own. */
export interface SnapshotCourse {
  readonly id: CourseId;
  readonly name: string;
  readonly code: string | null;
  readonly kind: string;
  readonly bandScheme: string;
}

/** All of a filing as it was handed in. */
export interface Snapshot {
  readonly courses: readonly SnapshotCourse[];
  readonly files: readonly SnapshotFile[];
  readonly declarations: readonly SnapshotDeclaration[];
  readonly revisions: readonly SnapshotRevision[];
  readonly links: readonly SnapshotLink[];
}

/**
 * The text whose SHA-256 names a submission: one JSON object, keys in the order of RFC 8785, lists in byte order
 * (files by path, the others by slot), so that anybody can compute it again.
 */
export const snapshotText = (snapshot: Snapshot): string => {
  const { courses, files, declarations, revisions, links } = snapshot;
  return canonicalJson({
    courses: sorted(courses.map(course), ({ id }) => id),
    files: sorted(files.map(file), ({ path }) => path),
    declarations: sorted(declarations.map(declaration), canonicalJson),
    revisions: sorted(revisions.map(revision), ({ slot }) => slot),
    links: sorted(links.map(link), ({ placement: at, url }) => `${slotKey(at)} ${at.band ?? ""} ${url}`),
  });
};

const sorted = <T>(values: readonly T[], key: (value: T) => string): readonly T[] =>
  values.toSorted((a, b) => compareByBytes(key(a), key(b)));

// What a caller's rows hold beside these stays out of the text.
const course = ({ id, name, code, kind, bandScheme }: SnapshotCourse) => ({
  ...{ id, name, code, kind, bandScheme },
});
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

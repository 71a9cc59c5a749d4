import type { LocalDate } from "@goodstanding/domain/kernel/dates";

/** What a numbered package says of itself; all of it comes from one frozen submission, so it never changes. In Chinese, as the agency reads it. */
export interface PackageContents {
  readonly school: string;
  readonly college: string;
  readonly programme: string;
  readonly programmeCode: string;
  readonly agency: string;
  /** Such as 年度持续改进材料. */
  readonly matter: string;
  readonly year: number;
  /** Which submission of the filing, 1 for the first. */
  readonly submission: number;
  readonly snapshotHash: string;
  /** In the order of the package. */
  readonly files: readonly IndexRow[];
  readonly declarations: readonly PackageNote[];
  readonly revisions: readonly PackageNote[];
  /** Without their passwords. */
  readonly links: readonly PackageNote[];
}

/** A file of the package as a line of its index. */
export interface IndexRow {
  /** Such as `02.03.05.1`: the numbers of the folders, then the file's own in its folder. */
  readonly number: string;
  /** The class of material. */
  readonly place: string;
  readonly course: string | null;
  /** Of the package, relative and numbered. */
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  readonly remark: string | null;
}

/** Something that is no file: of which place, and what is said there. */
export interface PackageNote {
  readonly place: string;
  readonly text: string;
}

/** The one date that everything in a package bears: the first day of the filing's year. */
export const packageDate = ({ year }: Pick<PackageContents, "year">): LocalDate =>
  `${year}-01-01` as LocalDate;

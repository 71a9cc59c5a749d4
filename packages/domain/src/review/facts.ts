import type { CycleCoverage } from "../filings/cycle-coverage.ts";
import type { FilingContents } from "../filings/filing-contents.ts";
import type { Placement } from "../filings/placement.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { Text } from "../kernel/text.ts";
import type { Obligation } from "../obligations/obligation.ts";
import type { FilingRule } from "../policy/rule.ts";
import type { ArchiveRefusal } from "./archive-refusal.ts";
import type { FileCondition } from "./file-condition.ts";

/** A file of the package as it was found. */
export interface FileFact {
  /** Relative path, parts divided by `/`. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  readonly condition: FileCondition;
}

/** With where it belongs: confirmed by a person, or as its names propose; `null`: not sorted. */
export interface SortedFile extends FileFact {
  readonly placement: Placement | null;
}

/** What the package holds beside its files. */
export interface ReviewContents extends Omit<FilingContents, "files"> {
  /** At the moment of the review; the rest is as it was handed in. */
  readonly coverage: CycleCoverage | null;
}

export type PreviousFile = Pick<FileFact, "path" | "sha256">;

/** Everything that a review may look at; gathering it is the caller's effect, judging it is pure. */
export interface ReviewFacts {
  readonly programme: string;
  readonly year: number;
  /** What the package answers; its checklist is asked where the document names it. */
  readonly rule: FilingRule;
  /** The obligation of that rule and year in whatever state, or `null` with the reason where the year is not touched at all. */
  readonly obligation: Obligation | null;
  readonly noObligationReason: Text | null;
  /** Local date on which the college sent the material to the school. */
  readonly submittedOn: LocalDate;
  /** Local date of the registered filing with the agency. */
  readonly agencyFiledOn: LocalDate | null;
  /** Local date on which an unfiled agency deadline is judged open or missed. */
  readonly referenceDate: LocalDate;
  /** Without the ignored ones. */
  readonly files: readonly SortedFile[];
  readonly contents: ReviewContents;
  /** How many leftovers of operating systems were passed over. */
  readonly ignored: number;
  /** The files filed for the year before; `null` where that filing is not at hand. */
  readonly previous: readonly PreviousFile[] | null;
  /** Set where the package could not be taken; `files` is then empty. */
  readonly refusal: ArchiveRefusal | null;
}

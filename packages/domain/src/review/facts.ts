import type { CycleCoverage } from "../filings/cycle-coverage.ts";
import type { FilingContents } from "../filings/filing-contents.ts";
import type { Placement } from "../filings/placement.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { Text } from "../kernel/text.ts";
import type { Obligation } from "../obligations/obligation.ts";
import type { FilingRule } from "../policy/rule.ts";
import type { SchoolSettings } from "../policy/school-settings.ts";
import type { ArchiveRefusal } from "./archive-refusal.ts";
import type { FileCondition } from "./file-condition.ts";
import type { Finding } from "./finding.ts";
import type { FindingRule } from "./finding-rule.ts";
import type { LinkTrouble } from "./link-trouble.ts";
import type { TextReading } from "./reading/reading.ts";
import type { Signature } from "./reading/text-signature.ts";

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
  /** What the machine read of its words; `null` where it does not open or is of a kind that is not read. */
  readonly reading: TextReading | null;
}

/** What the package holds beside its files. */
export interface ReviewContents extends Omit<FilingContents, "files"> {
  /** At the moment of the review; the rest is as it was handed in. */
  readonly coverage: CycleCoverage | null;
}

/** A file that was filed for an earlier year, or by another programme of the school. */
export interface FiledFile extends Pick<FileFact, "path" | "sha256"> {
  /** Name of the programme that filed it. */
  readonly programme: string;
  /** The year for which it was filed. */
  readonly year: number;
  /** `null`: not read, or too short for one. */
  readonly signature: Signature | null;
}

/** What the last look at a link of the filing found, where it found trouble that nobody has acknowledged or there was none. */
export interface TroubledLink {
  readonly title: string;
  readonly url: string;
  readonly trouble: LinkTrouble;
  /** Of the look; the review's own day where there was none or the day of the share says enough. */
  readonly checkedOn: LocalDate;
  readonly placement: Placement;
}

/** What last year's review of the same duty left open: mended neither by a later submission nor waived. */
export interface OpenFinding {
  /** See `findingKey`. */
  readonly key: string;
  readonly rule: FindingRule;
  readonly file: string | null;
  readonly params: Finding["params"];
  /** What the college says was done about it; `null`: nothing yet. */
  readonly answer: string | null;
}

/** The third-year report of a programme whose school wants it together with this year's filing. */
export interface ThirdYear {
  /** The school's day for both. */
  readonly due: LocalDate | null;
  readonly isHandedIn: boolean;
  /** What its document asks to be attached and its package does not name; absent in reviews that did not look. */
  readonly missing?: readonly Text[];
}

/** Everything that a review may look at; gathering it is the caller's effect, judging it is pure. */
export interface ReviewFacts {
  readonly programme: string;
  readonly year: number;
  /** What the package answers; its checklist is asked where the document names it. */
  readonly rule: FilingRule;
  /** The obligation of that rule and year in whatever state, or `null` with the reason where the year is not touched at all. */
  readonly obligation: Obligation | null;
  readonly noObligationReason: Text | null;
  /** Local date on which the college first sent material to the school, which stopped the school's clock. */
  readonly submittedOn: LocalDate;
  /** Local date on which the material under review was handed in and frozen, the first time or again. */
  readonly frozenOn: LocalDate;
  /** Local date of the registered filing with the agency. */
  readonly agencyFiledOn: LocalDate | null;
  /** Local date of the review, on which an unfiled agency deadline is judged open or missed. */
  readonly referenceDate: LocalDate;
  /** Without the ignored ones. */
  readonly files: readonly SortedFile[];
  readonly contents: ReviewContents;
  /** How many leftovers of operating systems were passed over. */
  readonly ignored: number;
  /**
   * Files that this programme filed for earlier years of the same duty and that are like one of these: of those with the
   * same bytes, and of those that are near the same, the latest few; `null` where no earlier filing is at hand.
   */
  readonly earlier: readonly FiledFile[] | null;
  /** Likewise of other programmes of the school, of any year. */
  readonly elsewhere: readonly FiledFile[];
  readonly troubledLinks: readonly TroubledLink[];
  readonly openFindings: readonly OpenFinding[];
  /** `null`: this is not the third year, or the two have dates of their own. */
  readonly thirdYear: ThirdYear | null;
  /** Set where the package could not be taken; `files` is then empty. */
  readonly refusal: ArchiveRefusal | null;
}

/** A file that could not be read within the limits; not kept with what is read for good, as another time it may. */
export interface UnreadFile {
  readonly sha256: string;
  /** Its extension, in lower case. */
  readonly format: string;
  readonly condition: FileCondition;
}

/**
 * What a review looks at beside the snapshot and what is kept of its files: other filings, links, the state and the rules
 * of the school, as they were then. From all of it together the same findings come again.
 */
export interface GatheredFacts
  extends Pick<
    ReviewFacts,
    | "programme"
    | "obligation"
    | "submittedOn"
    | "frozenOn"
    | "agencyFiledOn"
    | "referenceDate"
    | "earlier"
    | "elsewhere"
    | "troubledLinks"
    | "openFindings"
    | "thirdYear"
  > {
  readonly coverage: CycleCoverage | null;
  /** `READING_VERSION` of the readers. */
  readonly readingVersion: number;
  readonly unread: readonly UnreadFile[];
  /** What the school had set for itself. */
  readonly settings: SchoolSettings;
}

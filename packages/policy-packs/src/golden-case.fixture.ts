import { readFileSync } from "node:fs";
import type { Fact } from "@goodstanding/domain/accreditation/fact";
import type { StageRule } from "@goodstanding/domain/accreditation/programme";
import type { HolidayCoverage } from "@goodstanding/domain/calendar/holiday-coverage";
import type { LocalDate, YearMonth } from "@goodstanding/domain/kernel/dates";
import type { Adjustment } from "@goodstanding/domain/obligations/adjustment";
import type { ObligationState, StepsBetween } from "@goodstanding/domain/obligations/obligation";
import type { Gravity } from "@goodstanding/domain/policy/gravity";
import type { PolicyRule } from "@goodstanding/domain/policy/rule";
import type { TimingOf } from "@goodstanding/domain/policy/timing";

/** A file of `tests/golden` with the cases that a registrar wrote down; what it says once holds for each of them. */
export interface GoldenFile extends Partial<GoldenCase> {
  readonly title: string;
  readonly cases: readonly Partial<GoldenCase>[];
}

export interface GoldenCase {
  /** Of its file, and its own. */
  readonly title?: string;
  readonly case: string;
  readonly rule: PolicyRule;
  readonly period: string;
  /** One document by its id, its series switched off; or else what the school has chosen. */
  readonly pack?: string;
  readonly settings?: object;
  /** A notice of the agency for one year. */
  readonly agencyNotice?: { readonly year: number; readonly rule: PolicyRule; readonly due: string };
  readonly holidayNotices?: readonly {
    readonly year: number;
    readonly off: readonly LocalDate[];
    readonly worked: readonly LocalDate[];
  }[];
  readonly terms?: readonly GoldenTerm[];

  /** The programme, or the unit that the duty is asked of. */
  readonly code?: string;
  readonly unit?: GoldenUnit;
  readonly validities?: readonly GoldenValidity[];
  readonly applyingIn?: number;
  readonly stages?: { readonly [Rule in StageRule]?: YearMonth | "done" };
  readonly facts?: readonly GoldenFact[];
  readonly unitDates?: readonly { readonly rule: PolicyRule; readonly due: string }[];
  readonly adjustments?: readonly (Partial<Adjustment> &
    Pick<Adjustment, "kind" | "of" | "due" | "reason">)[];

  readonly expected: GoldenExpectation | null;
  /** Said of every duty of this file that has a date. */
  readonly standingNote?: readonly string[];
}

/** A date that is left out must not be there, and without a last working day the date itself is one. */
export interface GoldenExpectation {
  readonly state: ObligationState;
  readonly year?: number;
  readonly targetDue?: string;
  readonly schoolDue?: string;
  readonly schoolLastWorkingDay?: string;
  readonly agencyDue?: string;
  readonly agencyLastWorkingDay?: string;
  /** `official` where it is left out. */
  readonly holidays?: HolidayCoverage;
  /** Each has to stand in the arithmetic. */
  readonly why: readonly string[];
  /** Each has to stand in the note, and no remark may stand there that none of them names. */
  readonly note?: readonly string[];
  /** `pack clause`: each begins a clause that is cited. */
  readonly clause?: readonly string[];
  readonly gravity?: Gravity;
  /** The days between both levels. */
  readonly steps?: StepsBetween;
  /** None of these words may be said. */
  readonly not?: readonly string[];
}

/** In the word that quotas use. */
export type GoldenUnit = TimingOf<"quota">["of"];

export interface GoldenValidity {
  readonly from: YearMonth;
  readonly to: YearMonth;
  readonly notice?: LocalDate;
  readonly regime?: string;
  readonly conditional?: boolean;
}

export interface GoldenFact {
  readonly kind: Fact["kind"];
  readonly on: LocalDate;
  readonly activity?: Fact["activity"];
  /** The rule of the duty that it closes, and its period. */
  readonly closes?: PolicyRule;
  readonly period?: string;
}

export interface GoldenTerm {
  readonly year: number;
  readonly term: 1 | 2;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** The file as it lies in `tests/golden`. Its cases are data that people write; what they expect is the check. */
export const readGolden = <File = GoldenFile>(name: string): File =>
  JSON.parse(readFileSync(new URL(`${name}.json`, goldenFolder), "utf8")) as File;

export const goldenFolder: URL = new URL("../../../tests/golden/", import.meta.url);

export const casesOf = ({ cases, ...common }: GoldenFile): GoldenCase[] =>
  cases.map((each) => ({ ...common, ...each }) as GoldenCase); // the runner names a field that is missing

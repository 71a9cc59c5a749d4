import type { HolidayCoverage } from "../calendar/holiday-coverage.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { Text } from "../kernel/text.ts";
import type { NoticePack } from "../policy/pack.ts";
import type { Timing, TimingKind, TimingOf } from "../policy/timing.ts";
import type { Obligation, StepsBetween } from "./obligation.ts";
import type { RuleInPolicy } from "./rule-in-policy.ts";

export type Inputs = Obligation["inputs"];

/** What a rule adds that reads no parameter: always this object, so that nothing has to be summed up. */
export const nothing: Inputs = {};

/** What one rule of one kind of accreditation says for one year: read once, and asked by every programme. */
export interface Ruling extends RuleInPolicy {
  readonly year: number;
  /** The year as a period. */
  readonly period: string;
  readonly kind: TimingKind;
  readonly agency: Timing | null;
  readonly school: Timing | null;
  /** The days that the documents name in that year; `null` where they name none. */
  readonly agencyDue: LocalDate | null;
  readonly schoolDue: LocalDate | null;
  /** Both lie in the year itself, as a notice may set them otherwise. */
  readonly isWithinYear: boolean;
  /** The day by which it is judged whether the year is owed: the agency's, or the last of the year. */
  readonly judgedOn: LocalDate;
  /** The same day, or the last of the year where a notice sets one after it: the validity that holds it owes the duty. */
  readonly heldOn: LocalDate;
  readonly schoolLastWorkingDay: LocalDate | null;
  readonly agencyLastWorkingDay: LocalDate | null;
  /** Both days as words, with what has to be said of the documents: 校级 10-31，协会 12-31（2024–2026方案，沿用）. */
  readonly dates: Text;
  /** The same as the end of an arithmetic: “ → 2026 年度在有效期内 → 校级 10-31，协会 12-31” for a rule of every year. */
  readonly ending: Text;
  readonly steps: StepsBetween | null;
  /** The year's notice, where it sets the agency's day. */
  readonly notice: NoticePack | null;
  readonly inputs: Inputs;
  /** What has to be said to every programme; `note` with the holidays of the year, `remark` without. */
  readonly remark: Text | null;
  readonly note: Text | null;
  /** What has to be said of the documents in force; `null` where they cover the year. */
  readonly aside: Text | null;
  readonly holidays: HolidayCoverage;
}

/** A ruling whose way of coming to its dates is known. */
export type RulingOf<Kind extends TimingKind> = Ruling & {
  readonly kind: Kind;
  readonly timing: TimingOf<Kind>;
  readonly agency: TimingOf<Kind> | null;
  readonly school: TimingOf<Kind> | null;
};

/** A ruling while it is being read. */
export type RulingHead = Pick<
  Ruling,
  "rule" | "year" | "policy" | "effective" | "agencyDue" | "schoolDue" | "notice"
> & {
  /** Why the school's date does not hold. */
  readonly schoolDropped: Text | null;
};

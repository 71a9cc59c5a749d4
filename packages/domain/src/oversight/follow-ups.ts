import { assertNever } from "../kernel/assert-never.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { Text } from "../kernel/text.ts";
import type { Citation } from "../policy/citation.ts";
import {
  type CheckedProgramme,
  type Consequence,
  type ConsequenceKind,
  consequencesOf,
  guideOnReviews,
} from "./consequences.ts";
import { followUpTexts } from "./follow-up-texts.ts";
import type { LetterKind } from "./letter-kind.ts";
import { type DutyOfCheck, type Midterm, standingOn } from "./midterm-standing.ts";
import type { SpotCheckResult } from "./spot-check-result.ts";

/** A letter about the programme. */
export interface LetterOfCheck {
  readonly kind: LetterKind;
  readonly number: string;
  readonly letterDate: LocalDate;
  readonly receivedOn: LocalDate;
}

/** `unsure`: whether the mid-term review has been passed is not registered, so either may hold. */
export type FollowUpState = "open" | "done" | "unsure";

/** What follows from a recorded result and how that stands. It is never stored, so it goes when the result goes. */
export interface FollowUp<Duty extends DutyOfCheck = DutyOfCheck> {
  readonly kind: ConsequenceKind;
  readonly state: FollowUpState;
  readonly text: Text;
  readonly citation: Citation;
  /** The duties that it is carried into: whoever prepares them has to know it. */
  readonly duties: readonly Duty[];
}

export interface CheckedResult {
  readonly result: SpotCheckResult;
  readonly resultOn: LocalDate;
  readonly announcedOn: LocalDate;
}

export interface AroundCheck<Duty extends DutyOfCheck> extends CheckedProgramme {
  /** All duties of the programme. */
  readonly duties: readonly Duty[];
  /** Letters about the programme that stand. */
  readonly letters: readonly LetterOfCheck[];
}

/**
 * What follows from a result: the notice, until such a letter is registered; the mid-term review that lay ahead on the
 * day of the result, or else the next application; what the school's own document says.
 */
export function followUpsOf<Duty extends DutyOfCheck>(
  check: CheckedResult,
  around: AroundCheck<Duty>,
): readonly FollowUp<Duty>[] {
  const { midterm, renewal } = standingOn(check.resultOn, around);
  return consequencesOf(check.result, around).flatMap((consequence): FollowUp<Duty> | [] => {
    const { kind } = consequence;
    switch (kind) {
      case "notice":
        return { ...consequence, ...noticed(check, around.letters), duties: [] };
      case "on-site":
        return onSite(consequence, midterm);
      case "renewal":
        return carried(consequence, midterm, renewal);
      case "school":
        return { ...consequence, state: "open", duties: [] };
      default:
        return assertNever(kind);
    }
  });
}

type Said = Pick<FollowUp, "state" | "text">;

/** The first notice to improve since the check was announced. */
function noticed({ announcedOn }: CheckedResult, letters: readonly LetterOfCheck[]): Said {
  const [letter] = letters
    .filter(({ kind, letterDate }) => kind === "improvement-notice" && letterDate >= announcedOn)
    .toSorted((a, b) => (a.letterDate < b.letterDate ? -1 : 1));
  return letter
    ? { state: "done", text: followUpTexts.received(letter) }
    : { state: "open", text: followUpTexts.awaited };
}

/** Expected of the review that was ahead; nothing where it had been passed or none is held. */
function onSite<Duty extends DutyOfCheck>(
  consequence: Consequence,
  midterm: Midterm<Duty>,
): FollowUp<Duty> | [] {
  switch (midterm.kind) {
    case "ahead":
      return follow(consequence, "open", followUpTexts.expected(midterm.duty.year), midterm.duty);
    case "over":
      return follow(consequence, "done", followUpTexts.over(midterm.duty.year, midterm.on), midterm.duty);
    case "unregistered":
      return follow(consequence, "unsure", followUpTexts.unlessPassed(midterm.duty.year), midterm.duty);
    case "passed":
    case "none":
      return [];
    default:
      return assertNever(midterm);
  }
}

const follow = <Duty extends DutyOfCheck>(
  { kind, citation }: Consequence,
  state: FollowUpState,
  text: Text,
  duty: Duty,
): FollowUp<Duty> => ({ kind, state, text, citation, duties: [duty] });

/** Carried into the next application; a programme without a mid-term review has it there from the first. */
function carried<Duty extends DutyOfCheck>(
  consequence: Consequence,
  midterm: Midterm<Duty>,
  renewal: readonly Duty[],
): FollowUp<Duty> | [] {
  const { kind } = consequence;
  const isRenewed = renewal.length > 0 && renewal.every(({ state }) => state === "fulfilled");
  switch (midterm.kind) {
    case "ahead":
    case "over":
      return [];
    case "unregistered":
      return {
        ...consequence,
        state: "unsure",
        text: followUpTexts.ifPassed(midterm.duty.year),
        duties: renewal,
      };
    case "passed":
    case "none": {
      const citation = midterm.kind === "none" ? guideOnReviews : consequence.citation;
      const text = midterm.kind === "none" ? followUpTexts.withoutReview : followUpTexts.passed(midterm.on);
      if (isRenewed) return { kind, citation, state: "done", text: followUpTexts.renewed, duties: renewal };
      return { kind, citation, state: "open", text, duties: renewal };
    }
    default:
      return assertNever(midterm);
  }
}

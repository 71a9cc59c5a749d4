import type { LocalDate } from "../../kernel/dates.ts";
import type { Text } from "../../kernel/text.ts";
import type { Draft } from "../draft.ts";
import type { RulingOf } from "../ruling.ts";
import type { Span, Track, Validity } from "../track.ts";
import { doubtText, joined } from "../words.ts";
import { asPrinted, judgedDraft } from "./judged-draft.ts";

/** A duty of the year of the ruling, which the chain has to touch; `null` where another validity of the chain holds its day. */
export function yearlyDraft(
  { track, span }: Validity,
  ruling: RulingOf<"yearly">,
  code: string | null,
): Draft | null {
  if (spanAt(track, ruling.heldOn) !== span) return null;
  const isFirst = span === track.spans[0];
  const start = isFirst ? track.wordsWithNotice : track.words;
  const first = isFirst && ruling.rule === "annual-filing" && track.noticeYear === 0 ? unknownNotice : null;
  if (isPlain(track, ruling, code))
    return asPrinted(ruling, span, start, joined(first, ruling.agencyDue && doubtText(span, ruling)));
  return judgedDraft({ ruling, track, span, end: track.chain.end }, code, { start, first, last: null });
}

/**
 * Most years lie strictly inside their chain and after its notice, so that no day has to be held against another one.
 * What this shortens is what `judge` says of them.
 */
function isPlain(
  track: Track,
  { year, isWithinYear, exemptions }: RulingOf<"yearly">,
  code: string | null,
): boolean {
  const inside = track.startYear < year && year < track.endYear && track.noticeYear < year;
  return inside && isWithinYear && (code === null || !exemptions.has(code));
}

/** The validity that holds the day; for a day outside the chain the nearest one. */
function spanAt({ spans, last }: Track, day: LocalDate): Span {
  return spans.length === 1 ? last : (spans.find(({ end }) => day <= end) ?? last);
}

const unknownNotice: Text = {
  zh: "发文日期未登记，按有效期起始年度推算",
  en: "Date of the notice not registered; reckoned from the year in which the validity begins",
};

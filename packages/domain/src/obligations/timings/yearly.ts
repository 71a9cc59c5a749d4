import type { LocalDate } from "../../kernel/dates.ts";
import type { Text } from "../../kernel/text.ts";
import type { Draft } from "../draft.ts";
import type { RulingOf } from "../ruling.ts";
import type { Span, Track } from "../track.ts";
import { judgedDraft } from "./judged-draft.ts";

/** A duty of every year that the chain touches; the year of the ruling has to be one of them. */
export function yearlyDraft(track: Track, ruling: RulingOf<"yearly">, code: string): Draft {
  const span = spanAt(track, ruling.judgedOn);
  const first = span === track.spans[0];
  return judgedDraft({ ruling, track, span, end: track.chain.end }, code, {
    start: first ? track.wordsWithNotice : track.words,
    inside: ruling.inside,
    first: first && ruling.rule === "annual-filing" && span.record.noticeDate === null ? unknownNotice : null,
    last: null,
  });
}

/** The validity that holds the day; for a day outside the chain the nearest one. */
function spanAt({ spans, last }: Track, day: LocalDate): Span {
  return spans.length === 1 ? last : (spans.find(({ end }) => day <= end) ?? last);
}

const unknownNotice: Text = {
  zh: "发文日期未登记，按有效期起始年度推算",
  en: "Date of the notice not registered; reckoned from the year in which the validity begins",
};

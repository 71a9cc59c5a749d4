import type { AccreditationInEffect } from "../accreditation/accreditations-in-effect.ts";
import { type ValidityChain, validityChains } from "../accreditation/validity-chain.ts";
import { type LocalDate, type YearMonth, yearOf } from "../kernel/dates.ts";
import type { Text } from "../kernel/text.ts";
import type { Regime } from "../policy/regime.ts";
import { type Months, type MonthsOf, noticed } from "./months.ts";
import { type Inputs, nothing } from "./ruling.ts";

/** One validity as the rules ask for it. */
export interface Span {
  readonly record: AccreditationInEffect;
  readonly months: Months;
  /** Its last day, or that of its chain where a 中止 cuts it short. */
  readonly end: LocalDate;
  /** First month of the validity that follows without a gap: it has been renewed. */
  readonly next: YearMonth | null;
  /** Whose dates these are is not registered, or a kind of accreditation that no pack knows. */
  readonly doubt: { readonly word: string | null } | null;
  readonly inputs: Inputs;
  /** The same with what a ruling adds. */
  readonly inputsWith: (more: Inputs) => Inputs;
}

/** Validities of one kind of accreditation that follow one another without a gap. */
export interface Track {
  readonly regime: Regime;
  readonly chain: ValidityChain;
  readonly spans: readonly [Span, ...Span[]];
  readonly last: Span;
  readonly startYear: number;
  readonly endYear: number;
  /** Year of the first notice; 0 where it is not registered. */
  readonly noticeYear: number;
  /** First day of the validity that comes after a gap; `null` where none does. */
  readonly resumes: LocalDate | null;
  /** 有效期 2022-01 至 2027-12 */
  readonly words: Text;
  /** The same with the year of the first notice; the first validity alone is limited by it. */
  readonly wordsWithNotice: Text;
}

/** One validity in its chain. */
export interface Validity {
  readonly track: Track;
  readonly span: Span;
}

export interface RecordReader {
  /** `null` for a kind of accreditation that no pack knows. */
  readonly regimeOf: (word: string) => Regime | null;
  readonly monthsOf: MonthsOf;
}

/** In order of time, whatever the order of the records. */
export function tracksOf(accreditations: readonly AccreditationInEffect[], reader: RecordReader): Track[] {
  const [first] = accreditations;
  if (first === undefined) return [];
  const only = regimeOfRecord(first, reader);
  if (accreditations.every((record) => regimeOfRecord(record, reader) === only))
    return tracksIn(only, accreditations, reader);
  return [...Map.groupBy(accreditations, (record) => regimeOfRecord(record, reader))]
    .flatMap(([regime, records]) => tracksIn(regime, records, reader))
    .sort((a, b) => (a.chain.start < b.chain.start ? -1 : 1));
}

/** Who names no kind, or one that no pack knows, follows the association of engineering. */
const regimeOfRecord = ({ regime }: AccreditationInEffect, { regimeOf }: RecordReader): Regime =>
  (regime ? regimeOf(regime) : null) ?? "engineering";

function tracksIn(regime: Regime, records: readonly AccreditationInEffect[], reader: RecordReader): Track[] {
  const chains = validityChains(records);
  return chains.map((chain, at) => trackOf(regime, chain, chains[at + 1]?.start ?? null, reader));
}

function trackOf(
  regime: Regime,
  chain: ValidityChain,
  resumes: LocalDate | null,
  reader: RecordReader,
): Track {
  const spans = spansOf(chain, reader);
  const [first] = spans;
  const last = spans[spans.length - 1] ?? first;
  const words = first === last ? first.months.whole : linkedWords(first, last);
  const noticeYear = first.record.noticeDate === null ? 0 : yearOf(first.record.noticeDate);
  return {
    regime,
    chain,
    spans,
    last,
    startYear: first.months.startYear,
    endYear: yearOf(chain.end),
    noticeYear,
    resumes,
    words,
    wordsWithNotice: noticedWords(first, last, words, noticeYear),
  };
}

function spansOf(chain: ValidityChain, reader: RecordReader): [Span, ...Span[]] {
  const { records } = chain;
  const spans: [Span, ...Span[]] = [spanOf(records[0], records[1], chain, reader)];
  for (let at = 1; at < records.length; at++) {
    const record = records[at];
    if (record) spans.push(spanOf(record, records[at + 1], chain, reader));
  }
  return spans;
}

function spanOf(
  record: AccreditationInEffect,
  next: AccreditationInEffect | undefined,
  chain: ValidityChain,
  reader: RecordReader,
): Span {
  const months = reader.monthsOf(record.validFrom, record.validTo);
  const end = months.expiry < chain.end ? months.expiry : chain.end;
  const inputs = inputsOf(record);
  return {
    record,
    months,
    end,
    next: next === undefined ? null : next.validFrom,
    doubt: doubtOf(record, months, reader),
    inputs,
    inputsWith: adding(inputs),
  };
}

const unregistered = { word: null };

/** Validities that begin in another month than January are mostly another body's, such as 住建部 evaluations. */
function doubtOf(
  { regime }: AccreditationInEffect,
  { beginsInJanuary }: Months,
  { regimeOf }: RecordReader,
): Span["doubt"] {
  if (regime) return regimeOf(regime) === null ? { word: regime } : null;
  return beginsInJanuary ? null : unregistered;
}

function inputsOf({ conclusion, validFrom, validTo, noticeDate, regime }: AccreditationInEffect): Inputs {
  const known = { validFrom, validTo, conclusion };
  if (noticeDate === null) return regime ? { ...known, regime } : known;
  return regime ? { ...known, notice: noticeDate, regime } : { ...known, notice: noticeDate };
}

/** A rule mostly adds the same from year to year, so the last sum is kept. */
function adding(inputs: Inputs): Span["inputsWith"] {
  let added: Inputs = nothing;
  let sum: Inputs = inputs;
  return (more) => {
    if (more === nothing) return inputs;
    if (more !== added) {
      added = more;
      sum = { ...inputs, ...more };
    }
    return sum;
  };
}

const linkedWords = ({ record: { validFrom } }: Span, { record: { validTo } }: Span): Text => ({
  zh: `衔接的有效期 ${validFrom} 至 ${validTo}`,
  en: `Valid without a gap ${validFrom} to ${validTo}`,
});

function noticedWords(first: Span, last: Span, words: Text, year: number): Text {
  if (year === 0) return words;
  return first === last ? first.months.noticedIn(year) : noticed(words, year);
}

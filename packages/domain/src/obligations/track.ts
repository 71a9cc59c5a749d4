import type { Accreditation } from "../accreditation/programme.ts";
import { startsInJanuary, thirdFullYear } from "../accreditation/third-year.ts";
import { type ValidityChain, validityChains } from "../accreditation/validity-chain.ts";
import { firstDayOf, type LocalDate, lastDayOf, type YearMonth, yearOf } from "../kernel/dates.ts";
import type { Text } from "../kernel/text.ts";
import type { Regime } from "../policy/regime.ts";
import { type Inputs, nothing } from "./ruling.ts";

/** One validity as the rules ask for it. */
export interface Span {
  readonly record: Accreditation;
  readonly start: LocalDate;
  /** Its last day as granted. */
  readonly expiry: LocalDate;
  /** The same, or the last day of its chain where a 中止 cuts it short. */
  readonly end: LocalDate;
  readonly startYear: number;
  readonly endYear: number;
  readonly expiryYear: number;
  /** First month of the validity that follows without a gap: it has been renewed. */
  readonly next: YearMonth | null;
  /** It begins in January. */
  readonly beginsYear: boolean;
  /** Its third full calendar year. */
  readonly thirdYear: number;
  /** Whose dates these are is not registered, or a kind of accreditation that no pack knows. */
  readonly doubt: { readonly word: string | null } | null;
  readonly inputs: Inputs;
  /** The same with what a ruling adds. */
  readonly inputsWith: (more: Inputs) => Inputs;
}

/** One validity in its chain. */
export interface Validity {
  readonly track: Track;
  readonly span: Span;
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

export type RegimeOf = (word: string) => Regime | null;

/** In order of time, whatever the order of the records. */
export function tracksOf(accreditations: readonly Accreditation[], regimeOf: RegimeOf): Track[] {
  const regime = (record: Accreditation): Regime => regimeOfRecord(record, regimeOf);
  const [only, ...others] = accreditations;
  if (only === undefined) return [];
  if (others.length === 0) return tracksIn(regime(only), accreditations, regimeOf);
  return [...Map.groupBy(accreditations, regime)]
    .flatMap(([each, records]) => tracksIn(each, records, regimeOf))
    .sort((a, b) => (a.chain.start < b.chain.start ? -1 : 1));
}

/** Who names no kind, or one that no pack knows, follows the association of engineering. */
const regimeOfRecord = ({ regime }: Accreditation, regimeOf: RegimeOf): Regime =>
  (regime ? regimeOf(regime) : null) ?? "engineering";

function tracksIn(regime: Regime, records: readonly Accreditation[], regimeOf: RegimeOf): Track[] {
  const chains = validityChains(records);
  return chains.map((chain, at) => trackOf(regime, chain, chains[at + 1]?.start ?? null, regimeOf));
}

function trackOf(regime: Regime, chain: ValidityChain, resumes: LocalDate | null, regimeOf: RegimeOf): Track {
  const [first, ...others] = chain.records;
  const spans: [Span, ...Span[]] = [
    spanOf(first, others[0], chain, regimeOf),
    ...others.map((record, at) => spanOf(record, others[at + 1], chain, regimeOf)),
  ];
  const last = spans.at(-1) ?? spans[0];
  const words = wordsOf(first, last.record);
  return {
    ...{ regime, chain, spans, last, resumes, words },
    startYear: spans[0].startYear,
    endYear: yearOf(chain.end),
    noticeYear: noticeYearOf(first),
    wordsWithNotice: withNotice(words, first.noticeDate),
  };
}

function spanOf(
  record: Accreditation,
  next: Accreditation | undefined,
  chain: ValidityChain,
  regimeOf: RegimeOf,
): Span {
  const expiry = lastDayOf(record.validTo);
  const end = expiry < chain.end ? expiry : chain.end;
  const inputs = inputsOf(record, record === chain.records[0] ? noticeYearOf(record) : 0);
  return {
    record,
    start: firstDayOf(record.validFrom),
    expiry,
    end,
    startYear: yearOf(record.validFrom),
    endYear: yearOf(end),
    expiryYear: yearOf(expiry),
    next: next?.validFrom ?? null,
    beginsYear: startsInJanuary(record),
    thirdYear: thirdFullYear(record),
    doubt: doubtOf(record, regimeOf),
    inputs,
    inputsWith: adding(inputs),
  };
}

/** Validities that begin in another month than January are mostly another body's, such as 住建部 evaluations. */
function doubtOf(record: Accreditation, regimeOf: RegimeOf): Span["doubt"] {
  if (record.regime) return regimeOf(record.regime) === null ? { word: record.regime } : null;
  return startsInJanuary(record) ? null : { word: null };
}

/** Of the notice its year, and of the first validity alone: nothing else of it is asked for year after year. */
function inputsOf({ conclusion, validFrom, validTo, regime }: Accreditation, noticeYear: number): Inputs {
  const known = regime ? { validFrom, validTo, conclusion, regime } : { validFrom, validTo, conclusion };
  return noticeYear === 0 ? known : { ...known, noticeYear };
}

/** Rulings of one rule mostly add the same from year to year, so the last sum is kept. */
function adding(inputs: Inputs): Span["inputsWith"] {
  let added: Inputs = nothing;
  let sum = inputs;
  return (more) => {
    if (more === nothing) return inputs;
    if (more !== added) {
      added = more;
      sum = { ...inputs, ...more };
    }
    return sum;
  };
}

const noticeYearOf = ({ noticeDate }: Accreditation): number =>
  noticeDate === null ? 0 : yearOf(noticeDate);

function wordsOf(first: Accreditation, last: Accreditation): Text {
  const linked = first !== last;
  return {
    zh: `${linked ? "衔接的" : ""}有效期 ${first.validFrom} 至 ${last.validTo}`,
    en: `Valid${linked ? " without a gap" : ""} ${first.validFrom} to ${last.validTo}`,
  };
}

function withNotice(words: Text, notice: LocalDate | null): Text {
  if (notice === null) return words;
  const year = yearOf(notice);
  return { zh: `${words.zh}，${year} 年发文`, en: `${words.en}, notice of ${year}` };
}

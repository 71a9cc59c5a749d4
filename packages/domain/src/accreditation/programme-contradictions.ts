import type { LocalDate, YearMonth } from "../kernel/dates.ts";
import type { Text } from "../kernel/text.ts";
import { ANNOUNCED_MONTHS_BEFORE, announcementDays } from "./announcement.ts";

/** What a line says of one validity, cell by cell; `null` where the cell is empty. */
export interface ValidityCells {
  readonly validFrom: YearMonth | null;
  readonly validTo: YearMonth | null;
  readonly conclusion: "passed" | null;
  readonly conditional: boolean | null;
  readonly noticeDate: LocalDate | null;
  readonly publishedOn: LocalDate | null;
}

type ValidityColumn =
  | "valid_from"
  | "valid_to"
  | "conclusion"
  | "conditional"
  | "notice_date"
  | "published_on";

/** A cell that is right alone but not beside the others; it says nothing where one of those is unreadable. */
export interface Contradiction {
  readonly column: ValidityColumn;
  readonly beside: readonly ValidityColumn[];
  readonly expected: Text;
}

export function contradictionsIn(cells: ValidityCells): readonly Contradiction[] {
  const { validFrom, validTo } = cells;
  if (validFrom === null || validTo === null) return withoutValidity(cells);
  return besideValidity(cells, { validFrom, validTo });
}

const months = ["valid_from", "valid_to"] as const;

function withoutValidity(cells: ValidityCells): readonly Contradiction[] {
  const { validFrom, validTo, conclusion, conditional, noticeDate, publishedOn } = cells;
  const found: Contradiction[] = [];
  if (validTo !== null) found.push({ column: "valid_from", beside: ["valid_to"], expected: bothMonths });
  if (validFrom !== null) found.push({ column: "valid_to", beside: ["valid_from"], expected: bothMonths });
  const mustBeEmpty = (column: ValidityColumn): void => {
    found.push({ column, beside: months, expected: emptyExpected });
  };
  if (conclusion !== null) mustBeEmpty("conclusion");
  if (conditional === true) mustBeEmpty("conditional");
  if (noticeDate !== null) mustBeEmpty("notice_date");
  if (publishedOn !== null) mustBeEmpty("published_on");
  return found;
}

function besideValidity(
  { conclusion, conditional, noticeDate, publishedOn }: ValidityCells,
  validity: { readonly validFrom: YearMonth; readonly validTo: YearMonth },
): readonly Contradiction[] {
  const found: Contradiction[] = [];
  const isTurned = validity.validTo < validity.validFrom;
  if (isTurned) found.push({ column: "valid_to", beside: months, expected: notBefore(validity.validFrom) });
  if (conclusion === null) found.push({ column: "conclusion", beside: months, expected: passedExpected });
  if (conditional === null) found.push({ column: "conditional", beside: months, expected: flagExpected });
  if (isTurned) return found;
  const days = announcementDays(validity);
  const isOutside = (day: LocalDate | null): boolean => day !== null && (day < days.from || day > days.to);
  const expected = inDays(days);
  if (isOutside(noticeDate)) found.push({ column: "notice_date", beside: months, expected });
  if (isOutside(publishedOn)) found.push({ column: "published_on", beside: months, expected });
  return found;
}

const notBefore = (validFrom: YearMonth): Text => ({
  zh: `不早于有效期起始 ${validFrom}`,
  en: `Not before the first month ${validFrom}`,
});
const bothMonths: Text = {
  zh: "有效期起止年月须同时填写或同时留空",
  en: "Both months of the validity, or neither",
};
const passedExpected: Text = { zh: "passed（已填写有效期）", en: "passed, since a validity is given" };
const flagExpected: Text = { zh: "true（有条件）或 false", en: "true (conditional) or false" };
const emptyExpected: Text = { zh: "留空（未填写有效期）", en: "Empty, since no validity is given" };
const inDays = ({ from, to }: ReturnType<typeof announcementDays>): Text => ({
  zh: `${from} 至 ${to}（不早于本段有效期起始前 ${ANNOUNCED_MONTHS_BEFORE} 个月，不晚于其届满日）；请核对日期，或核对有效期起止年月`,
  en: `From ${from} to ${to}: at most ${ANNOUNCED_MONTHS_BEFORE} months before this validity begins and not after its last day; check the date, or the months of the validity`,
});

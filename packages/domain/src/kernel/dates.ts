import { err, ok, type Result } from "./result.ts";

/** A calendar date `YYYY-MM-DD` in the institution's time zone, 1900-01-01 to 2199-12-31. */
export type LocalDate = string & { readonly __date: "local-date" };
/** A calendar month `YYYY-MM`. */
export type YearMonth = string & { readonly __date: "year-month" };
/** Whole days since 1970-01-01. */
export type DayNumber = number;
/** A date that comes back every year. */
export interface MonthDay {
  readonly month: number;
  readonly day: number;
}

export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MS_PER_DAY = 86_400_000;
const dateForm = /^(\d{4})-(\d{2})-(\d{2})$/;
const monthForm = /^(\d{4})-(\d{2})$/;

/** Errors: `"form"` when the text is not `YYYY-MM-DD`, `"date"` when the calendar has no such day. */
export function parseLocalDate(text: string): Result<LocalDate, "form" | "date"> {
  const match = dateForm.exec(text);
  if (!match) return err("form");
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1900 || year > 2199 || month < 1 || month > 12) return err("date");
  return day >= 1 && day <= daysInMonth(year, month) ? ok(text as LocalDate) : err("date");
}

/** Errors: `"form"` when the text is not `YYYY-MM`, `"date"` when the calendar has no such month. */
export function parseYearMonth(text: string): Result<YearMonth, "form" | "date"> {
  const match = monthForm.exec(text);
  if (!match) return err("form");
  const [year, month] = [Number(match[1]), Number(match[2])];
  return year >= 1900 && year <= 2199 && month >= 1 && month <= 12 ? ok(text as YearMonth) : err("date");
}

/** For literals and values that a schema has already checked; throws on anything else. */
export function localDate(text: string): LocalDate {
  const parsed = parseLocalDate(text);
  if (!parsed.ok) throw new RangeError(`Not a calendar date: ${text}`);
  return parsed.value;
}

/** The same for months. */
export function yearMonth(text: string): YearMonth {
  const parsed = parseYearMonth(text);
  if (!parsed.ok) throw new RangeError(`Not a calendar month: ${text}`);
  return parsed.value;
}

export const partsOf = (date: LocalDate): DateParts => ({
  year: yearOf(date),
  month: monthOf(date),
  day: dayOf(date),
});

export const yearOf = (date: LocalDate | YearMonth): number => digits(date, 0) * 100 + digits(date, 2);
export const monthOf = (date: LocalDate | YearMonth): number => digits(date, 5);
/** The day of the month. */
export const dayOf = (date: LocalDate): number => digits(date, 8);

/** Two digits as a number. Digit by digit, because the obligation engine asks for millions of them. */
const digits = (date: string, at: number): number =>
  (date.charCodeAt(at) - ZERO) * 10 + date.charCodeAt(at + 1) - ZERO;
const ZERO = "0".charCodeAt(0);

/** Throws where the calendar has no such day. */
export function dateOf(year: number, month: number, day: number): LocalDate {
  const inRange = year >= 1900 && year <= 2199 && month >= 1 && month <= 12;
  if (!inRange || day < 1 || day > daysInMonth(year, month))
    throw new RangeError(`Not a calendar date: ${year}-${month}-${day}`);
  return `${year}-${pad(month)}-${pad(day)}` as LocalDate;
}

/** The yearly date in one year; 29 February falls on the 28th where the year has none. */
export function monthDayIn(year: number, { month, day }: MonthDay): LocalDate {
  return dateOf(year, month, Math.min(day, daysInMonth(year, month)));
}

export const firstDayOf = (month: YearMonth): LocalDate => `${month}-01` as LocalDate;
export const lastDayOf = (month: YearMonth): LocalDate =>
  `${month}-${daysInMonth(yearOf(month), monthOf(month))}` as LocalDate;

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export const dayNumber = (date: LocalDate): DayNumber =>
  Date.UTC(yearOf(date), monthOf(date) - 1, dayOf(date)) / MS_PER_DAY;

export function fromDayNumber(number: DayNumber): LocalDate {
  const day = new Date(number * MS_PER_DAY);
  return `${day.getUTCFullYear()}-${pad(day.getUTCMonth() + 1)}-${pad(day.getUTCDate())}` as LocalDate;
}

export const addDays = (date: LocalDate, days: number): LocalDate => fromDayNumber(dayNumber(date) + days);
/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => dayNumber(to) - dayNumber(from);
/** 1 = Monday … 7 = Sunday. */
export const weekdayOf = (date: LocalDate): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;

/** The date that a wall clock in `timeZone` shows at an instant; a deadline runs to 24:00 of that date. */
export function localDateAt(instant: Date, timeZone: string): LocalDate {
  return zoned(timeZone).format(instant) as LocalDate;
}

const formats = new Map<string, Intl.DateTimeFormat>();
function zoned(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("sv-SE", {
      timeZone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    });
    formats.set(timeZone, format);
  }
  return format;
}

const pad = (value: number): string => (value < 10 ? `0${value}` : `${value}`);
const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

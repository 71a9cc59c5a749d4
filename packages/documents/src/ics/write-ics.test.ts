import { localDate } from "@goodstanding/domain/kernel/dates";
import fc from "fast-check";
import ICAL from "ical.js";
import { afterEach, describe, expect, test, vi } from "vitest";
import { type CalendarDay, writeIcs } from "./write-ics.ts";

const day: CalendarDay = {
  uid: "0199.school@0198",
  sequence: 2,
  date: localDate("2026-10-31"),
  summary: "【校级】机械设计制造及其自动化 年度报备",
  description: "有效期 2022-01 起；第一行\n第二行, 逗号; 分号 \\ 反斜杠",
  url: "https://gs.example/programmes/0199",
  changedAt: new Date("2026-10-21T01:02:03.456Z"),
};
const calendarOf = (...days: readonly CalendarDay[]) =>
  writeIcs({ name: "认证常青 · 示例大学", refreshHours: 6, days });
const read = (text: string) => new ICAL.Component(ICAL.parse(text));
const only = (text: string) => new ICAL.Event(read(text).getFirstSubcomponent("vevent") ?? undefined);

afterEach(() => vi.unstubAllEnvs());

test("the whole file, line by line", () => {
  expect(unfold(calendarOf(day)).split("\r\n")).toEqual([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Goodstanding//Calendar//ZH",
    "NAME:认证常青 · 示例大学",
    "X-WR-CALNAME:认证常青 · 示例大学",
    "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
    "X-PUBLISHED-TTL:PT6H",
    "BEGIN:VEVENT",
    "UID:0199.school@0198",
    "SEQUENCE:2",
    "DTSTAMP:20261021T010203Z",
    "DTSTART;VALUE=DATE:20261031",
    "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE",
    "X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE",
    "SUMMARY:【校级】机械设计制造及其自动化 年度报备",
    "TRANSP:TRANSPARENT",
    "DESCRIPTION:有效期 2022-01 起；第一行\\n第二行\\, 逗号\\; 分号 \\\\ 反斜杠",
    "URL;VALUE=URI:https://gs.example/programmes/0199",
    "LAST-MODIFIED:20261021T010203Z",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]);
});

test("another reader finds the same day", () => {
  const event = only(calendarOf(day));
  expect(event).toMatchObject({
    uid: day.uid,
    sequence: day.sequence,
    summary: day.summary,
    description: day.description,
  });
  expect([event.startDate.isDate, event.startDate.toString()]).toEqual([true, day.date]);
});

const anyWords = fc.string({
  unit: fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 1 }),
    fc.constantFrom("\r", "\n", "\r\n", "\t", "\0"),
  ),
  maxLength: 200,
});

test("every line ends in CRLF and holds at most 75 octets, whatever the words", () => {
  fc.assert(
    fc.property(anyWords, (words) => {
      const text = calendarOf({ ...day, summary: `【校级】${words}`, description: words });
      expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
      for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    }),
  );
});

test("what is written is what is read, marks and line breaks included", () => {
  const words = fc.string({ unit: fc.constantFrom(...'械；,;\\"n:\n', "😀", "é"), maxLength: 120 });
  fc.assert(
    fc.property(words, (description) => {
      expect(only(calendarOf({ ...day, description })).description ?? "").toBe(description);
    }),
  );
});

test("the same days are the same bytes, and a calendar may be empty", () => {
  expect(calendarOf(day)).toBe(calendarOf(day));
  expect(read(calendarOf()).getAllSubcomponents("vevent")).toEqual([]);
});

describe.each(["Asia/Shanghai", "America/New_York", "Pacific/Kiritimati"])("on a machine in %s", (zone) => {
  test("a date stays the date", () => {
    vi.stubEnv("TZ", zone);
    expect(calendarOf(day)).toContain("DTSTART;VALUE=DATE:20261031\r\n");
  });
});

const unfold = (text: string): string => text.replaceAll("\r\n ", "");

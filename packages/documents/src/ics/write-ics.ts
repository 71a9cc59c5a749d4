import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import ical, { ICalEventTransparency } from "ical-generator";

/** One whole day; `uid` stays for good, and of two texts under one `uid` the greater `sequence` is the newer. */
export interface CalendarDay {
  readonly uid: string;
  readonly sequence: number;
  readonly date: LocalDate;
  readonly summary: string;
  readonly description: string;
  readonly url: string;
  readonly changedAt: Date;
}

export interface Calendar {
  readonly name: string;
  /** How often a subscriber may well look again. */
  readonly refreshHours: number;
  readonly days: readonly CalendarDay[];
}

/**
 * A calendar of whole days (RFC 5545): lines end in CRLF and are folded at 75 octets, the same days give the same bytes.
 * It has no time zone, because a date is a date everywhere and the library would write `DTSTAMP` without its Z.
 */
export function writeIcs({ name, refreshHours, days }: Calendar): string {
  const calendar = ical({
    name,
    prodId: { company: "Goodstanding", product: "Calendar", language: "ZH" },
    ttl: refreshHours * 60 * 60,
  });
  for (const { uid, date, changedAt, ...day } of days) {
    calendar.createEvent({
      ...day,
      id: uid,
      start: new Date(`${date}T00:00:00Z`),
      allDay: true,
      // A deadline keeps nobody from meetings.
      transparency: ICalEventTransparency.TRANSPARENT,
      stamp: changedAt,
      lastModified: changedAt,
    });
  }
  return `${calendar.toString()}\r\n`;
}

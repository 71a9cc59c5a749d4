import type { ObligationView } from "@goodstanding/database/queries/obligation";
import type { CalendarDay } from "@goodstanding/documents/ics/write-ics";
import { formatDate } from "@goodstanding/domain/calendar/format-date";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { Language, Text } from "@goodstanding/domain/kernel/text";
import type { Standing } from "@goodstanding/domain/obligations/standing";
import { shortRuleNames } from "@goodstanding/domain/policy/rule";
import { type FeedWords, feedWords } from "./feed-words.ts";

export interface FeedDuty {
  readonly obligation: ObligationView;
  readonly standing: Standing;
  /** The agency in a word, such as 协会. */
  readonly agencyWord: Text;
  /** When anything that is said of it last changed. */
  readonly changedAt: Date;
}

export interface FeedSettings {
  readonly language: Language;
  readonly publicUrl: string;
  /** What lies before this day is left out. */
  readonly begins: LocalDate;
}

/**
 * The days of one duty: each date that it has, and its last working day where that is another. A duty that is no
 * longer owed has none: subscribers replace what they have by what they read, and some would go on showing a
 * cancelled day struck through. Each day is judged by itself, so the agency's may stay where the school's is long past.
 */
export function feedDays(duty: FeedDuty, settings: FeedSettings): CalendarDay[] {
  const { obligation } = duty;
  if (obligation.state !== "owed" && obligation.state !== "fulfilled") return [];
  return datesOf(duty).flatMap(({ date, ...day }) =>
    date === null || date < settings.begins ? [] : [dayOf(duty, settings, { date, ...day })],
  );
}

type LevelOrDay = "target" | "school" | "school-last-working-day" | "agency" | "agency-last-working-day";

function datesOf({
  obligation,
  standing,
}: FeedDuty): readonly (Omit<Day, "date"> & { date: LocalDate | null })[] {
  const { targetDue, schoolDue, agencyDue, schoolLastWorkingDay, agencyLastWorkingDay } = obligation;
  const [school, agency] = [isDone(standing.school), isDone(standing.agency)];
  return [
    { at: "target", date: targetDue, done: school },
    { at: "school-last-working-day", date: unless(schoolLastWorkingDay, schoolDue), done: school },
    { at: "school", date: schoolDue, done: school },
    { at: "agency-last-working-day", date: unless(agencyLastWorkingDay, agencyDue), done: agency },
    { at: "agency", date: agencyDue, done: agency },
  ];
}

const unless = (date: LocalDate | null, same: LocalDate | null): LocalDate | null =>
  date === same ? null : date;

const isDone = ({ status }: Standing["school"]): boolean => status === "on-time" || status === "late";

interface Day {
  readonly date: LocalDate;
  readonly at: LevelOrDay;
  readonly done: boolean;
}

function dayOf(duty: FeedDuty, { language, publicUrl }: FeedSettings, { date, at, done }: Day): CalendarDay {
  const { obligation, agencyWord, changedAt } = duty;
  const words = feedWords[language];
  const whose = obligation.programmeName ?? (language === "zh" ? obligation.unitName : obligation.unitNameEn);
  const url = linkTo(obligation, publicUrl);
  return {
    uid: `${obligation.id}.${at}@${obligation.institutionId}`,
    sequence: obligation.dueVersion,
    date,
    summary: `${words.mark(levelOf(at, agencyWord[language], words), done)}${whose} ${shortRuleNames[obligation.rule][language]}`,
    description: descriptionOf(duty, language, url),
    url,
    changedAt,
  };
}

function levelOf(at: LevelOrDay, agency: string, words: FeedWords): string {
  if (at === "agency") return agency;
  return at === "agency-last-working-day" ? words.agencyLastWorkingDay(agency) : words.levels[at];
}

/** Units have no page of their own. */
const linkTo = ({ programmeId }: ObligationView, publicUrl: string): string =>
  `${publicUrl.replace(/\/$/, "")}${programmeId === null ? "/calendar" : `/programmes/${programmeId}`}`;

function descriptionOf({ obligation, agencyWord }: FeedDuty, language: Language, url: string): string {
  const words = feedWords[language];
  const agency = agencyWord[language];
  const { targetDue, schoolDue, agencyDue, schoolLastWorkingDay, agencyLastWorkingDay } = obligation;
  const lines: readonly Line[] = [
    [words.why, obligation.why[language]],
    [words.clause, clausesOf(obligation, words.semicolon)],
    [words.levels.target, spell(targetDue, language)],
    [words.levels.school, spell(schoolDue, language)],
    [words.levels["school-last-working-day"], spell(schoolLastWorkingDay, language)],
    [agency, spell(agencyDue, language)],
    [words.agencyLastWorkingDay(agency), spell(agencyLastWorkingDay, language)],
    [words.consequence, obligation.consequence[language]],
    [words.note, obligation.note?.[language] ?? null],
    [words.link, url],
  ];
  return lines
    .filter(([, value]) => value !== null && value !== "")
    .map(([label, value]) => `${label}${words.colon}${value}`)
    .join("\n");
}

type Line = readonly [label: string, value: string | null];

const clausesOf = ({ citations }: ObligationView, semicolon: string): string =>
  citations.map(({ document, clause }) => `${document} ${clause}`).join(semicolon);

const spell = (date: LocalDate | null, language: Language): string | null =>
  date && formatDate(date, language);

import { formatDay } from "../calendar/format-date.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { Language, Text } from "../kernel/text.ts";
import { type Digest, type DigestLine, digestSectionNames, digestSections } from "./digest.ts";

/** What a group reads, before a platform's own form is put on it. No word of it names a person. */
export interface RobotCard {
  readonly title: string;
  readonly opening: string;
  readonly sections: readonly CardSection[];
  readonly link: { readonly label: string; readonly url: string };
  /** Something is overdue. */
  readonly isPressing: boolean;
}

export interface CardSection {
  readonly heading: string;
  readonly lines: readonly string[];
  /** Says how many lines were left out; `null`: none. */
  readonly more: string | null;
}

export interface CardFrame {
  readonly unit: Text;
  readonly today: LocalDate;
  readonly language: Language;
  /** Of the console. */
  readonly url: string;
}

/** The digest of a unit as a card; of each section the `limit` most pressing lines. */
export function digestCard(digest: Digest, { unit, today, language, url }: CardFrame, limit = 6): RobotCard {
  const words = cardWords[language];
  const filled = digestSections.filter((section) => digest[section].length > 0);
  return {
    title: words.title(unit[language]),
    opening: words.opening(
      formatDay(today, language),
      filled.map((section) => words.count(digestSectionNames[section][language], digest[section].length)),
    ),
    sections: filled.map((section) => {
      const left = digest[section].length - limit;
      return {
        heading: digestSectionNames[section][language],
        lines: digest[section].slice(0, limit).map((line) => lineText(line, language)),
        more: left > 0 ? words.more(left) : null,
      };
    }),
    link: { label: words.link, url },
    isPressing: digest.overdue.length > 0,
  };
}

/** Shows a group that its robot is connected; it says of nothing that it is due. */
export function testCard({ unit, today, language, url }: CardFrame): RobotCard {
  const words = cardWords[language];
  return {
    title: words.testTitle,
    opening: words.test(unit[language], formatDay(today, language)),
    sections: [],
    link: { label: words.link, url },
    isPressing: false,
  };
}

function lineText(
  { subject, what, due, daysLeft, quietDays, state }: DigestLine,
  language: Language,
): string {
  const words = cardWords[language];
  const matter = words.matter(subject[language], what[language]);
  if (due !== null && daysLeft !== null)
    return words.line(matter, words.due(formatDay(due, language), daysLeft));
  return words.line(matter, quietDays === null ? state[language] : words.quiet(state[language], quietDays));
}

interface CardWords {
  readonly title: (unit: string) => string;
  readonly opening: (day: string, counts: readonly string[]) => string;
  readonly count: (section: string, count: number) => string;
  readonly matter: (subject: string, what: string) => string;
  readonly line: (matter: string, state: string) => string;
  readonly due: (day: string, daysLeft: number) => string;
  readonly quiet: (state: string, days: number) => string;
  readonly more: (count: number) => string;
  readonly link: string;
  readonly testTitle: string;
  readonly test: (unit: string, day: string) => string;
}

const days = (count: number): string => (count === 1 ? "1 day" : `${count} days`);

const cardWords: Record<Language, CardWords> = {
  zh: {
    title: (unit) => `【认证常青】${unit}认证工作简报`,
    opening: (day, counts) => `截至${day}：${counts.join("，")}。`,
    count: (section, count) => `${section}${count}项`,
    matter: (subject, what) => `${subject} ${what}`,
    line: (matter, state) => `${matter}：${state}`,
    due: (day, left) =>
      left < 0 ? `应于${day}完成，已逾期${-left}天` : left === 0 ? `今日到期` : `${day}到期，剩余${left}天`,
    quiet: (state, count) => `${state}，已${count}天无进展`,
    more: (count) => `另有${count}项，请登录系统查看`,
    link: "登录系统查看",
    testTitle: "【认证常青】群机器人连接测试",
    test: (unit, day) => `${unit}群机器人已于${day}接入。本条为测试消息，不作为通知或催办，请勿据此办理。`,
  },
  en: {
    title: (unit) => `[Goodstanding] ${unit}: accreditation digest`,
    opening: (day, counts) => `As of ${day}: ${counts.join(", ")}.`,
    count: (section, count) => `${section.toLowerCase()}: ${count}`,
    matter: (subject, what) => `${subject}, ${what}`,
    line: (matter, state) => `${matter}: ${state}`,
    due: (day, left) =>
      left < 0
        ? `was due on ${day}, ${days(-left)} overdue`
        : left === 0
          ? "due today"
          : `due on ${day}, ${days(left)} left`,
    quiet: (state, count) => `${state}, nothing has happened for ${days(count)}`,
    more: (count) => `${count} more in the system`,
    link: "Open the system",
    testTitle: "[Goodstanding] Test of a group robot",
    test: (unit, day) =>
      `The robot of this group was connected for ${unit} on ${day}. This is a test. It reminds of nothing; do not act on it.`,
  },
};

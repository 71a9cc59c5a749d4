import { formatDay } from "../calendar/format-date.ts";
import { counted } from "../kernel/counted.ts";
import type { Language } from "../kernel/text.ts";
import { type DigestLine, type DigestSection, digestSectionNames } from "./digest.ts";
import { englishSubject } from "./english-subject.ts";

interface DigestTexts {
  /** At most 30 characters in Chinese, 60 in English. */
  readonly subject: (count: number, overdue: number) => string;
  readonly lead: (today: string, count: number) => string;
  /** `at` counts from 0. */
  readonly heading: (at: number, section: DigestSection, count: number) => string;
  readonly columns: readonly [string, string, string];
  readonly matter: (what: string, state: string) => string;
  readonly separator: string;
  readonly when: (section: DigestSection, line: DigestLine) => string;
  readonly button: string;
  readonly end: string;
  readonly notice: string;
}

/** Every sentence of the weekly digest. */
export const digestTexts: Record<Language, DigestTexts> = {
  zh: {
    subject: (count, overdue) =>
      `【每周简报】认证状态保持事项${count}项${overdue === 0 ? "" : `，逾期${overdue}项`}`,
    lead: (today, count) => `截至${today}，专业认证状态保持工作中下列事项（共${count}项）需要关注。`,
    heading: (at, section, count) =>
      `${"一二三四五"[at] ?? ""}、${digestSectionNames[section].zh}（${count}项）`,
    columns: ["事项", "专业或单位", "期限"],
    matter: (what, state) => `${what}（${state}）`,
    separator: "、",
    when: (section, { due, daysLeft, quietDays }) =>
      [
        due === null ? null : formatDay(due, "zh"),
        daysLeft === null
          ? null
          : daysLeft < 0
            ? `已逾期${-daysLeft}天`
            : daysLeft === 0
              ? "今日截止"
              : `还有${daysLeft}天`,
        section === "stuck" && quietDays !== null ? `${quietDays}天无进展` : null,
      ]
        .filter((part) => part !== null)
        .join("，") || "—",
    button: "打开工作台",
    end: "不再接收每周简报",
    notice: "本简报每周第一个工作日发送，没有事项时不发送；各项事项的催办通知另行发送，不受影响。",
  },
  en: {
    subject: (count, overdue) => {
      const matter = `[Weekly digest] Accreditation: ${counted(count, "matter")}`;
      return overdue === 0 ? matter : englishSubject(matter, `${overdue} overdue`);
    },
    lead: (today, count) =>
      `As of ${today} these matters of keeping programmes accredited (${count}) want attention.`,
    heading: (at, section, count) => `${at + 1}. ${digestSectionNames[section].en} (${count})`,
    columns: ["Matter", "Programme or unit", "Date"],
    matter: (what, state) => `${what} (${state})`,
    separator: ", ",
    when: (section, { due, daysLeft, quietDays }) =>
      [
        due === null ? null : formatDay(due, "en"),
        daysLeft === null
          ? null
          : daysLeft < 0
            ? `${counted(-daysLeft, "day")} overdue`
            : daysLeft === 0
              ? "due today"
              : `${counted(daysLeft, "day")} left`,
        section === "stuck" && quietDays !== null ? `nothing for ${counted(quietDays, "day")}` : null,
      ]
        .filter((part) => part !== null)
        .join(", ") || "–",
    button: "Open the workbench",
    end: "Receive no more digests",
    notice:
      "The digest goes out on the first working day of the week, and not at all where there is nothing to say; reminders of single duties come apart from it.",
  },
};

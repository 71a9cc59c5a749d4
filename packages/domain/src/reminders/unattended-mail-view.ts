import { formatDay } from "../calendar/format-date.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { Language, Text } from "../kernel/text.ts";
import type { MailView } from "./mail-view.ts";
import { type ReviewListMailFacts, reviewListMail } from "./review-list-mail.ts";

/** What those are told who hand reviews out, of reviews that nobody has taken or that are past their day. */
export interface UnattendedMailFacts extends ReviewListMailFacts {
  readonly addressee: Text;
  readonly reviews: readonly {
    readonly programme: string;
    readonly college: Text;
    readonly period: string;
    readonly due: LocalDate;
    /** `null`: nobody has taken it. */
    readonly reviewer: Text | null;
  }[];
}

/** 【审核】: reviews that want somebody, or somebody else. */
export function unattendedMailView(facts: UnattendedMailFacts): MailView {
  const { language, addressee, today, reviews } = facts;
  const texts = unattendedTexts[language];
  return reviewListMail(facts, {
    subject: texts.subject(reviews.length),
    addressee: `${addressee[language]}${texts.colon}`,
    opening: texts.opening(reviews.length),
    columns: texts.columns,
    rows: reviews.map(({ programme, college, period, due, reviewer }) => [
      programme,
      college[language],
      period,
      reviewer?.[language] ?? texts.nobody,
      `${formatDay(due, language)}${due < today ? texts.past : ""}`,
    ]),
    ask: texts.ask,
    button: texts.button,
  });
}

interface UnattendedTexts {
  readonly subject: (all: number) => string;
  readonly colon: string;
  readonly opening: (all: number) => string;
  readonly columns: readonly [string, string, string, string, string];
  readonly nobody: string;
  readonly past: string;
  readonly ask: string;
  readonly button: string;
}

const unattendedTexts: Record<Language, UnattendedTexts> = {
  zh: {
    subject: (all) => `【审核】${all}项审核任务待认领或已逾期`,
    colon: "：",
    opening: (all) => `下列${all}项审核任务尚无人认领，或已过完成日期仍未提交：`,
    columns: ["专业", "学院", "年度", "审核人", "完成日期"],
    nobody: "待认领",
    past: "（已逾期）",
    ask: "请及时分派、改派或提醒审核人。",
    button: "打开审核任务",
  },
  en: {
    subject: (all) => `[Review] ${all} unclaimed or overdue`,
    colon: ":",
    opening: (all) => `Reviews that nobody has taken, or that are past their day (${all}):`,
    columns: ["Programme", "College", "Year", "Reviewer", "Due"],
    nobody: "Unclaimed",
    past: " (overdue)",
    ask: "Please assign them, give them to somebody else, or speak with the reviewer.",
    button: "Open the reviews",
  },
};

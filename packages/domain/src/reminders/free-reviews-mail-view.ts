import { formatDate } from "../calendar/format-date.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { Language, Text } from "../kernel/text.ts";
import type { MailView } from "./mail-view.ts";
import { type ReviewListMailFacts, reviewListMail } from "./review-list-mail.ts";

/** What an expert is told of reviews that are free in the queue and that the expert may take. */
export interface FreeReviewsMailFacts extends ReviewListMailFacts {
  readonly expert: Text;
  /** What is due first comes first. */
  readonly reviews: readonly {
    readonly programme: string;
    readonly college: Text;
    readonly period: string;
    readonly due: LocalDate;
  }[];
}

/** 【审核】: reviews for which somebody is wanted, all in one mail. */
export function freeReviewsMailView(facts: FreeReviewsMailFacts): MailView {
  const { language, expert, reviews } = facts;
  const texts = freeReviewsTexts[language];
  return reviewListMail(facts, {
    subject: texts.subject(reviews.length),
    addressee: `${expert[language]}${texts.colon}`,
    opening: texts.opening(reviews.length),
    columns: texts.columns,
    rows: reviews.map(({ programme, college, period, due }) => [
      programme,
      college[language],
      period,
      formatDate(due, language),
    ]),
    ask: texts.ask,
    button: texts.button,
  });
}

interface FreeReviewsTexts {
  readonly subject: (all: number) => string;
  readonly colon: string;
  readonly opening: (all: number) => string;
  readonly columns: readonly [string, string, string, string];
  readonly ask: string;
  readonly button: string;
}

const freeReviewsTexts: Record<Language, FreeReviewsTexts> = {
  zh: {
    subject: (all) => `【审核】${all}项审核任务可认领`,
    colon: "：",
    opening: (all) => `下列${all}项材料的审核任务尚无人认领，您可以认领：`,
    columns: ["专业", "学院", "年度", "完成日期"],
    ask: "如可承担，请在系统内认领，先认领者承担审核。",
    button: "查看待认领任务",
  },
  en: {
    subject: (all) => `[Review] ${all} free to take`,
    colon: ":",
    opening: (all) => `Reviews that nobody has taken yet and that you may take (${all}):`,
    columns: ["Programme", "College", "Year", "Due"],
    ask: "If you can, please take one in the system; whoever takes it first has it.",
    button: "Open the free reviews",
  },
};

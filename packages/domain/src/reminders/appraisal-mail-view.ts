import { formatDate } from "../calendar/format-date.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { Language, Text } from "../kernel/text.ts";
import type { MailView } from "./mail-view.ts";
import { type ReviewListMailFacts, reviewListMail } from "./review-list-mail.ts";

/** What a reviewer is told of the reviews that wait. */
export interface AppraisalMailFacts extends ReviewListMailFacts {
  readonly reviewer: Text;
  /** What is due first comes first. */
  readonly reviews: readonly {
    readonly programme: string;
    readonly college: Text;
    readonly period: string;
    readonly due: LocalDate;
  }[];
}

/** 【审核】: reviews that are new, near their day or past it. */
export function appraisalMailView(facts: AppraisalMailFacts): MailView {
  const { language, reviewer, today, reviews } = facts;
  const texts = appraisalTexts[language];
  const overdue = reviews.filter(({ due }) => due < today).length;
  return reviewListMail(facts, {
    subject: texts.subject(reviews.length, overdue),
    addressee: texts.addressee(reviewer[language]),
    opening: texts.opening(reviews.length, overdue),
    columns: texts.columns,
    rows: reviews.map(({ programme, college, period, due }) => [
      programme,
      college[language],
      period,
      `${formatDate(due, language)}${due < today ? texts.past : ""}`,
    ]),
    ask: texts.ask,
    button: texts.button,
  });
}

interface AppraisalTexts {
  readonly subject: (all: number, overdue: number) => string;
  readonly addressee: (name: string) => string;
  readonly opening: (all: number, overdue: number) => string;
  readonly columns: readonly [string, string, string, string];
  readonly past: string;
  readonly ask: string;
  readonly button: string;
}

const appraisalTexts: Record<Language, AppraisalTexts> = {
  zh: {
    subject: (all, overdue) => `【审核】${all}项材料待审核${overdue > 0 ? `（${overdue}项已逾期）` : ""}`,
    addressee: (name) => `${name}：`,
    opening: (all, overdue) =>
      `您有下列${all}项材料待审核${overdue > 0 ? `，其中${overdue}项已过完成日期` : ""}：`,
    columns: ["专业", "学院", "年度", "完成日期"],
    past: "（已逾期）",
    ask: "请于完成日期前提交审核意见。如不能按期完成，请告知以便改派。",
    button: "打开审核任务",
  },
  en: {
    subject: (all, overdue) => `[Review] ${all} to review${overdue > 0 ? ` (${overdue} overdue)` : ""}`,
    addressee: (name) => `${name}:`,
    opening: (all, overdue) =>
      `You have material to review (${all}${overdue > 0 ? `, ${overdue} past the day` : ""}):`,
    columns: ["Programme", "College", "Year", "Due"],
    past: " (overdue)",
    ask: "Please hand in each review by its day. If you can't, say so, and it will be given to somebody else.",
    button: "Open the reviews",
  },
};

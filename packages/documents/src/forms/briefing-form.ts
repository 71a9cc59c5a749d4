import { formatDay } from "@goodstanding/domain/calendar/format-date";
import type { BriefingFact, BriefingFacts } from "@goodstanding/domain/reminders/briefing";

/** A page that was released, with what the office added and who released it. */
export interface BriefingForm {
  readonly facts: BriefingFacts;
  readonly words: string;
  /** SHA-256, in hexadecimal, of facts and words as canonical JSON in UTF-8. */
  readonly factsSha256: string;
  /** `YYYY-MM-DD HH:MM` by the school's clock. */
  readonly releasedAt: string;
  readonly releasedBy: string;
}

/** What stands under one heading of the page. */
export type BriefingBlock = { readonly heading: string } & (
  | { readonly kind: "facts"; readonly facts: readonly BriefingFact[] }
  | { readonly kind: "table"; readonly rows: readonly (readonly string[])[]; readonly after: string | null }
  | { readonly kind: "lines"; readonly lines: readonly string[] }
);

/** Shares of the width of the table of what is overdue. */
export const overdueColumns: readonly { readonly name: string; readonly share: number }[] = [
  { name: "专业或单位", share: 0.21 },
  { name: "事项", share: 0.21 },
  { name: "截止日期", share: 0.19 },
  { name: "后果及依据", share: 0.39 },
];

/** The page in the order in which it is read. */
export function briefingBlocks({ facts, words }: BriefingForm): readonly BriefingBlock[] {
  const { standing, overdue, moreOverdue, coming, from, asOf, done, toDecide } = facts;
  const none = ["无。"];
  return [
    { heading: "一、总体情况", kind: "facts", facts: standing },
    overdue.length === 0
      ? { heading: "二、逾期事项及后果", kind: "lines", lines: none }
      : {
          heading: `二、逾期事项及后果（${countOf(facts)}项）`,
          kind: "table",
          rows: overdue.map(({ subject, matter, due, daysOver, consequence }) => [
            subject,
            matter,
            `${formatDay(due, "zh")}\n已逾期${daysOver}天`,
            consequence === "" ? "—" : consequence,
          ]),
          after: moreOverdue === 0 ? null : `另有${moreOverdue}项，见系统工作台。`,
        },
    { heading: "三、近期到期", kind: "lines", lines: coming.length === 0 ? none : coming },
    {
      heading: `四、已开展的提醒和联系（${formatDay(from, "zh")}至${formatDay(asOf, "zh")}）`,
      kind: "facts",
      facts: done,
    },
    { heading: "五、待研究的事项", kind: "lines", lines: toDecide.length === 0 ? none : toDecide },
    {
      heading: "六、牵头部门意见",
      kind: "lines",
      lines: words === "" ? none : words.split("\n").filter((line) => line.trim() !== ""),
    },
  ];
}

const countOf = ({ overdue, moreOverdue }: BriefingForm["facts"]): number =>
  overdue.reduce((sum, { count }) => sum + count, moreOverdue);

export const briefingSender = ({ facts: { school, office, asOf } }: BriefingForm): string =>
  `${school}${office}　${formatDay(asOf, "zh")}`;

export const briefingNote = ({ facts, factsSha256, releasedAt, releasedBy }: BriefingForm): string =>
  `数据截至${formatDay(facts.asOf, "zh")}，由系统汇总，${releasedBy}于${releasedAt}定稿。校验值（SHA-256）：${factsSha256}`;

export const SIGNATURES = ["牵头部门负责人（签字）：", "领导批示："] as const;

import type { Text } from "../kernel/text.ts";
import type { LadderKind } from "./reminder-ladder.ts";

/** What each ladder reminds of. */
export const ladderKindNames: Readonly<Record<LadderKind, Text>> = {
  filing: { zh: "报送材料", en: "Filings" },
  "third-year": { zh: "第三年持续改进情况报告", en: "Third-year report" },
  stage: { zh: "日程任务", en: "Duties of the calendar" },
  clock: { zh: "事件触发的限期任务", en: "Duties after an event" },
  quota: { zh: "学期、年度定额任务", en: "Duties of a term or a year" },
  resubmission: { zh: "退回后重新提交", en: "Resubmission" },
  appraisal: { zh: "专家评审", en: "Reviews by experts" },
  unfiled: { zh: "已审未报", en: "Accepted, not yet registered" },
};

export const ladderPartNames = {
  schoolBefore: { zh: "校级日期前（工作日）", en: "Working days before the school's date" },
  schoolOverdue: { zh: "校级逾期后（工作日）", en: "Working days after the school's date" },
  thenEveryDays: { zh: "此后每隔（天）", en: "Then every so many days" },
  agencyBefore: { zh: "认证机构日期前（工作日）", en: "Working days before the agency's date" },
  overdueFrom: { zh: "逾期抄送起始（工作日）", en: "Copies from working day" },
  longOverdueFrom: { zh: "逾期较久抄送起始（工作日）", en: "Long overdue from working day" },
} as const satisfies Readonly<Record<string, Text>>;

import type { Text } from "../kernel/text.ts";
import type { ParameterName } from "./parameters.ts";

/** What each parameter is called on screens and in refusals. */
export const parameterNames: Record<ParameterName, Text> = {
  thirdYearBasis: { zh: "第三年的认定", en: "The third year" },
  datesInclusive: { zh: "截止日期是否含当日", en: "Whether a date includes its day" },
  clockDayOne: { zh: "按天计算的起算日", en: "Where counting of days begins" },
  planBase: { zh: "整改方案的起算事件", en: "What starts the rectification plan" },
  completionBase: { zh: "完成整改的起算事件", en: "What starts the completion" },
  majorChangeDays: { zh: "重大变化报备期限", en: "Time to report a major change" },
  renewalLeadMonths: { zh: "复评申请提前量", en: "Lead of a renewal" },
  comprehensiveReportMonths: { zh: "综合报告提前量", en: "Lead of the comprehensive report" },
  reportingWindow: { zh: "“本年度”的起止", en: "The span of “this year”" },
  reviewFinishedDaysBefore: { zh: "学校审核完成", en: "School review finished" },
  resubmittedDaysBefore: { zh: "学院修改后再次提交", en: "Resubmitted by the college" },
  plannedFilingDaysBefore: { zh: "计划报送日", en: "Planned filing day" },
  filedBy: { zh: "向认证机构报送的单位", en: "Who files with the agency" },
};

import type { Text } from "../kernel/text.ts";

/** Rules of policy packs that make a programme or a unit owe something. A list apart from finding rules. */
export const policyRules = [
  "annual-filing",
  "third-year-report",
  "midterm-review",
  "draft-reply",
  "rectification-plan",
  "rectification-completion",
  "application",
  "self-study",
  "visit-material",
  "renewal-lead",
  "midterm-report",
  "progress-report",
  "comprehensive-report",
  "major-change-report",
  "major-change-question",
  "college-study",
  "department-study",
  "training",
  "expert-talks",
  "unit-applications",
] as const;
export type PolicyRule = (typeof policyRules)[number];

/** What a duty is called where no document speaks: in calendars, filters and forms. */
export const ruleNames: Record<PolicyRule, Text> = {
  "annual-filing": { zh: "年度持续改进报备", en: "Annual improvement filing" },
  "third-year-report": { zh: "第三年持续改进情况报告", en: "Third-year improvement report" },
  "midterm-review": { zh: "中期审核", en: "Mid-term review" },
  "draft-reply": { zh: "反馈《中期审核报告》意见", en: "Reply to the draft review report" },
  "rectification-plan": { zh: "制定整改方案和整改台账", en: "Rectification plan and ledger" },
  "rectification-completion": { zh: "完成整改", en: "Completion of rectification" },
  application: { zh: "提交认证申请书", en: "Application for accreditation" },
  "self-study": { zh: "提交自评报告", en: "Self-study report" },
  "visit-material": { zh: "专业负责人汇报及补充材料", en: "Presentation and supplement for the visit" },
  "renewal-lead": { zh: "提出复评申请", en: "Apply for renewal" },
  "midterm-report": { zh: "师范类专业认证中期改进报告", en: "Teacher education mid-term report" },
  "progress-report": { zh: "进展报告", en: "Progress report" },
  "comprehensive-report": { zh: "综合报告", en: "Comprehensive report" },
  "major-change-report": { zh: "重大变化报备", en: "Major-change report" },
  "major-change-question": { zh: "重大变化年度确认", en: "Yearly question about major changes" },
  "college-study": { zh: "学院学习研讨", en: "College study sessions" },
  "department-study": { zh: "职能部门学习研讨", en: "Functional department study sessions" },
  training: { zh: "选派参加培训或调研", en: "Training or survey visits" },
  "expert-talks": { zh: "邀请专家培训、讲座或研讨", en: "Expert talks or workshops" },
  "unit-applications": { zh: "每年提出认证申请", en: "Yearly applications of a unit" },
};

/** The same for narrow places. */
export const shortRuleNames: Record<PolicyRule, Text> = {
  ...ruleNames,
  "annual-filing": { zh: "年度报备", en: "Annual filing" },
  "third-year-report": { zh: "第三年报告", en: "Third-year report" },
  "draft-reply": { zh: "意见反馈", en: "Reply to the draft" },
  "rectification-plan": { zh: "整改方案", en: "Rectification plan" },
  "rectification-completion": { zh: "完成整改", en: "Rectification" },
  application: { zh: "申请书", en: "Application" },
  "self-study": { zh: "自评报告", en: "Self-study" },
  "visit-material": { zh: "汇报及补充材料", en: "Visit material" },
  "renewal-lead": { zh: "复评申请", en: "Renewal" },
  "midterm-report": { zh: "中期改进报告", en: "Mid-term report" },
  "major-change-report": { zh: "重大变化", en: "Major change" },
  "major-change-question": { zh: "变化确认", en: "Any major change" },
  "college-study": { zh: "学院研讨", en: "College study" },
  "department-study": { zh: "部门研讨", en: "Department study" },
  training: { zh: "培训调研", en: "Training" },
  "expert-talks": { zh: "专家讲座", en: "Expert talks" },
  "unit-applications": { zh: "认证申请", en: "Applications" },
};

/** The rules that are answered with a package of material: each of their obligations opens a filing. */
export const filingRules = [
  "annual-filing",
  "third-year-report",
  "progress-report",
] as const satisfies readonly PolicyRule[];
export type FilingRule = (typeof filingRules)[number];

export const isFilingRule = (rule: PolicyRule): rule is FilingRule =>
  (filingRules as readonly PolicyRule[]).includes(rule);

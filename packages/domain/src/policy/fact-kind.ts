import type { Text } from "../kernel/text.ts";

/** What happened on a day and starts a clock, ends a validity or keeps it, counts towards a quota or closes a duty. */
export const factKinds = [
  "panel-left",
  "feedback-delivered",
  "draft-report-received",
  "conclusion-published",
  "change-occurred",
  "validity-discontinued",
  "appeal-filed",
  "activity-held",
  "fulfilled",
] as const;
export type FactKind = (typeof factKinds)[number];

export const factKindNames: Record<FactKind, Text> = {
  "panel-left": { zh: "专家组离校", en: "Panel left" },
  "feedback-delivered": { zh: "现场反馈意见送达", en: "On-site feedback delivered" },
  "draft-report-received": { zh: "收到中期审核报告（征求意见稿）", en: "Draft review report received" },
  "conclusion-published": { zh: "认证结论公布", en: "Conclusion published" },
  "change-occurred": { zh: "发生重大变化", en: "Major change occurred" },
  "validity-discontinued": { zh: "认证有效期中止（自该日起）", en: "Validity discontinued (from that day)" },
  "appeal-filed": { zh: "提出申诉", en: "Appeal filed" },
  "activity-held": { zh: "开展学期活动", en: "Term activity held" },
  fulfilled: { zh: "任务办结", en: "Duty fulfilled" },
};

/** Activities that schools ask for by number; each is one `activity-held` fact. */
export const activityKinds = [
  "college-study",
  "department-study",
  "training",
  "expert-talk",
  "application",
] as const;
export type ActivityKind = (typeof activityKinds)[number];

export const activityNames: Record<ActivityKind, Text> = {
  "college-study": { zh: "学院组织学习研讨", en: "College study session" },
  "department-study": { zh: "职能部门组织学习研讨", en: "Functional department study session" },
  training: { zh: "选派参加培训或调研", en: "Training or survey visit" },
  "expert-talk": { zh: "邀请专家培训、讲座或研讨", en: "Expert talk or workshop" },
  application: { zh: "提交认证申请", en: "Application handed in" },
};

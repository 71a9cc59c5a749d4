import type { Text } from "../kernel/text.ts";

/** 学院审核 and 学校审核. */
export const appraisalLevels = ["college", "school"] as const;
export type AppraisalLevel = (typeof appraisalLevels)[number];

export const appraisalLevelNames: Record<AppraisalLevel, Text> = {
  college: { zh: "学院审核", en: "College review" },
  school: { zh: "学校审核", en: "School review" },
};

/** One person's review of one submission. `lapsed`: what it was about is no longer what is handed in, or it was withdrawn. */
export const appraisalStates = ["unclaimed", "assigned", "begun", "submitted", "lapsed"] as const;
export type AppraisalState = (typeof appraisalStates)[number];

export const appraisalStateNames: Record<AppraisalState, Text> = {
  unclaimed: { zh: "待认领", en: "To be claimed" },
  assigned: { zh: "待审核", en: "To be reviewed" },
  begun: { zh: "审核中", en: "Under review" },
  submitted: { zh: "已提交", en: "Handed in" },
  lapsed: { zh: "已失效", en: "Lapsed" },
};

/** Somebody has still something to do about it. */
export const isOpenAppraisal = (state: AppraisalState): boolean =>
  state === "unclaimed" || state === "assigned" || state === "begun";

/** What a reviewer advises; the office decides. */
export const recommendations = ["accept", "return"] as const;
export type Recommendation = (typeof recommendations)[number];

export const recommendationNames: Record<Recommendation, Text> = {
  accept: { zh: "建议接收", en: "Advises to accept" },
  return: { zh: "建议退回修改", en: "Advises to return" },
};

/** What a reviewer makes of a finding of the machine. */
export const findingStances = ["adopted", "set-aside"] as const;
export type FindingStance = (typeof findingStances)[number];

import type { Text } from "../kernel/text.ts";

/** The states of a filing in this order; lateness is never a state but a standing computed from dates. */
export const filingStatuses = [
  "not-started",
  "drafting",
  "awaiting-school",
  "returned",
  "school-approved",
] as const;
export type FilingStatus = (typeof filingStatuses)[number];

export const filingStatusNames: Record<FilingStatus, Text> = {
  "not-started": { zh: "未开始", en: "Not started" },
  drafting: { zh: "填报中", en: "In preparation" },
  "awaiting-school": { zh: "待学校审核", en: "Awaiting school review" },
  returned: { zh: "退回修改", en: "Returned for changes" },
  "school-approved": { zh: "学校审核通过", en: "Approved by the school" },
};

export const filingActions = ["upload", "remove-file", "submit", "accept", "return"] as const;
export type FilingAction = (typeof filingActions)[number];

const transitions: Record<FilingAction, Partial<Record<FilingStatus, FilingStatus>>> = {
  upload: { "not-started": "drafting", drafting: "drafting", returned: "returned" },
  "remove-file": { drafting: "drafting", returned: "returned" },
  submit: { drafting: "awaiting-school", returned: "awaiting-school" },
  accept: { "awaiting-school": "school-approved" },
  return: { "awaiting-school": "returned" },
};

/** The state that an action leads to, or `null` where the state does not allow it. */
export const nextFilingStatus = (status: FilingStatus, action: FilingAction): FilingStatus | null =>
  transitions[action][status] ?? null;

/** True while the college still has something to hand in to the school. */
export const awaitsCollege = (status: FilingStatus): boolean =>
  status === "not-started" || status === "drafting" || status === "returned";

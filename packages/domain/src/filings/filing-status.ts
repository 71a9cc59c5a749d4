import type { Text } from "../kernel/text.ts";

/** The states of a filing in this order; lateness is never a state but a standing computed from dates. */
export const filingStatuses = [
  "not-started",
  "drafting",
  "awaiting-college",
  "awaiting-school",
  "returned",
  "school-approved",
  "filed",
  "exempt",
] as const;
export type FilingStatus = (typeof filingStatuses)[number];

export const filingStatusNames: Record<FilingStatus, Text> = {
  "not-started": { zh: "未开始", en: "Not started" },
  drafting: { zh: "填报中", en: "In preparation" },
  "awaiting-college": { zh: "待学院审核", en: "Awaiting college review" },
  "awaiting-school": { zh: "待学校审核", en: "Awaiting school review" },
  returned: { zh: "退回修改", en: "Returned for changes" },
  "school-approved": { zh: "学校审核通过", en: "Approved by the school" },
  filed: { zh: "已报送认证机构", en: "Filed with the agency" },
  exempt: { zh: "免报", en: "Exempt" },
};

export const filingActions = [
  /** Adds, replaces or removes files, places them, declares, registers courses and links. */
  "edit",
  /** 提交学院审核, where the school has two levels of review. */
  "submit-to-college",
  /** 报送学校: the school's clock stops. */
  "submit-to-school",
  /** Until the review begins. */
  "withdraw",
  /** Back to the programme, by the college. */
  "return-to-programme",
  "accept",
  "return",
  /** Open again after 学校审核通过 or 已报送认证机构, for a supplement (补充材料), with reason and a new day. */
  "unlock",
  /** 报送认证机构 is registered. */
  "register",
  "exempt",
  "lift-exemption",
] as const;
export type FilingAction = (typeof filingActions)[number];

type Transitions = Record<FilingAction, Partial<Record<FilingStatus, FilingStatus>>>;

const shared = {
  edit: { "not-started": "drafting", drafting: "drafting", returned: "returned" },
  withdraw: { "awaiting-college": "drafting", "awaiting-school": "drafting" },
  "return-to-programme": { "awaiting-college": "returned" },
  accept: { "awaiting-school": "school-approved" },
  return: { "awaiting-school": "returned" },
  unlock: { "school-approved": "returned", filed: "returned" },
  register: { "school-approved": "filed" },
  exempt: { "not-started": "exempt", drafting: "exempt", returned: "exempt" },
  "lift-exemption": { exempt: "drafting" },
} satisfies Partial<Transitions>;

/** Two levels (学院、学校), as the school's document asks, or the school alone. */
const transitions: Record<"college-and-school" | "school", Transitions> = {
  "college-and-school": {
    ...shared,
    "submit-to-college": { drafting: "awaiting-college", returned: "awaiting-college" },
    "submit-to-school": { "awaiting-college": "awaiting-school" },
  },
  school: {
    ...shared,
    "submit-to-college": {},
    "submit-to-school": { drafting: "awaiting-school", returned: "awaiting-school" },
  },
};
export type ReviewLevels = keyof typeof transitions;

/** The state that an action leads to, or `null` where the state does not allow it. */
export const nextFilingStatus = (
  status: FilingStatus,
  action: FilingAction,
  levels: ReviewLevels,
): FilingStatus | null => transitions[levels][action][status] ?? null;

/** What is handed in is what was frozen, whatever becomes of the draft meanwhile, of another unit's packages above all. */
export const isHandedIn = (status: FilingStatus): boolean =>
  status === "awaiting-college" ||
  status === "awaiting-school" ||
  status === "school-approved" ||
  status === "filed";

/** True while the college still has something to hand in to the school. */
export const awaitsCollege = (status: FilingStatus): boolean =>
  status === "not-started" || status === "drafting" || status === "awaiting-college" || status === "returned";

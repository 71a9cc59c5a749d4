import type { Text } from "../text.ts";

/** Of the automatic review and what people do with its findings. */
export const reviewErrors = {
  "review.not-finished": {
    zh: "系统预审尚未完成，请稍候再作决定。",
    en: "The automatic review has not finished; decide when it has.",
  },
  "review.not-found": {
    zh: "没有找到该次预审，或不在您的权限范围内。",
    en: "No such review within your scope.",
  },
  "review.under-way": {
    zh: "该提交的系统预审正在排队或进行，无需重复发起。请等待其完成，或先取消。",
    en: "A review of this submission is queued or running. Wait until it has finished, or cancel it first.",
  },
  "review.over": {
    zh: "该次预审已经结束，无法取消。请刷新页面查看结果。",
    en: "This review is over and cannot be cancelled. Reload the page to see what it found.",
  },
  "review.superseded": {
    zh: "该提交之后已有新的提交或已被撤回。预审只对最近一次提交进行，请打开最近一次提交。",
    en: "A later submission exists, or this one was withdrawn. Only the latest is reviewed again: open that one.",
  },
  "finding.not-found": {
    zh: "最近一次预审中没有这一问题，可能已经改正或重新预审。请刷新页面。",
    en: "The latest review holds no such finding; it may have been mended or reviewed again. Reload the page.",
  },
  "waiver.reason-required": {
    zh: "豁免须写明理由，1–{longest}字。",
    en: "A waiver needs a reason of 1 to {longest} characters.",
  },
  "waiver.wrong-day": {
    zh: "豁免的截止日须在{first}至{last}之间（最长一年，且不超过认证有效期）。请改选日期。",
    en: "The last day of a waiver lies between {first} and {last}: one year at most, and within the validity. Choose another day.",
  },
  "waiver.in-force": {
    zh: "这一问题已被豁免，截止{until}。如需更改，请先撤销原豁免。",
    en: "This finding is waived until {until}. Withdraw that waiver before granting another.",
  },
  "waiver.not-found": {
    zh: "没有找到该豁免，可能已被撤销。请刷新页面。",
    en: "No such waiver; it may have been withdrawn. Reload the page.",
  },
  "answer.invalid": {
    zh: "请说明处理情况，1–{longest}字。",
    en: "Say what was done about it, in 1 to {longest} characters.",
  },
} as const satisfies Record<string, Text>;

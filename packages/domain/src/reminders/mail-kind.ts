import type { Text } from "../kernel/text.ts";

/** What a mail is for, in the order of the ledger's filter. */
export const mailKinds = [
  "reminder",
  "duty",
  "alarm",
  "appraisal",
  "notice",
  "return",
  "accepted",
  "receipt",
  "digest",
  "test",
] as const;
export type MailKind = (typeof mailKinds)[number];

export const mailKindNames: Record<MailKind, Text> = {
  reminder: { zh: "催办", en: "Reminder" },
  duty: { zh: "事项提醒", en: "Duty" },
  alarm: { zh: "须立即办理的来函、报送和整改", en: "Letters, filings and orders that wait" },
  appraisal: { zh: "审核提醒", en: "To reviewers" },
  notice: { zh: "工作通知", en: "Notice" },
  return: { zh: "退回清单", en: "List to be mended" },
  accepted: { zh: "审核通过", en: "Approval" },
  receipt: { zh: "报送回执", en: "Receipt" },
  digest: { zh: "简报", en: "Digest" },
  test: { zh: "测试邮件", en: "Test" },
};

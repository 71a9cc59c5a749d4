import type { Text } from "../text.ts";

/** Of what comes after the school. */
export const oversightErrors = {
  "letter.invalid": {
    zh: "{field}“{found}”不合规；应为：{expected}。请修改后重试。",
    en: "“{found}” is not allowed as {field}; expected: {expected}. Change it and try again.",
  },
  "letter.not-found": {
    zh: "没有找到该来函，或不在您的权限范围内。",
    en: "No such letter within your scope.",
  },
  "letter.not-open": {
    zh: "该来函已回复或已撤销，不能再登记回复。请刷新页面查看。",
    en: "This letter has been answered or withdrawn already. Reload the page to see.",
  },
  "letter.answer-invalid": {
    zh: "回复须写明文件（1–300 字），日期须在 {from} 至 {to} 之间。请修改后重试。",
    en: "An answer names its document (1 to 300 characters) and a day from {from} to {to}. Change it and try again.",
  },
  "oversight.scan-not-found": {
    zh: "没有找到该扫描件。请先上传扫描件，再登记。",
    en: "No such scan. Upload it first, then register.",
  },
  "spot-check.not-found": {
    zh: "没有找到该次抽查，或不在您的权限范围内。",
    en: "No such spot check within your scope.",
  },
  "spot-check.invalid": {
    zh: "抽查须写明年度（{from}–{to}）、通知日期（不晚于今天）和至少一个专业，意见不超过 2000 字。请修改后重试。",
    en: "A spot check needs a year from {from} to {to}, the day it was announced (not after today) and at least one programme; an opinion has at most 2000 characters. Change it and try again.",
  },
  "spot-check.withdrawn": {
    zh: "该次抽查已撤销。请刷新页面查看。",
    en: "This spot check has been withdrawn. Reload the page to see.",
  },
  "order.not-found": {
    zh: "没有找到该限期整改，或不在您的权限范围内。",
    en: "No such order within your scope.",
  },
  "order.invalid": {
    zh: "限期整改须写明事由（1–2000 字）、依据条款（1–300 字），期限须在下达之后，下达日期不晚于今天。请修改后重试。",
    en: "An order needs its reason (1 to 2000 characters) and its clause (1 to 300); its date comes after the day of issue, which is not after today. Change it and try again.",
  },
  "order.not-open": {
    zh: "该限期整改已完成或已撤销。请刷新页面查看。",
    en: "This order has been completed or withdrawn already. Reload the page to see.",
  },
  "order.evidence-required": {
    zh: "完成整改须写明佐证（1–2000 字），日期须在 {from} 至 {to} 之间。请修改后重试。",
    en: "Completing an order needs its evidence in words (1 to 2000 characters) and a day from {from} to {to}. Change it and try again.",
  },
  "mock-check.not-found": {
    zh: "没有找到该次模拟抽查，或不在您的权限范围内。",
    en: "No such mock check within your scope.",
  },
  "mock-check.invalid": {
    zh: "种子为 1–64 个字母、数字或连字符；比例为 1–100%，份数为 1–500。请修改后重试。",
    en: "A seed has 1 to 64 letters, digits or hyphens; a share is 1 to 100 per cent, a number 1 to 500. Change it and try again.",
  },
  "mock-check.nothing-to-draw": {
    zh: "{year} 年度还没有报送学校的年度报备，无从抽取。请在学院报送后再抽。",
    en: "No annual filing of {year} has been handed in to the school, so there is nothing to draw from. Draw when colleges have handed in.",
  },
  "mock-check.overrule-invalid": {
    zh: "改分须为 0–100 的整数，并写明原因（1–500 字）。请修改后重试。",
    en: "Another score is a whole number from 0 to 100 with a reason of 1 to 500 characters. Change it and try again.",
  },
} as const satisfies Record<string, Text>;

import type { Text } from "../text.ts";

/** Of what comes back on mails: links to answer by, requests for more time, reports of mail servers. */
export const answerErrors = {
  "answer.unknown": {
    zh: "该链接无效。请从邮件中完整复制链接后重试，或登录系统办理。",
    en: "This link is not valid. Copy the whole of it from the mail and try again, or sign in.",
  },
  "answer.over": {
    zh: "该链接已超过 {days} 天，不再受理。请登录系统办理，或联系质量管理部门。",
    en: "This link is older than {days} days and is not accepted any more. Sign in, or ask the quality office.",
  },
  "answer.rehearsal": {
    zh: "本邮件是演练时转投的，不记录任何回复。正式启用后请以正式邮件为准。",
    en: "This mail was redirected in a rehearsal, so no answer to it is kept. Answer the real mail once sending has begun.",
  },
  "answer.wait": {
    zh: "操作过于频繁，请在 {seconds} 秒后再试。",
    en: "Too many tries. Try again in {seconds} seconds.",
  },
  "extension.duty-required": {
    zh: "请选择本邮件所列、校级截止日期可以顺延的一项任务。",
    en: "Choose one of the duties in this mail whose school date can be moved.",
  },
  "extension.reason-required": {
    zh: "请填写申请延期的理由（不超过 500 字）。",
    en: "Give the reason for asking for more time, at most 500 characters.",
  },
  "extension.day-required": {
    zh: "请填写希望延期至的日期，格式为 YYYY-MM-DD。",
    en: "Give the day until which you ask for more time, as YYYY-MM-DD.",
  },
  "extension.day-past": {
    zh: "延期至的日期已过。今天是 {today}，请选择今天或以后的日期。",
    en: "The new day is past already. Today is {today}; choose today or later.",
  },
  "extension.asked-already": {
    zh: "该任务已有一份待处理的延期申请，请等候质量管理部门答复。",
    en: "A request about this duty is waiting already. Wait for the quality office to answer it.",
  },
  "extension.no-role": {
    zh: "本邮件的收件人现已不在该单位或质量管理部门任职，不能通过本链接申请延期。请由现任教学秘书使用其收到的邮件申请，或联系质量管理部门。",
    en: "The recipient of this mail holds no role in that unit or the quality office any more, so more time cannot be asked for through this link. Let the present teaching secretary ask by the mail they received, or contact the quality office.",
  },
  "extension.not-found": {
    zh: "没有找到该延期申请，或不在您的权限范围内。",
    en: "No such request for more time within your scope.",
  },
  "extension.decided": {
    zh: "该延期申请已处理，请刷新页面查看结果。",
    en: "This request has been decided already. Reload the page to see how.",
  },
  "extension.refusal-reason": {
    zh: "不同意延期的，须写明理由（不超过 500 字）。",
    en: "A refusal needs its reason, at most 500 characters.",
  },
  "dead-address.not-found": {
    zh: "该失效地址已处理，或不在您的权限范围内。请刷新页面查看。",
    en: "This dead address has been seen to, or is not within your scope. Reload the page to see.",
  },
  "bounce.signature": {
    zh: "退信通知的签名不正确或已过期，未予受理。请核对密钥与服务器时间。",
    en: "The signature of this report is wrong or too old, so it was not taken. Check the secret and the clock of the server.",
  },
  "bounce.unreadable": {
    zh: "退信通知无法识别。请以 message/rfc822 原样转发，或按文档所列字段提交 JSON。",
    en: "This report cannot be read. Pass it on unchanged as message/rfc822, or send the fields that the documentation lists as JSON.",
  },
} as const satisfies Record<string, Text>;

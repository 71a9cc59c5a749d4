import type { Text } from "../text.ts";

/** Whether a school sends, and what becomes of single mails. */
export const mailErrors = {
  "sending.reason-required": {
    zh: "“原因”未填写。发送开关的每次变更都会留痕，请写明原因后重新保存。",
    en: "The reason is empty. Each change of the switch is recorded: state a reason and save again.",
  },
  "sending.redirect-invalid": {
    zh: "“改投地址”不是邮箱地址：现为“{found}”，应为形如 office@school.example 的地址。请修改后重新保存。",
    en: "The address to redirect to is no mail address: it is “{found}”, expected one such as office@school.example. Change it and save again.",
  },
  "sending.reply-to-invalid": {
    zh: "“回复地址”不是邮箱地址：现为“{found}”，应为一个形如 office@school.example 的地址，不带姓名。请修改后重新保存；留空表示回复到发件地址。",
    en: "The address for answers is no mail address: it is “{found}”, expected one such as office@school.example, without a name. Change it and save again; empty, answers go to the sender.",
  },
  "sending.off": {
    zh: "本校邮件发送未启用、已停止或已由系统管理员全部停发，邮件没有发出，也没有留存。请先在“催办记录”的“发送设置”中启用发送，再重新操作。",
    en: "This school’s mail is not enabled, or has been stopped by its office or for the whole installation: nothing was sent and nothing was kept. Enable sending first, in the reminder log under Sending, and try again.",
  },
  "delivery.not-found": {
    zh: "找不到该封邮件的投递记录。请刷新页面后重试。",
    en: "There is no such delivery. Reload the page and try again.",
  },
  "delivery.reason-required": {
    zh: "“原因”未填写。请写明依据（如邮件服务器日志、收件人回复）后重试。",
    en: "The reason is empty. State what it rests on, such as the mail server’s log or the recipient’s word, and try again.",
  },
  "delivery.not-uncertain": {
    zh: "该投递当前不是“未确定”状态，无需人工确认。请刷新页面查看最新状态。",
    en: "This delivery is not uncertain, so there is nothing to settle. Reload the page to see how it stands.",
  },
  "delivery.not-resendable": {
    zh: "该投递不能重发：只有最近一次已发出、发送失败或未确定的投递可以重发。请刷新页面查看最新状态。",
    en: "This delivery cannot be sent again: only the latest one that was sent, failed or is uncertain can. Reload the page to see how it stands.",
  },
  "delivery.redirected-otherwise": {
    zh: "该投递不能重发：首次发送后“改投地址”已变更（演练开始或结束），而信中的答复链接属收件人专用，改投他处会使两个地址都持有该链接。请由下一封催办邮件送达，或将“改投地址”恢复为首次发送时的设置后重发。",
    en: "This delivery cannot be sent again: the address to redirect to has changed since it was first sent (a rehearsal has begun or ended), and the links for answering in it are the recipient’s own, which two addresses would then hold. Let the next reminder reach the recipient, or set the redirection as it was then and send it again.",
  },
} as const satisfies Record<string, Text>;

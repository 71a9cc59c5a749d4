import type { Language } from "@goodstanding/domain/kernel/text";

export interface InboxTexts {
  readonly lang: string;
  readonly title: string;
  readonly explanation: string;
  readonly empty: string;
  readonly count: (shown: number, all: number) => string;
  readonly subject: string;
  readonly from: string;
  readonly to: string;
  readonly deliveredTo: string;
  readonly date: string;
  readonly back: string;
  readonly html: string;
  readonly text: string;
  readonly headers: string;
  readonly source: string;
  readonly notFound: string;
  readonly other: { readonly label: string; readonly language: Language };
}

export const inboxTexts: Record<Language, InboxTexts> = {
  zh: {
    lang: "zh-CN",
    title: "演示收件箱",
    explanation: "演示环境发出的邮件都收在这里，不会发往任何外部地址。",
    empty: "还没有邮件。每天 08:00 的催办和启动时的补发都会出现在这里。",
    count: (shown, all) => (shown < all ? `共 ${all} 封，显示最近 ${shown} 封` : `共 ${all} 封`),
    subject: "主题",
    from: "发件人",
    to: "收件人",
    deliveredTo: "投递至",
    date: "日期（北京时间）",
    back: "返回收件箱",
    html: "正文",
    text: "纯文本",
    headers: "邮件头",
    source: "查看原文",
    notFound: "没有这封邮件。",
    other: { label: "English", language: "en" },
  },
  en: {
    lang: "en",
    title: "Demonstration inbox",
    explanation: "Every mail of the demonstration ends here; none leaves this machine.",
    empty: "No mail yet. The reminders of 08:00, and those caught up at the start, appear here.",
    count: (shown, all) => (shown < all ? `${all} mails, the latest ${shown} shown` : `${all} mails`),
    subject: "Subject",
    from: "From",
    to: "To",
    deliveredTo: "Delivered to",
    date: "Date (Beijing)",
    back: "Back to the inbox",
    html: "Message",
    text: "Plain text",
    headers: "Headers",
    source: "Source",
    notFound: "There is no such mail.",
    other: { label: "中文", language: "zh" },
  },
};

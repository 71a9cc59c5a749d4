import type { Language } from "@goodstanding/domain/kernel/text";
import { ANSWER_DAYS } from "@goodstanding/domain/reminders/answer-days";
import type { UnsubscribePage } from "@goodstanding/operations/preferences/end-digest";
import { answerDocument } from "./answer-document.ts";
import { answerWords } from "./answer-words.ts";
import { html } from "./html.ts";

interface UnsubscribePageFacts {
  readonly page: UnsubscribePage;
  readonly language: Language;
  readonly token: string;
  /** Where the person chooses again, signed in. */
  readonly preferencesUrl: string;
}

/** The page of a digest's ending link: what ends with it, what does not, and how to have it again. */
export function unsubscribePage({
  page: { mail, isEnded },
  language,
  token,
  preferencesUrl,
}: UnsubscribePageFacts): string {
  const words = unsubscribeWords[language];
  const { contact, private: keepPrivate, other, facts } = answerWords[language];
  const office = language === "zh" ? mail.officeName : mail.officeNameEn;
  return answerDocument({
    language,
    title: words.title,
    sender: language === "zh" ? mail.institutionName : mail.institutionNameEn,
    other: { label: other, href: `/unsubscribe/${token}?lang=${language === "zh" ? "en" : "zh"}` },
    body: html`
<h1>${words.title}</h1>
<dl><dt>${facts.recipient}</dt><dd>${mail.recipient}</dd><dt>${facts.office}</dt><dd>${office}</dd></dl>
<section>${
      isEnded
        ? html`<p class="done" role="status">${words.done(mail.recipient)}</p>`
        : html`<p class="note">${words.explain(mail.recipient)}</p>
<form method="post" action="/unsubscribe/${token}?lang=${language}"><button>${words.button}</button></form>`
    }</section>
<section><h2>${words.stays.heading}</h2><p class="note">${words.stays.explain}</p><a class="button" href="${preferencesUrl}">${words.stays.button}</a></section>`,
    foot: [contact(office, mail.contactPhone), keepPrivate(ANSWER_DAYS)],
  });
}

const unsubscribeWords = {
  zh: {
    title: "退订简报邮件",
    explain: (recipient: string) => `退订后，不再向 ${recipient} 发送每周简报邮件。`,
    button: "确认退订",
    done: (recipient: string) => `已退订，不再向 ${recipient} 发送每周简报邮件。`,
    stays: {
      heading: "不受影响的邮件",
      explain:
        "催办、通知、退回清单等依规必须送达的邮件照常发送。本单位另有人接收简报的，您仍可在站内信中查看；需要恢复邮件的，请登录后在“通知设置”中更改。",
      button: "打开通知设置",
    },
  },
  en: {
    title: "End the digest by e-mail",
    explain: (recipient: string) => `Once ended, no weekly digest is mailed to ${recipient} any more.`,
    button: "End it",
    done: (recipient: string) => `It has ended: no weekly digest is mailed to ${recipient} any more.`,
    stays: {
      heading: "What goes on",
      explain:
        "Reminders, notices, lists to be mended and other mail that a rule demands go on as before. While others of your unit are sent the digest, you find it in your inbox in the system; to have it mailed again, sign in and change your notification settings.",
      button: "Open the settings",
    },
  },
} as const;

import type { Language } from "../kernel/text.ts";
import type { MailLink } from "./mail-view.ts";

/** Stands in a rendered mail for the page on which its recipient answers: whole, with the recipient's own token. */
export const answerPlaceholder = "{answer}";

/** Stands in a rendered digest for the page on which its recipient ends it: whole, with the recipient's own token. */
export const unsubscribePlaceholder = "{unsubscribe}";

/** 【已知悉】【申请延期】: both open one page, which alone acts, and only when somebody presses its button. */
export const answerLinks = (language: Language): readonly MailLink[] => [
  { label: language === "zh" ? "已知悉" : "Acknowledge", url: answerPlaceholder },
  {
    label: language === "zh" ? "申请延期" : "Ask for more time",
    url: `${answerPlaceholder}#extension`,
  },
];

import { formatDay } from "../calendar/format-date.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { Language, Text } from "../kernel/text.ts";
import type { MailView } from "./mail-view.ts";

/** Mail programs cut what is longer. */
const MAX_SUBJECT = 30;

/** 【测试】: a mail as it would be, marked as none, for the person who writes its words. Nothing in it can be answered. */
export function testMailView(
  { answers: _answers, days: _days, thread: _thread, templates: _templates, ...view }: MailView,
  { by, day }: { readonly by: Text; readonly day: LocalDate },
): MailView {
  const { language } = view;
  const texts = testTexts[language];
  const subject = [...`${texts.mark}${view.subject}`];
  return {
    ...view,
    subject:
      subject.length > MAX_SUBJECT && language === "zh"
        ? `${subject.slice(0, MAX_SUBJECT - 1).join("")}…`
        : subject.join(""),
    sections: view.sections.map((section, at) =>
      at === 0
        ? {
            ...section,
            opening: `${texts.notice(by[language], formatDay(day, language))}\n${section.opening}`,
          }
        : section,
    ),
  };
}

const testTexts: Record<Language, { mark: string; notice: (by: string, day: string) => string }> = {
  zh: {
    mark: "【测试】",
    notice: (by, day) => `本邮件为${by}于${day}发送的测试邮件，不作为通知或催办，请勿据此办理。`,
  },
  en: {
    mark: "[Test] ",
    notice: (by, day) => `This is a test, sent by ${by} on ${day}. It reminds of nothing; do not act on it.`,
  },
};

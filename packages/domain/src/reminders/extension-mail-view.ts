import { formatDate, formatDay } from "../calendar/format-date.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { Language, Text } from "../kernel/text.ts";
import { contactLine } from "./contact-line.ts";
import type { MailView } from "./mail-view.ts";
import { type Phrase, plain, strong } from "./phrase.ts";

/** What the mail tells that answers a request for more time. */
export interface ExtensionMailFacts {
  readonly unit: Text;
  readonly office: Text;
  /** The office's own; `null` where none is registered. */
  readonly phone: string | null;
  readonly duty: Text;
  readonly period: string;
  readonly askedUntil: LocalDate;
  readonly reason: string;
  readonly decision:
    | { readonly state: "granted"; readonly until: LocalDate }
    | { readonly state: "refused"; readonly because: string };
  readonly day: LocalDate;
  readonly url: string;
  readonly language: Language;
}

/** 【延期答复】: the new school date, or that the old one stands and why. */
export function extensionMailView(facts: ExtensionMailFacts): MailView {
  const { language, office, unit, phone, day, url, reason, askedUntil, decision } = facts;
  const texts = extensionTexts[language];
  return {
    language,
    subject: texts.subject(decision.state),
    addressee: texts.addressee(unit[language]),
    sections: [
      {
        opening: texts.opening(facts),
        columns: texts.columns,
        rows: [[texts.duty(facts.duty[language], facts.period), formatDate(askedUntil, language), reason]],
        deadline: texts.decided(decision),
        afterSchool: null,
        consequence: null,
      },
    ],
    button: { label: texts.button, url },
    closing: [contactLine(language, office[language], phone)],
    signature: { office: office[language], date: formatDay(day, language) },
  };
}

type Decision = ExtensionMailFacts["decision"];

interface ExtensionTexts {
  readonly subject: (state: Decision["state"]) => string;
  readonly addressee: (unit: string) => string;
  readonly opening: (facts: ExtensionMailFacts) => string;
  readonly columns: readonly [string, string, string];
  readonly duty: (name: string, period: string) => string;
  readonly decided: (decision: Decision) => readonly Phrase[];
  readonly button: string;
}

const extensionTexts: Record<Language, ExtensionTexts> = {
  zh: {
    subject: (state) => `【延期答复】${state === "granted" ? "同意" : "不同意"}延期提交`,
    addressee: (unit) => `${unit}：`,
    opening: ({ office }) => `贵单位通过邮件提出的下列延期申请，${office.zh}已处理。`,
    duty: (name, period) => `${name}（${period}）`,
    columns: ["事项", "申请延期至", "申请理由"],
    decided: (decision) =>
      decision.state === "granted"
        ? [
            plain("同意延期。校级截止日期调整为"),
            strong(formatDate(decision.until, "zh")),
            plain(
              "，适用于贵单位该事项下的各专业（已单独调整日期的除外）。请按期提交，协会（认证机构）日期不变。",
            ),
          ]
        : [plain(`不同意延期，原校级截止日期不变。理由：${decision.because}`)],
    button: "查看待办清单",
  },
  en: {
    subject: (state) => `[Extension] ${state === "granted" ? "Granted" : "Not granted"}`,
    addressee: (unit) => `${unit}:`,
    opening: ({ office }) => `${office.en} has decided the request for more time below, which came by mail.`,
    duty: (name, period) => `${name} (${period})`,
    columns: ["Duty", "Asked until", "Reason"],
    decided: (decision) =>
      decision.state === "granted"
        ? [
            plain("Granted. The school date is now "),
            strong(formatDate(decision.until, "en")),
            plain(
              " for all programmes of your unit that owe this, except those with a date of their own. The agency's date stays as it is.",
            ),
          ]
        : [plain(`Not granted; the school date stays as it is. Reason: ${decision.because}`)],
    button: "Open the list",
  },
};

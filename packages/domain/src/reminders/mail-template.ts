import type { Language, Text } from "../kernel/text.ts";
import type { Placeholder } from "./template-placeholders.ts";

/** The mails whose words a school may set: the four steps of a reminder, a return, an approval, the season's notice, the weekly digest. */
export const templateKinds = [
  "season",
  "notice",
  "urge",
  "overdue",
  "agency",
  "return",
  "accepted",
  "digest",
] as const;
export const templateKindNames: Record<TemplateKind, Text> = {
  season: { zh: "【通知】工作启动", en: "[Notice] Opening of the season" },
  notice: { zh: "【提醒】", en: "[Reminder]" },
  urge: { zh: "【催办】截止前最后提醒", en: "[Urgent reminder]" },
  overdue: { zh: "【逾期催办】", en: "[Overdue]" },
  agency: { zh: "【报备截止前提醒】", en: "[Before the agency date]" },
  return: { zh: "【退回】", en: "[Returned]" },
  accepted: { zh: "【审核通过】", en: "[Approved]" },
  digest: { zh: "【每周简报】", en: "[Weekly digest]" },
};
export type TemplateKind = (typeof templateKinds)[number];

/** In the order of the letter. Table, dates, button and signature are not for editing: they are the evidence. */
export const templateParts = ["addressee", "opening", "consequence", "closing"] as const;
export const templatePartNames: Record<TemplatePart, Text> = {
  addressee: { zh: "主送", en: "Addressee" },
  opening: { zh: "开头", en: "Opening" },
  consequence: { zh: "后果", en: "Consequence" },
  closing: { zh: "结尾", en: "Closing" },
};
export type TemplatePart = (typeof templateParts)[number];

/** The parts that a school has words of its own for; every other part is the product's. */
export type TemplateTexts = { readonly [Part in TemplatePart]?: string | undefined };

/** Which version of which template a mail was made with. */
export interface TemplateVersion {
  readonly kind: TemplateKind;
  readonly version: number;
}

export interface MailTemplate extends TemplateVersion {
  readonly texts: TemplateTexts;
}

/** The latest version of a kind in the language of the mail; `undefined`: the product's own words. */
export type TemplateOf = (kind: TemplateKind) => MailTemplate | undefined;

export const productWords: TemplateOf = () => undefined;

/** What a part says where the school has set nothing; in it every placeholder that the part must hold. */
export const productTexts: Record<Language, Record<TemplateKind, Partial<Record<TemplatePart, string>>>> = {
  zh: {
    ...reminders({ addressee: "{unit}：", opening: "{basis}{lead}", closing: "{ignore}\n{contact}" }),
    season: { addressee: "{unit}：", opening: "{lead}", closing: "{contact}" },
    return: { addressee: "{unit}：", opening: "{lead}", closing: "{contact}" },
    accepted: { addressee: "{unit}：", opening: "{lead}", closing: "{contact}" },
    digest: { addressee: "{unit}：", opening: "{lead}", closing: "{contact}" },
  },
  en: {
    ...reminders({ addressee: "{unit}:", opening: "{basis} {lead}", closing: "{ignore}\n{contact}" }),
    season: { addressee: "{unit}:", opening: "{lead}", closing: "{contact}" },
    return: { addressee: "{unit}:", opening: "{lead}", closing: "{contact}" },
    accepted: { addressee: "{unit}:", opening: "{lead}", closing: "{contact}" },
    digest: { addressee: "{unit}:", opening: "{lead}", closing: "{contact}" },
  },
};

/** A part in its words, with the values in their places. Empty where the part has no words in this kind of mail. */
export function partOf(
  template: Pick<MailTemplate, "texts"> | undefined,
  { kind, part, language }: { kind: TemplateKind; part: TemplatePart; language: Language },
  values: Partial<Record<Placeholder, string>>,
): string {
  const words = template?.texts[part] ?? productTexts[language][kind][part] ?? "";
  return words.replace(/\{([A-Za-z]+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name as Placeholder] ?? "") : whole,
  );
}

/** A part of several paragraphs; a line that came out empty is none. */
export const linesOf = (words: string): readonly string[] =>
  words
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

export const versionsUsed = (
  templateOf: TemplateOf,
  kinds: readonly TemplateKind[],
): readonly TemplateVersion[] =>
  [...new Set(kinds)].flatMap((used) => {
    const template = templateOf(used);
    return template ? [{ kind: used, version: template.version }] : [];
  });

function reminders(
  texts: Record<"addressee" | "opening" | "closing", string>,
): Record<"notice" | "urge" | "overdue" | "agency", Partial<Record<TemplatePart, string>>> {
  const grave = { ...texts, consequence: "{consequence}" };
  return { notice: texts, urge: texts, overdue: grave, agency: grave };
}

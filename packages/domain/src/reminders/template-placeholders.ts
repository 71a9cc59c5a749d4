import type { Text } from "../kernel/text.ts";
import type { TemplateKind, TemplatePart } from "./mail-template.ts";

/** Names that stand in braces in a template, with what comes in their place. */
export const placeholderNames = {
  unit: { zh: "主送单位", en: "The unit that the mail goes to" },
  office: { zh: "发文部门", en: "The office that sends it" },
  programmes: { zh: "本段所列专业", en: "The programmes of the section" },
  period: { zh: "年度", en: "The year" },
  due: { zh: "截止日期及星期", en: "The date with its weekday" },
  lastWorkingDay: { zh: "截止日期当日或之前的最后工作日", en: "The last working day on or before the date" },
  basis: { zh: "依据：文件、文号、条款和要求", en: "The basis: document, number, clause and duty" },
  lead: { zh: "系统拟定的情况说明", en: "What the product says of the situation" },
  consequence: {
    zh: "文件规定的后果及条款",
    en: "The consequence that the document states, with its clause",
  },
  ignore: { zh: "“如已提交，请忽略本提醒”", en: "To disregard the mail where it has been done" },
  contact: { zh: "联系部门和电话", en: "Whom to ask, with the telephone" },
  programme: { zh: "专业", en: "The programme" },
  number: { zh: "文号", en: "The document number" },
} as const satisfies Record<string, Text>;
export type Placeholder = keyof typeof placeholderNames;

interface Places {
  readonly known: readonly Placeholder[];
  /** Without these the mail would not say what it must. */
  readonly required: readonly Placeholder[];
}

const none: Places = { known: [], required: [] };

const inReminders: Readonly<Record<TemplatePart, Places>> = {
  addressee: { known: ["unit"], required: ["unit"] },
  opening: {
    known: ["basis", "lead", "unit", "office", "programmes", "period", "due", "lastWorkingDay"],
    required: ["basis"],
  },
  consequence: { known: ["consequence", "programmes", "period", "due"], required: ["consequence"] },
  closing: { known: ["ignore", "contact", "office"], required: ["contact"] },
};

const ofOneFiling: Readonly<Record<TemplatePart, Places>> = {
  addressee: { known: ["unit", "programme"], required: ["unit"] },
  opening: { known: ["lead", "unit", "office", "programme", "period"], required: ["lead"] },
  consequence: none,
  closing: { known: ["contact", "office"], required: ["contact"] },
};

const inNotices: Readonly<Record<TemplatePart, Places>> = {
  addressee: { known: ["unit"], required: ["unit"] },
  opening: { known: ["lead", "unit", "office", "period", "number"], required: ["lead"] },
  consequence: none,
  closing: { known: ["contact", "office"], required: ["contact"] },
};

const inDigests: Readonly<Record<TemplatePart, Places>> = {
  addressee: { known: ["unit"], required: ["unit"] },
  opening: { known: ["lead", "unit", "office"], required: ["lead"] },
  consequence: none,
  closing: { known: ["contact", "office"], required: ["contact"] },
};

export const placesOf = (kind: TemplateKind, part: TemplatePart): Places => {
  if (kind === "season") return inNotices[part];
  if (kind === "digest") return inDigests[part];
  if (kind === "return" || kind === "accepted") return ofOneFiling[part];
  // No consequence is spoken of before the date.
  if (part === "consequence" && (kind === "notice" || kind === "urge")) return none;
  return inReminders[part];
};

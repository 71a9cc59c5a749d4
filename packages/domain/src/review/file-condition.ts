import type { Text } from "../kernel/text.ts";

/** Why a file could not be opened, as far as a machine may say so. */
export const unreadableReasons = [
  "truncated",
  "damaged",
  "not-text",
  "too-slow",
  "too-heavy",
  "no-pages",
] as const;
export type UnreadableReason = (typeof unreadableReasons)[number];

export const unreadableReasonNames: Record<UnreadableReason, Text> = {
  truncated: { zh: "文件不完整，末尾缺失", en: "the file is cut short" },
  damaged: { zh: "文件结构损坏", en: "its structure is damaged" },
  "not-text": { zh: "不是可辨认的文本", en: "it is no text in a known encoding" },
  "too-slow": { zh: "在限定时间内未能打开", en: "it did not open within the time allowed" },
  "no-pages": { zh: "文件没有任何页面", en: "it has no page" },
  "too-heavy": { zh: "打开所需内存超过上限", en: "it needs more memory than allowed" },
};

/** What a document may do or fetch by itself when somebody opens it. */
export const activeContents = ["macros", "external-links", "remote-template"] as const;
export type ActiveContent = (typeof activeContents)[number];

export const activeContentNames: Record<ActiveContent, Text> = {
  macros: { zh: "文件含宏", en: "the file holds macros" },
  "external-links": { zh: "文件引用外部数据", en: "the file draws on outside data" },
  "remote-template": { zh: "文件使用远程模板", en: "the file uses a remote template" },
};

/** What opening a file showed; `declared` and `actual` are names of formats such as `docx`. */
export type FileCondition =
  | { readonly kind: "readable" }
  | { readonly kind: "empty" }
  | { readonly kind: "encrypted" }
  | { readonly kind: "unreadable"; readonly reason: UnreadableReason }
  /** It opens, and holds what might change it or call out when it is opened. */
  | { readonly kind: "active"; readonly content: ActiveContent }
  | { readonly kind: "mislabelled"; readonly declared: string; readonly actual: string };

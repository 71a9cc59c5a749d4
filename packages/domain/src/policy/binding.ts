import type { Text } from "../kernel/text.ts";

/**
 * Whose day it is that an association's document comes to: the agency's own; the school's, where the document names no
 * day or number and ours stands in for it; nobody's, where the agency itself acts and the day is only a target.
 */
export const bindings = ["agency", "school", "nobody"] as const;
export type Binding = (typeof bindings)[number];

/** What is said beside a day that is not the agency's. */
export const bindingRemarks: Record<Binding, Text | null> = {
  agency: null,
  school: { zh: "期限由学校确定，文件未规定", en: "the school's own date; the document names none" },
  nobody: { zh: "由认证机构组织，仅列为目标", en: "carried out by the agency; a target only" },
};

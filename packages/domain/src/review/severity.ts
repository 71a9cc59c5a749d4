import type { Text } from "../kernel/text.ts";

/** From gravest to lightest. */
export const severities = ["block", "warn", "info"] as const;
export type Severity = (typeof severities)[number];
export type Verdict = Severity | "clean";

/** As people are told it: `waived` where somebody lets stand whatever is above a note. */
export type ShownVerdict = Verdict | "waived";

export const verdictNames: Record<ShownVerdict, Text> = {
  block: { zh: "须补正", en: "Must be mended" },
  warn: { zh: "需核实", en: "To be checked" },
  info: { zh: "提示", en: "Note" },
  clean: { zh: "未发现问题", en: "Nothing found" },
  waived: { zh: "已豁免", en: "Waived" },
};

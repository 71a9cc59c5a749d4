import type { Text } from "../kernel/text.ts";

/** From gravest to lightest. */
export const severities = ["block", "warn", "info"] as const;
export type Severity = (typeof severities)[number];
export type Verdict = Severity | "clean";

export const verdictNames: Record<Verdict, Text> = {
  block: { zh: "须补正", en: "Must be mended" },
  warn: { zh: "需核实", en: "To be checked" },
  info: { zh: "提示", en: "Note" },
  clean: { zh: "未发现问题", en: "Nothing found" },
};

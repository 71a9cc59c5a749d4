import type { Text } from "../kernel/text.ts";

/** Platforms whose groups take messages of a robot. */
export const robotKinds = ["wecom", "dingtalk", "feishu"] as const;
export type RobotKind = (typeof robotKinds)[number];

export const robotKindNames: Record<RobotKind, Text> = {
  wecom: { zh: "企业微信", en: "WeCom" },
  dingtalk: { zh: "钉钉", en: "DingTalk" },
  feishu: { zh: "飞书", en: "Feishu" },
};

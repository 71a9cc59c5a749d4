import type { Text } from "../kernel/text.ts";

/** What a missed date leads to, from gravest to lightest. */
export const gravities = [
  "ends-validity",
  "ends-validity-after-reminder",
  "breaks-validity",
  "weighs-on-review",
  "internal",
] as const;
export type Gravity = (typeof gravities)[number];

export const gravityNames: Record<Gravity, Text> = {
  "ends-validity": { zh: "中止认证有效期", en: "Ends the validity" },
  "ends-validity-after-reminder": {
    zh: "经提醒仍未完成的，视作自愿中止",
    en: "Ends the validity after a reminder",
  },
  "breaks-validity": { zh: "认证有效期中断", en: "Leaves a gap in the validity" },
  "weighs-on-review": { zh: "影响后续审核", en: "Weighs on later reviews" },
  internal: { zh: "校内要求", en: "Asked by the school" },
};

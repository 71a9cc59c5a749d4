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

interface Grave {
  readonly gravity: Gravity;
}

/** The graver first. */
export const byGravity = (a: Grave, b: Grave): number =>
  gravities.indexOf(a.gravity) - gravities.indexOf(b.gravity);

export const gravityNames: Record<Gravity, Text> = {
  "ends-validity": { zh: "逾期即中止有效期", en: "Overdue ends the validity" },
  "ends-validity-after-reminder": {
    zh: "经提醒仍未办的视作自愿中止",
    en: "Overdue after a reminder ends the validity",
  },
  "breaks-validity": { zh: "逾期则有效期中断", en: "Overdue leaves a gap in the validity" },
  "weighs-on-review": { zh: "影响后续审核", en: "Weighs on later reviews" },
  internal: { zh: "校内要求", en: "Asked by the school" },
};

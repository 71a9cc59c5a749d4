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

/** Short tags that hold under every kind of accreditation; each document's own words are the rule's consequence. */
export const gravityNames: Record<Gravity, Text> = {
  "ends-validity": { zh: "若逾期：中止有效期", en: "If missed: ends the validity" },
  "ends-validity-after-reminder": {
    zh: "若提醒后仍逾期：可能中止有效期",
    en: "If missed after a reminder: may end the validity",
  },
  "breaks-validity": { zh: "若逾期：有效期不连续", en: "If missed: leaves a gap in the validity" },
  "weighs-on-review": { zh: "影响后续审核", en: "Weighs on later reviews" },
  internal: { zh: "校内要求", en: "Asked by the school" },
};

import type { Text } from "../kernel/text.ts";

/** What the agency says of the material that it drew. */
export const spotCheckResults = ["material-accepted", "material-rejected", "no-evident-effect"] as const;
export type SpotCheckResult = (typeof spotCheckResults)[number];

export const spotCheckResultNames: Record<SpotCheckResult, Text> = {
  "material-accepted": { zh: "材料合格", en: "Material found adequate" },
  "material-rejected": { zh: "材料不合格", en: "Material found inadequate" },
  "no-evident-effect": { zh: "改进效果不明显", en: "Improvement not evident" },
};

import { gapTexts } from "../filings/gap-texts.ts";
import type { FindingRule } from "./finding-rule.ts";
import { contentTexts } from "./texts/content-texts.ts";
import { dutyTexts } from "./texts/duty-texts.ts";
import { fileTexts } from "./texts/file-texts.ts";
import type { FindingTexts } from "./texts/finding-text.ts";

/** What each rule expects, found and would have mended. */
export const findingTexts: FindingTexts<FindingRule> = {
  ...dutyTexts,
  ...gapTexts,
  ...fileTexts,
  ...contentTexts,
};

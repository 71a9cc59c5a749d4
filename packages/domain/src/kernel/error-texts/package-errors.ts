import type { Text } from "../text.ts";

/** Of what is written of a submission. */
export const packageErrors = {
  "package.not-found": {
    zh: "该次提交的材料包尚未生成。请先在报备页面生成，完成后再下载。",
    en: "The package of this submission has not been built. Build it on the page of the filing, then download it.",
  },
  "package.withdrawn": {
    zh: "该次提交已撤回，不能生成材料包。请在重新提交后生成。",
    en: "This submission was withdrawn, so it has no package. Build one after it has been submitted again.",
  },
  "receipt.not-found": {
    zh: "该次提交没有回执，或回执正在生成。报送学校后约一分钟即可下载。",
    en: "This submission has no receipt, or it is being written. It is there about a minute after 报送学校.",
  },
} as const satisfies Record<string, Text>;

import type { Text } from "../kernel/text.ts";

/** As a label, beside the date of that level. */
export const schoolLevelName: Text = { zh: "校级", en: "School" };

/** The other level as a label, by the word that the pack has for its agency: 协会级, 评估委员会. */
export const agencyLevelName = ({ zh, en }: Text): Text => ({
  // 级 follows a short word alone; a longer name stands by itself.
  zh: [...zh].length === 2 ? `${zh}级` : zh,
  en: en.slice(0, 1).toUpperCase() + en.slice(1),
});

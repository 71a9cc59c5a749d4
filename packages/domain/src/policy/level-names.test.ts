import { expect, it } from "vitest";
import { agencyLevelName } from "./level-names.ts";

it.each([
  ["协会", "association", "协会级", "Association"],
  ["认证机构", "agency", "认证机构", "Agency"],
  ["评估委员会", "committee", "评估委员会", "Committee"],
])("labels the level of %s (%s)", (zh, en, labelZh, labelEn) => {
  expect(agencyLevelName({ zh, en })).toEqual({ zh: labelZh, en: labelEn });
});

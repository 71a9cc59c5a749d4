import { agencyWords } from "@goodstanding/domain/policy/agency-words";
import { schoolSettings } from "@goodstanding/domain/policy/school-settings";
import { expect, it } from "vitest";
import { policiesFor } from "./packs.ts";

it.each([2020, 2026])("calls only the agency of engineering the association, in %i as ever", (year) => {
  const words = agencyWords(policiesFor(schoolSettings.parse({ school: null })), year);
  expect(Object.entries(words).map(([regime, { zh, en }]) => [regime, zh, en])).toEqual([
    ["engineering", "协会", "association"],
    ["teacher-education", "认证机构", "agency"],
    ["medicine", "认证机构", "agency"],
    ["construction", "评估委员会", "committee"],
  ]);
});

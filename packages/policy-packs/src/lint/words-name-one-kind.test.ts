import { expect, it } from "vitest";
import { findings } from "./lint.fixture.ts";
import { wordsNameOneKind } from "./words-name-one-kind.ts";

it("finds nothing in the packs that ship; versions of one kind share their words", () => {
  expect(findings(wordsNameOneKind)).toEqual([]);
});

it("finds a word that stands for two kinds of accreditation", () => {
  const found = findings(wordsNameOneKind, { "clinical-medicine-2023": { "words.1": "工程教育认证" } });
  expect(found).toContainEqual([
    "packs/clinical-medicine-2023.json",
    "words.1",
    "工程教育认证 已用于另一类认证（ceeaa-2020-trial）；请删除一处",
  ]);
  expect(found.map(([file]) => file)).toContain("packs/ceeaa-2025.json");
});

import { expect, it } from "vitest";
import { bandWordsUnique } from "./band-words-unique.ts";
import { findings } from "./lint.fixture.ts";

it("finds nothing in the packs that ship, whose schemes share words with one another", () => {
  expect(findings(bandWordsUnique)).toEqual([]);
});

it("finds a word of two bands", () => {
  const path = "review.checklist.bandSchemes.0.bands.1.words";
  expect(findings(bandWordsUnique, { "ceeaa-2025": { [path]: ["良", "优"] } })).toEqual([
    ["packs/ceeaa-2025.json", `${path}.1`, "优 已用于等次 excellent；请删除一处"],
  ]);
});

import { expect, it } from "vitest";
import { idsUnique } from "./ids-unique.ts";
import { findings, shipped } from "./lint.fixture.ts";

it("finds nothing in the packs that ship", () => {
  expect(findings(idsUnique)).toEqual([]);
});

it.each([
  ["imut-2024-23", "exemptions.1.code", "082801"],
  ["imut-2024-23", "evidenceLists.application.items.1.id", "form"],
  ["ceeaa-2025", "figures.3.id", "validity-years"],
  ["ceeaa-2025", "words.1", "工程教育认证"],
  ["ceeaa-2025", "review.checklist.parts.1.id", "documents"],
  ["ceeaa-2025", "review.checklist.parts.1.courseKinds.1.id", "theory-lab"],
  ["ceeaa-2025", "review.checklist.bandSchemes.0.bands.1.id", "excellent"],
  ["ceeaa-reference-calendar", "entries.2.id", "filing"],
])("finds in %s at %s what stands there twice", (pack, path, id) => {
  expect(findings(idsUnique, { [pack]: { [path]: id } })).toEqual([
    [`packs/${pack}.json`, path, `${id} 重复；每个标识只能出现一次`],
  ]);
});

it("finds a pack that is there twice", () => {
  const [first] = shipped;
  if (!first) throw new Error("a pack expected");
  const again = { ...first };
  expect(idsUnique(again, [...shipped, again]).map(({ path }) => path)).toEqual(["id"]);
});

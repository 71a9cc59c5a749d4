import { expect, it } from "vitest";
import { citationsKnown } from "./citations-known.ts";
import { findings } from "./lint.fixture.ts";

it("finds nothing in the packs that ship", () => {
  expect(findings(citationsKnown)).toEqual([]);
});

it.each([
  ["imut-2024-23", "exemptions.0.citation"],
  ["imut-2024-23", "regimes.engineering.rules.training.citation"],
  ["imut-2024-23", "evidenceLists.application.items.0.citation"],
  ["jmsu-2023-69", "analogy.citation"],
  ["ccut-2020-7", "figures.2.citation"],
  ["ceeaa-reference-calendar", "entries.0.citation"],
  ["teacher-education-trial", "review.findings.no-duty.citation"],
])("finds a citation of another document in %s at %s", (pack, path) => {
  const citation = { document: "ceeaa-2025", clause: "第三部分" };
  expect(findings(citationsKnown, { [pack]: { [path]: citation } })).toEqual([
    [`packs/${pack}.json`, `${path}.document`, `引用了其他文件 ceeaa-2025；可用：${pack}`],
  ]);
});

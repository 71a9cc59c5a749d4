import { expect, it } from "vitest";
import { findings } from "./lint.fixture.ts";
import { textsBilingual } from "./texts-bilingual.ts";

it("finds nothing in the packs that ship", () => {
  expect(findings(textsBilingual)).toEqual([]);
});

it("finds a Chinese name that is none, and an English one that is Chinese", () => {
  const found = findings(textsBilingual, {
    "ceeaa-2025": { "rules.annual-filing.name": { zh: "Annual filing", en: "年度报备" } },
    "imut-2024-23": { "exemptions.0.reason.en": "免报 exempt" },
  });
  expect(found).toEqual([
    ["packs/ceeaa-2025.json", "rules.annual-filing.name.zh", "现为 Annual filing；应为中文"],
    ["packs/ceeaa-2025.json", "rules.annual-filing.name.en", "现为 年度报备；应为英文"],
    ["packs/imut-2024-23.json", "exemptions.0.reason.en", "现为 免报 exempt；应为英文"],
  ]);
});

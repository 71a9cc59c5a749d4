import { expect, it } from "vitest";
import { fileNamedAfterPack } from "./file-named-after-pack.ts";
import { findings, shipped } from "./lint.fixture.ts";

it("finds nothing in the packs that ship", () => {
  expect(findings(fileNamedAfterPack)).toEqual([]);
});

it("finds a file that is not called after its pack", () => {
  expect(findings(fileNamedAfterPack, { "imut-2024-23": { id: "imut-plan" } })).toEqual([
    ["packs/imut-2024-23.json", "id", "现为 imut-plan；文件名应为 imut-plan.json"],
  ]);
});

it("leaves a person's own file its name", () => {
  const loaded = shipped.map(({ pack }) => ({ file: "../office/新方案.json", pack }));
  expect(loaded.flatMap((each) => fileNamedAfterPack(each, loaded))).toEqual([]);
});

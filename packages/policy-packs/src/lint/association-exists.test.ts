import { expect, it } from "vitest";
import { associationExists } from "./association-exists.ts";
import { findings } from "./lint.fixture.ts";

it("finds nothing in the packs that ship", () => {
  expect(findings(associationExists)).toEqual([]);
});

it("finds an association that is not there, or of another kind", () => {
  const [path, file] = ["regimes.engineering.association", "packs/imut-2024-23.json"];
  expect(findings(associationExists, { "imut-2024-23": { [path]: "ceeaa-2099" } })).toEqual([
    [file, path, "没有名为 ceeaa-2099 的此类认证政策包；可用：ceeaa-2020-trial、ceeaa-2025"],
  ]);
  expect(findings(associationExists, { "imut-2024-23": { [path]: "teacher-education-trial" } })).toHaveLength(
    1,
  );
  expect(findings(associationExists, { "imut-2024-23": { [path]: "jmsu-2023-69" } })).toHaveLength(1);
});

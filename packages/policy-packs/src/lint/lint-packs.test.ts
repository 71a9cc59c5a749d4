import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { shippedPacks } from "../packs.ts";
import { shipped, shippedWith } from "./lint.fixture.ts";
import { lintPacks } from "./lint-packs.ts";

describe("lintPacks", () => {
  it("finds nothing in the packs that ship, all twelve of them", () => {
    expect(shippedPacks).toHaveLength(12);
    expect(lintPacks(shippedPacks)).toEqual([]);
  });
  it("asks every linter of the folder, each of which has a test of its own", () => {
    const files = readdirSync(new URL(".", import.meta.url));
    const helpers = [
      "lint-packs.ts",
      "linter.ts",
      "places-in.ts",
      "length-in-days.ts",
      "spell-month-day.ts",
      "slots-in.ts",
    ];
    const linters = files.filter((file) => /^[a-z-]+\.ts$/.test(file) && !helpers.includes(file));
    expect(linters).toHaveLength(23);
    expect(linters.filter((file) => !files.includes(file.replace(/\.ts$/, ".test.ts")))).toEqual([]);
  });
  it("reports each pack's problems and those of the set, with file, path and both languages", () => {
    const problems = lintPacks(
      shippedWith({
        "imut-2024-23": { "regimes.engineering.rules.annual-filing.timing.due": { month: 12, day: 30 } },
      }),
    );
    expect(problems).toEqual([
      {
        file: "packs/defaults/known-numbers.json",
        path: "4",
        reason: {
          zh: 'imut-2024-23 的 regimes.engineering.rules.annual-filing.timing.due 现为 {"day":30,"month":12}；应为 {"day":31,"month":10}',
          en: 'regimes.engineering.rules.annual-filing.timing.due of imut-2024-23: found {"day":30,"month":12}; allowed: {"day":31,"month":10}',
        },
      },
    ]);
    expect(lintPacks([...shipped, ...shipped.slice(0, 1).map((loaded) => ({ ...loaded }))])).toHaveLength(1);
  });
});

import { describe, expect, it } from "vitest";
import knownNumbers from "../../packs/defaults/known-numbers.json" with { type: "json" };
import { shipped, shippedWith } from "./lint.fixture.ts";
import { numbersCovered, numbersCoveredBy } from "./numbers-covered.ts";

const number = { zh: "数字", en: "number" };
const lost = (pack: string, path: string, value: unknown) =>
  numbersCoveredBy([{ number, heldBy: [{ pack, path, value }] }])(shipped).map(({ reason }) => reason.zh);

describe("numbersCovered", () => {
  it("finds every number of the documents in a pack, or out of scope with a reason", () => {
    expect(numbersCovered(shipped)).toEqual([]);
    expect(knownNumbers).toHaveLength(42);
    expect(knownNumbers.filter(({ outOfScope }) => outOfScope).map(({ number }) => number.zh)).toEqual([
      "一个评价周期内覆盖全部评价课程",
      "约4年的有效期和多一个月的有效期",
    ]);
  });
  it("finds a number that a pack has lost or changed", () => {
    const problems = numbersCovered(
      shippedWith({ "ceeaa-2025": { "figures.1.value": 2, "rules.draft-reply": undefined } }),
    );
    expect(problems.map(({ file, path, reason }) => [file, path, reason.zh])).toEqual([
      [
        "packs/defaults/known-numbers.json",
        "7",
        'ceeaa-2025 的 rules.draft-reply.timing.length 现为 —；应为 {"days":10}',
      ],
      ["packs/defaults/known-numbers.json", "15", "ceeaa-2025 的 figures.panel-experts.value 现为 2；应为 3"],
    ]);
  });
  it("finds a number of a pack that is not there", () => {
    expect(lost("nobody-1", "figures", 1)).toEqual(["nobody-1 的 figures 现为 —；应为 1"]);
    expect(lost("ceeaa-2025", "figures.validity-years.value", 6)).toEqual([]);
    expect(lost("ceeaa-2025", "words.0.0", 6)).toHaveLength(1);
  });
});

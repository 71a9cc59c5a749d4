import { expect, it } from "vitest";
import { addedSlotsFit } from "./added-slots-fit.ts";
import { findings } from "./lint.fixture.ts";

const path = "regimes.engineering.checklist.slots";

it("finds nothing in the packs that ship", () => {
  expect(findings(addedSlotsFit)).toEqual([]);
});

it.each([
  ["0.part", "materials", 0, "部分 materials 不能接收 regulations；可用：documents"],
  ["1.part", "courses", 1, "部分 courses 不能接收 goal-rationality；可用：materials"],
  ["1.slot.id", "minutes", 1, "minutes 与已有的 minutes 标识或识别词相同；请修改"],
  [
    "2.slot.words",
    ["培养目标合理性"],
    2,
    "goal-attainment 与已有的 goal-rationality 标识或识别词相同；请修改",
  ],
  ["0.slot.words", ["培养方案"], 0, "regulations 与已有的 programme-plan 标识或识别词相同；请修改"],
])("finds a slot that does not fit: %s", (change, value, at, reason) => {
  expect(findings(addedSlotsFit, { "imut-2024-23": { [`${path}.${change}`]: value } })).toEqual([
    ["packs/imut-2024-23.json", `${path}.${at}`, reason],
  ]);
});

import { localDate } from "@goodstanding/domain/kernel/dates";
import { expect, test } from "vitest";
import { renderPart } from "../../ui/render-for-test.tsx";
import { programmeForTest, validityForTest } from "./programme-for-test.ts";
import { ValidityText } from "./validity-text.tsx";

const draw = async (change: Parameters<typeof validityForTest>[2]) => {
  const row = programmeForTest("土木工程", { validity: validityForTest("2022-01", "2027-12", change) });
  return (await renderPart(<ValidityText row={row} />)).container.textContent;
};

test("a validity that was discontinued says so", async () => {
  expect(await draw({ discontinuedFrom: localDate("2026-03-10"), inForce: false })).toContain("已中止");
});

test("one that an appeal keeps is in validity, and says what the appeal is against", async () => {
  const appeal = { against: localDate("2026-03-10"), filedOn: localDate("2026-03-20") };
  const text = await draw({ appeal });
  expect(text).toContain("申诉期间（3月10日的中止尚未生效）");
  expect(text).not.toContain("已中止");
});

import { localDate } from "@goodstanding/domain/kernel/dates";
import { expect, test } from "vitest";
import { guideForTest } from "../policies-for-test.ts";
import { choiceOptions } from "./choice-options.ts";

test("a series is shown by the document that began last, whatever the order", () => {
  const trial = guideForTest({ id: "guide-2020", effective: { from: localDate("2020-01-01"), to: null } });
  const undated = guideForTest({ id: "guide-old", effective: { from: null, to: null } });
  const options = choiceOptions([guideForTest(), trial, undated]);
  expect(options.map(({ key }) => key)).toEqual([
    ...["follow guide", "pin guide-2025", "pin guide-2020", "pin guide-old"],
  ]);
  expect(options[0]?.shown.id).toBe("guide-2025");
});

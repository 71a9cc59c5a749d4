import { expect, test } from "vitest";
import { parseStep } from "./parse-step.ts";
import { renderPart } from "./render-for-test.tsx";
import { StepText } from "./step-text.tsx";

test("takes a rung apart", () => {
  expect(parseStep("school-before-7")).toEqual({ kind: "school-before", number: 7 });
  expect(parseStep("agency-before-20")).toEqual({ kind: "agency-before", number: 20 });
  expect(parseStep("school-weekly-2")).toEqual({ kind: "school-weekly", number: 2 });
  expect(parseStep("something-else")).toBeNull();
  expect(parseStep("school-before-x")).toBeNull();
});

test.each([
  ["school-before-7", "校级截止前 7 个工作日"],
  ["school-before-0", "截止当日"],
  ["school-overdue-1", "校级逾期 1 个工作日"],
  ["something-else", "something-else"],
])("%s reads %s", async (step, words) => {
  const { getByText } = await renderPart(<StepText step={step} />);
  expect(getByText(words)).toBeDefined();
});

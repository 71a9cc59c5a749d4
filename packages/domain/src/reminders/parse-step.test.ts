import { expect, test } from "vitest";
import { parseStep } from "./parse-step.ts";

test("takes a rung apart", () => {
  expect(parseStep("school-before-7")).toEqual({ kind: "school-before", number: 7 });
  expect(parseStep("agency-before-20")).toEqual({ kind: "agency-before", number: 20 });
  expect(parseStep("school-weekly-2")).toEqual({ kind: "school-weekly", number: 2 });
  expect(parseStep("something-else")).toBeNull();
  expect(parseStep("school-before-x")).toBeNull();
});

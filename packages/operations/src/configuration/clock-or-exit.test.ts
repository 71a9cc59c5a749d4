import { expect, test } from "vitest";
import { clockProblem } from "./clock-or-exit.ts";

test("two seconds are let pass, and what is more is told with its direction and its remedy", () => {
  for (const close of [0, 1_999, 2_000, -2_000]) expect(clockProblem(close)).toBeNull();
  expect(clockProblem(5_340)).toMatch(/5\.3 s ahead of the database; at most 2 s .* start the worker again/);
  expect(clockProblem(-3_600_000)).toMatch(/3600\.0 s behind the database/);
});

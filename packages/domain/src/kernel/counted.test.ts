import { expect, test } from "vitest";
import { counted } from "./counted.ts";

test("one alone stands without an s", () => {
  expect([0, 1, 2].map((count) => counted(count, "line"))).toEqual(["0 lines", "1 line", "2 lines"]);
});

import { expect, test } from "vitest";
import { pageOf } from "./page-of.ts";
import { placeOf } from "./reading/place-of.ts";

test("reads the page that readings sign, and none of other places", () => {
  const paragraph = { kind: "paragraph", text: "", page: 12 } as const;
  expect(pageOf(placeOf(paragraph, 0))).toBe(12);
  expect([pageOf("p. 3 C7"), pageOf("成绩!C7"), pageOf("¶ 12"), pageOf(null)]).toEqual([3, null, null, null]);
});

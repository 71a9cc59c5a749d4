import { expect, test } from "vitest";
import { changeSearch, compareSearch, policiesSearch } from "./policy-search.ts";

test("an address from elsewhere loses only what is not understood", () => {
  expect(policiesSearch.parse({ year: "soon" })).toEqual({});
  expect(policiesSearch.parse({ year: "2028" })).toEqual({ year: "2028" });
  expect(compareSearch.parse({ from: "a", to: " ", all: "no" })).toEqual({ from: "a" });
  expect(changeSearch.parse({ kind: "school-date", regime: "law", rule: "annual-filing" })).toEqual({
    kind: "school-date",
    rule: "annual-filing",
  });
});

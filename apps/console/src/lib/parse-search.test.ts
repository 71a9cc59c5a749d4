import { expect, test } from "vitest";
import { parseSearch } from "./parse-search.ts";

test("every value stays the text that somebody typed", () => {
  expect(parseSearch("?year=2026&q=true&college=%E6%9C%BA%E6%A2%B0&empty=")).toEqual({
    year: "2026",
    q: "true",
    college: "机械",
    empty: "",
  });
  expect(parseSearch("")).toEqual({});
});

import { expect, test } from "vitest";
import { localDate } from "../kernel/dates.ts";
import { letterDue } from "./letter-due.ts";

const [early, late] = [localDate("2026-10-29"), localDate("2026-11-05")];

test("the earlier of both days counts, and the letter's where they agree", () => {
  expect(letterDue(late, [early])).toEqual({ on: early, basis: "rule" });
  expect(letterDue(early, [late, early])).toEqual({ on: early, basis: "letter" });
  expect(letterDue(null, [late, early])).toEqual({ on: early, basis: "rule" });
});

test("without either it is dealt with at once", () => {
  expect(letterDue(null, [])).toEqual({ on: null, basis: "none" });
});

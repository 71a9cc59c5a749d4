import { expect, test } from "vitest";
import { carriesOver } from "./carries-over.ts";

test("what could still be mended carries over, notes and missed days do not", () => {
  expect(carriesOver({ rule: "course-mismatch", severity: "warn" })).toBe(true);
  expect(carriesOver({ rule: "missing-slot", severity: "block" })).toBe(true);
  expect(carriesOver({ rule: "course-mismatch", severity: "info" })).toBe(false);
  expect(carriesOver({ rule: "late-school", severity: "warn" })).toBe(false);
  expect(carriesOver({ rule: "open-finding", severity: "warn" })).toBe(false);
});

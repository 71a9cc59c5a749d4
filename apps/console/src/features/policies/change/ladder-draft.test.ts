import { expect, test } from "vitest";
import { daysIn, draftOf, partsOf, wholeLadder } from "./ladder-draft.ts";

const ladder = { schoolBefore: [30, 7, 0], schoolOverdue: [1, 3], thenEveryDays: 7, agencyBefore: [10] };

test("what is typed is read back as it stands, in either writing of a comma", () => {
  expect(wholeLadder(draftOf(ladder, "、"), "filing")).toEqual(ladder);
  expect(daysIn("30, 7，3、0")).toEqual([30, 7, 3, 0]);
  expect(daysIn("")).toEqual([]);
});

test("what is no day, or missing, is no ladder yet", () => {
  expect(wholeLadder({ ...draftOf(ladder, "、"), schoolBefore: "30、七" }, "filing")).toBeNull();
  expect(wholeLadder({ ...draftOf(ladder, "、"), thenEveryDays: null }, "filing")).toBeNull();
});

test("the days of copies are said only where they differ from the product's and anybody is copied", () => {
  const draft = { ...draftOf(ladder, "、"), overdueFrom: 2 };
  expect(wholeLadder(draft, "filing")).toEqual({ ...ladder, copiedFrom: { overdue: 2, longOverdue: 5 } });
  expect(wholeLadder(draft, "appraisal")).toEqual(ladder);
});

test("a kind without one of the dates has no field for it", () => {
  expect(partsOf("filing")).toEqual(["schoolBefore", "schoolOverdue", "agencyBefore"]);
  expect(partsOf("unfiled")).toEqual(["agencyBefore"]);
});

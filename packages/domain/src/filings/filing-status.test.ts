import { expect, test } from "vitest";
import { filingStatuses, nextFilingStatus } from "./filing-status.ts";

test("what the school has approved, or was filed already, can be opened for a supplement; nothing else can", () => {
  const opens = filingStatuses.filter(
    (status) => nextFilingStatus(status, "unlock", "college-and-school") === "returned",
  );
  expect(opens).toEqual(["school-approved", "filed"]);
  expect(nextFilingStatus("awaiting-school", "unlock", "school")).toBeNull();
});

test("a supplement goes the whole way again, up to a registration of its own", () => {
  expect(nextFilingStatus("returned", "submit-to-college", "college-and-school")).toBe("awaiting-college");
  expect(nextFilingStatus("awaiting-college", "submit-to-school", "college-and-school")).toBe(
    "awaiting-school",
  );
  expect(nextFilingStatus("awaiting-school", "accept", "college-and-school")).toBe("school-approved");
  expect(nextFilingStatus("school-approved", "register", "college-and-school")).toBe("filed");
});

import { expect, it } from "vitest";
import { filingStatuses } from "../filings/filing-status.ts";
import { obligationStates } from "../obligations/obligation.ts";
import { isStillDue, type StandingNow } from "./still-due.ts";

const open: StandingNow = {
  ...{ rule: "annual-filing", obligationState: "owed", status: "drafting" },
  ...{ dueVersion: 1, currentDueVersion: 1, isHeld: false, isSaidAgain: false },
};

it("lets go what is still awaited, of a filing and of a duty without one", () => {
  expect(isStillDue(open)).toBe(true);
  expect(isStillDue({ ...open, rule: "renewal-lead", status: null })).toBe(true);
});

it("keeps silent about what is handed in, exempt or gone", () => {
  const due = filingStatuses.filter((status) => isStillDue({ ...open, status }));
  expect(due).toEqual(["not-started", "drafting", "awaiting-college", "returned"]);
  expect(isStillDue({ ...open, status: null })).toBe(false);
});

it("keeps silent about what is owed no more, has moved, is kept back or said again", () => {
  expect(obligationStates.filter((obligationState) => isStillDue({ ...open, obligationState }))).toEqual([
    "owed",
  ]);
  expect(isStillDue({ ...open, currentDueVersion: 2 })).toBe(false);
  expect(isStillDue({ ...open, isHeld: true })).toBe(false);
  expect(isStillDue({ ...open, isSaidAgain: true })).toBe(false);
});

import { expect, it } from "vitest";
import { localDate } from "../kernel/dates.ts";
import { errorText } from "../kernel/error-texts.ts";
import { checkLadder } from "./check-ladder.ts";
import type { LadderKind, ReminderLadder } from "./reminder-ladder.ts";

const ladder: ReminderLadder = {
  schoolBefore: [30, 14, 0],
  schoolOverdue: [1, 5],
  thenEveryDays: 7,
  agencyBefore: [20, 0],
};
const checked = (change: Partial<ReminderLadder>, ladderKind: LadderKind = "filing", from = "2026-10-21") =>
  checkLadder(
    { kind: "ladder", ladderKind, ladder: { ...ladder, ...change }, from: localDate(from) },
    localDate("2026-10-21"),
  );

it("takes what is in order, and the product's at any time", () => {
  expect(checked({})).toBeNull();
  expect(checked({ copiedFrom: { overdue: 3, longOverdue: 3 } })).toBeNull();
  expect(checked({ schoolBefore: [], schoolOverdue: [] }, "unfiled")).toBeNull();
  expect(checked({ schoolOverdue: [], agencyBefore: [] }, "quota")).toBeNull();
});

it.each([
  [{ schoolBefore: [14, 30, 14] }, "filing", "ladder.schoolBefore", "30、14"],
  [{ schoolOverdue: [5, 1] }, "filing", "ladder.schoolOverdue", "1、5"],
  [{ schoolBefore: [] }, "filing", "ladder.schoolBefore", "至少一次提醒"],
  [{ agencyBefore: [] }, "stage", "ladder.agencyBefore", "至少一次提醒"],
  [{}, "appraisal", "ladder.agencyBefore", "留空"],
  [{ agencyBefore: [5] }, "unfiled", "ladder.schoolBefore", "留空"],
  [{ copiedFrom: { overdue: 5, longOverdue: 3 } }, "clock", "ladder.copiedFrom.longOverdue", "不小于"],
] as const)("says of %j for %s what is wrong, where, and what is allowed", (change, kind, path, allowed) => {
  const error = checked(change as Partial<ReminderLadder>, kind); // a readonly list is as good here
  expect(error).toMatchObject({ code: "policy.invalid-value", path });
  expect(error && errorText(error, "zh")).toContain(allowed);
  expect(error && errorText(error, "en")).not.toMatch(/[{}]/);
});

it("comes into force today or later", () => {
  expect(checked({}, "filing", "2026-10-20")).toMatchObject({ path: "ladder.from" });
});

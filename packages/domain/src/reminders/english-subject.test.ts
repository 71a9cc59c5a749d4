import { expect, test } from "vitest";
import { filingRules, policyRules } from "../policy/rule.ts";
import { dutyTexts } from "./duty-texts.ts";
import { englishSubject } from "./english-subject.ts";
import { reminderTextsEn } from "./reminder-texts-en.ts";
import { deadlineOn } from "./reminders.fixture.ts";

const kinds = ["notice", "urge", "overdue", "agency"] as const;
const far = { past: false, left: 120, dueToday: false } as const;
const late = { past: true, workingDaysOver: 188 } as const;

test("no English subject of a reminder is longer than 60 characters, of whatever duty", () => {
  const deadline = deadlineOn("school", "2026-10-31");
  for (const kind of kinds)
    for (const daysLeft of [far, late]) {
      for (const rule of filingRules)
        expect(reminderTextsEn.subject({ kind, rule, period: "2026", daysLeft }).length).toBeLessThanOrEqual(
          60,
        );
      for (const rule of policyRules)
        expect(
          dutyTexts.en.subject({ rule, kind, today: deadline.due, deadline, daysLeft }).length,
        ).toBeLessThanOrEqual(60);
    }
});

test("what does not fit gives up its remark first, and its end only then", () => {
  expect(englishSubject("[Reminder] Filing", "7 working days left")).toBe(
    "[Reminder] Filing (7 working days left)",
  );
  expect(englishSubject("x".repeat(50), "7 working days left")).toBe("x".repeat(50));
  expect(englishSubject("x".repeat(70), "7 working days left")).toBe(`${"x".repeat(59)}…`);
});

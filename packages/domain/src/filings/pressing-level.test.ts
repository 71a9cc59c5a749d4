import { expect, test } from "vitest";
import { localDate } from "../kernel/dates.ts";
import type { FilingStatus } from "./filing-status.ts";
import { pressingLevel } from "./pressing-level.ts";

const [school, agency] = [localDate("2026-10-31"), localDate("2026-12-31")];
const levelOf = (status: FilingStatus, today: string, due: { school?: null; agency?: null } = {}) =>
  pressingLevel(
    {
      status,
      standing: {
        school: { due: school, ...dueOf(due.school) },
        agency: { due: agency, ...dueOf(due.agency) },
      },
    },
    localDate(today),
  );
const dueOf = (due: null | undefined) => (due === null ? { due } : {});

test("the school's date presses up to its day, and only while the college has to hand in", () => {
  expect(levelOf("drafting", "2026-10-31")).toBe("school");
  expect(levelOf("returned", "2026-10-31")).toBe("school");
  expect(levelOf("drafting", "2026-11-01")).toBe("agency");
  expect(levelOf("awaiting-school", "2026-10-01")).toBe("agency");
  expect(levelOf("school-approved", "2026-10-01")).toBe("agency");
});

test("where there is but one date, that one presses", () => {
  expect(levelOf("drafting", "2026-10-01", { school: null })).toBe("agency");
  expect(levelOf("drafting", "2026-11-01", { agency: null })).toBe("school");
});

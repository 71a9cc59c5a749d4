import { expect, it } from "vitest";
import { policiesWith } from "./obligations.fixture.ts";
import { checkUnitDate } from "./unit-date.ts";

const check = (policies: ReturnType<typeof policiesWith>, month: number, day: number) => {
  const { policy } = policies.inForce("engineering", "annual-filing", 2026);
  const checked = checkUnitDate({ policy, year: 2026 }, { rule: "annual-filing", due: { month, day } });
  return checked.ok ? "ok" : checked.error;
};

it("takes a day up to the school's and refuses a later one with both dates", () => {
  const policies = policiesWith({});
  expect(check(policies, 10, 15)).toBe("ok");
  expect(check(policies, 10, 31)).toBe("ok");
  expect(check(policies, 11, 1)).toEqual({
    code: "unit-date.after-school",
    params: { due: "2026-11-01", limit: "2026-10-31" },
  });
});

it("takes a day up to the agency's where the school sets none", () => {
  const alone = policiesWith({ school: null });
  expect(check(alone, 12, 31)).toBe("ok");
  const june = policiesWith({
    school: null,
    notice: {
      rules: { "annual-filing": { due: "2026-06-30", citation: { document: "notice-2026", clause: "一" } } },
    },
  });
  expect(check(june, 7, 1)).toMatchObject({
    code: "unit-date.after-agency",
    params: { limit: "2026-06-30" },
  });
});

it("has nothing to come before where no document names a day", () => {
  const { policy } = policiesWith({}).inForce("engineering", "progress-report", 2026);
  const checked = checkUnitDate(
    { policy, year: 2026 },
    { rule: "progress-report", due: { month: 1, day: 1 } },
  );
  expect(checked).toMatchObject({ ok: false, error: { code: "unit-date.no-date" } });
});

import { describe, expect, it } from "vitest";
import { localDate } from "../kernel/dates.ts";
import type { Adjustment } from "./adjustment.ts";
import { type Adjustable, checkAdjustment } from "./check-adjustment.ts";

const duty: Adjustable = {
  state: "owed",
  schoolDue: localDate("2026-10-31"),
  agencyDue: localDate("2026-12-31"),
  inputs: {},
};
const extension = (due: string, level: Adjustment["level"] = "school") =>
  ({ kind: "extension", level, due: localDate(due), reason: "搬迁" }) as const;
const override = (due: string, level: Adjustment["level"] = "school") =>
  ({ ...extension(due, level), kind: "override" }) as const;
const codeOf = (subject: Adjustable, adjustment: Parameters<typeof checkAdjustment>[1]) => {
  const checked = checkAdjustment(subject, adjustment);
  return checked.ok ? "ok" : checked.error.code;
};

describe("an extension", () => {
  it("lies after the school's date, up to the agency's", () => {
    expect(codeOf(duty, extension("2026-11-01"))).toBe("ok");
    expect(codeOf(duty, extension("2026-12-31"))).toBe("ok");
    expect(codeOf(duty, extension("2027-01-01"))).toBe("adjustment.beyond-agency");
    expect(codeOf(duty, extension("2026-10-31"))).toBe("adjustment.not-later");
    expect(codeOf({ ...duty, agencyDue: null }, extension("2027-01-01"))).toBe("ok");
  });
  it("is the school's to give, of a date that it has set, for something that is owed", () => {
    expect(codeOf(duty, extension("2027-01-31", "agency"))).toBe("adjustment.agency-extension");
    expect(codeOf({ ...duty, schoolDue: null }, extension("2026-11-30"))).toBe("adjustment.no-school-date");
    for (const state of ["not-owed", "exempt", "fulfilled", "to-confirm"] as const)
      expect(codeOf({ ...duty, state }, extension("2026-11-30"))).toBe("adjustment.nothing-owed");
  });
});

describe("an override", () => {
  it("may bring a date forward, and may date what is to be confirmed", () => {
    expect(codeOf(duty, override("2026-09-30"))).toBe("ok");
    expect(codeOf(duty, override("2027-01-31", "agency"))).toBe("ok");
    const open: Adjustable = {
      state: "to-confirm",
      schoolDue: null,
      agencyDue: null,
      inputs: { validTo: "2026-11" },
    };
    expect(codeOf(open, override("2029-11-30", "agency"))).toBe("ok");
    expect(codeOf({ ...open, state: "not-owed" }, override("2029-11-30"))).toBe("adjustment.nothing-owed");
  });
  it("does not take the school past the agency, and needs a reason", () => {
    expect(codeOf(duty, override("2027-01-01"))).toBe("adjustment.beyond-agency");
    expect(codeOf(duty, { ...override("2026-09-30"), reason: "  " })).toBe("adjustment.reason-required");
  });
});

it("stays in the validity that the duty was reckoned from", () => {
  const valid: Adjustable = { ...duty, inputs: { validFrom: "2026-05", validTo: "2026-12" } };
  expect(codeOf(valid, override("2026-05-01"))).toBe("ok");
  expect(codeOf(valid, override("2026-04-30"))).toBe("adjustment.outside-validity");
  expect(codeOf(valid, override("2027-01-01", "agency"))).toBe("adjustment.outside-validity");
});

import { describe, expect, it } from "vitest";
import { discontinued, programme } from "./accreditation.fixture.ts";
import { accreditationsInEffect } from "./accreditations-in-effect.ts";
import type { Programme } from "./programme.ts";

const both = programme({ from: "2021-01", to: "2026-12" }, { from: "2027-01", to: "2032-12" });
const standing = (subject: Programme) =>
  accreditationsInEffect(subject).map(
    ({ discontinuedFrom, appeal }) => discontinuedFrom ?? appeal ?? "in force",
  );

describe("accreditationsInEffect", () => {
  it("leaves alone what nothing has happened to", () => {
    expect(accreditationsInEffect(both)).toBe(both.accreditations);
  });
  it.each(["2021-01-01", "2026-12-31"])(
    "a 中止 from %s ends the validity that holds the day, and no other",
    (day) => {
      expect(standing(discontinued(both, day))).toEqual([day, "in force"]);
    },
  );
  it("an appeal filed on the day or after it keeps the validity; one before it does not", () => {
    const kept = (filedOn: string) => ({ against: "2025-03-10", filedOn });
    expect(standing(discontinued(both, "2025-03-10", "2025-03-10"))).toEqual([
      kept("2025-03-10"),
      "in force",
    ]);
    expect(standing(discontinued(both, "2025-03-10", "2025-04-01"))).toEqual([
      kept("2025-04-01"),
      "in force",
    ]);
    expect(standing(discontinued(both, "2025-03-10", "2025-03-09"))).toEqual(["2025-03-10", "in force"]);
  });
  it("an appeal is against the last 中止 before it: an earlier one was decided", () => {
    const again = discontinued(discontinued(both, "2023-03-10", "2023-04-01"), "2025-03-10");
    expect(accreditationsInEffect(again)[0]).toMatchObject({
      discontinuedFrom: "2025-03-10",
      appeal: { against: "2023-03-10", filedOn: "2023-04-01" },
    });
    const late = discontinued(discontinued(both, "2023-03-10"), "2025-03-10", "2025-04-01");
    expect(accreditationsInEffect(late)[0]).toMatchObject({
      discontinuedFrom: "2023-03-10",
      appeal: { against: "2025-03-10" },
    });
  });
  it("does not ask in which order facts come, nor how often one is told", () => {
    const broken = discontinued(discontinued(both, "2023-03-10", "2023-04-01"), "2025-03-10", "2025-04-01");
    const turned = { ...broken, facts: [...(broken.facts ?? []), ...(broken.facts ?? [])].toReversed() };
    expect(accreditationsInEffect(turned)).toEqual(accreditationsInEffect(broken));
  });
});

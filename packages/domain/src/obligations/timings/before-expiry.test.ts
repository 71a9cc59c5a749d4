import { describe, expect, it } from "vitest";
import { discontinued, programme } from "../../accreditation/accreditation.fixture.ts";
import { dated, derived, onlyOne, policiesWith, ruled } from "../obligations.fixture.ts";

const before = (months: string) => ({ kind: "before-expiry", months });
const rules = {
  agency: {
    "renewal-lead": ruled(before("renewalLeadMonths")),
    "comprehensive-report": ruled(before("comprehensiveReportMonths")),
    "progress-report": ruled({ kind: "every", years: 2 }),
  },
  school: { "comprehensive-report": dated(before("comprehensiveReportMonths")) },
};
const policies = policiesWith(rules);
const chain = programme({ from: "2020-01", to: "2025-12" }, { from: "2026-01", to: "2031-12" });

describe("applying for renewal", () => {
  it("is due a year before a validity ends, and behind where the next one follows", () => {
    const renewals = derived(policies, chain, "renewal-lead");
    expect(renewals.map(({ state, agencyDue }) => `${state} ${agencyDue}`)).toEqual([
      "fulfilled 2024-12-31",
      "owed 2030-12-31",
    ]);
    expect(renewals[0]?.note?.zh).toContain("复评已完成，2026-01 起的有效期已衔接");
    const one = onlyOne(policies, programme({ from: "2022-01", to: "2027-12" }), "renewal-lead");
    expect(one).toMatchObject({
      period: "2026",
      schoolDue: null,
      agencyDue: "2026-12-31",
      inputs: { renewalLeadMonths: 12 },
      note: { zh: "2027-12-31 届满后尚无衔接的有效期" },
    });
    expect(one.why.zh).toBe("有效期 2022-01 至 2027-12 → 届满前 12 个月 → 协会 2026-12-31");
  });
  it("takes the school's number of months, and the end of February as it comes", () => {
    const longer = policiesWith({ ...rules, parameters: { renewalLeadMonths: 18 } });
    expect(onlyOne(longer, programme({ from: "2023-05", to: "2029-05" }), "renewal-lead").agencyDue).toBe(
      "2027-11-30",
    );
    expect(onlyOne(policies, programme({ from: "2022-03", to: "2028-02" }), "renewal-lead").agencyDue).toBe(
      "2027-02-28",
    );
    expect(onlyOne(policies, programme({ from: "2019-03", to: "2025-02" }), "renewal-lead").agencyDue).toBe(
      "2024-02-28",
    );
  });
  it("is to be confirmed where the validity is shorter than that, and not owed after a 中止", () => {
    const longer = policiesWith({ ...rules, parameters: { renewalLeadMonths: 36 } });
    expect(derived(longer, programme({ from: "2026-01", to: "2026-12" }), "renewal-lead")).toEqual([]);
    expect(onlyOne(longer, programme({ from: "2024-06", to: "2027-05" }), "renewal-lead")).toMatchObject({
      state: "to-confirm",
    });
    const broken = discontinued(programme({ from: "2022-01", to: "2027-12" }), "2026-11-01");
    expect(onlyOne(policies, broken, "renewal-lead")).toMatchObject({ state: "not-owed", agencyDue: null });
  });
});

describe("the comprehensive report", () => {
  it("is due before each validity ends, at both levels", () => {
    const reports = derived(policies, chain, "comprehensive-report");
    expect(reports.map(({ schoolDue, agencyDue }) => [schoolDue, agencyDue])).toEqual([
      ["2025-12-31", "2025-12-31"],
      ["2031-12-31", "2031-12-31"],
    ]);
    expect(reports[0]?.why.zh).toMatch(/届满前 → 校级 2025-12-31，协会 2025-12-31/);
    const earlier = policiesWith({ ...rules, parameters: { comprehensiveReportMonths: 3 } });
    expect(derived(earlier, chain, "comprehensive-report")[0]?.agencyDue).toBe("2025-09-30");
  });
});

describe("the progress report", () => {
  const due = (from: string, to: string) =>
    derived(policies, programme({ from, to }), "progress-report").map(({ agencyDue }) => agencyDue);
  it("is due at the end of every second year, but for the end of the validity itself", () => {
    expect(due("2022-01", "2027-12")).toEqual(["2023-12-31", "2025-12-31"]);
    expect(due("2023-05", "2029-04")).toEqual(["2025-04-30", "2027-04-30"]);
    expect(due("2022-03", "2028-02")).toEqual(["2024-02-29", "2026-02-28"]);
  });
  it("takes six years printed as 73 or 74 months for six years", () => {
    expect(due("2023-05", "2029-05")).toEqual(["2025-04-30", "2027-04-30"]);
    expect(due("2021-05", "2027-06")).toEqual(["2023-04-30", "2025-04-30"]);
  });
  it("follows validities of four and five years", () => {
    expect(due("2022-01", "2025-12")).toEqual(["2023-12-31"]);
    expect(due("2022-01", "2026-12")).toEqual(["2023-12-31", "2025-12-31"]);
  });
  it("says how it is counted, under the year in which it is due", () => {
    const [first] = derived(policies, programme({ from: "2022-01", to: "2027-12" }), "progress-report");
    expect(first).toMatchObject({ period: "2023", year: 2023, schoolDue: null });
    expect(first?.why.zh).toBe("有效期 2022-01 起 → 每 2 年一次，第 2 年末 → 协会 2023-12-31");
  });
});

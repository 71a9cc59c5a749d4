import { describe, expect, it } from "vitest";
import { discontinued, programme } from "../../accreditation/accreditation.fixture.ts";
import type { Programme } from "../../accreditation/programme.ts";
import { yearMonth } from "../../kernel/dates.ts";
import type { PolicyRule } from "../../policy/rule.ts";
import { derived, onlyOne, policiesWith, ruled } from "../obligations.fixture.ts";

const stage = (month: number, day: number) =>
  ruled({ kind: "stage", due: { month, day }, yearsBeforeExpiry: 1 });
const policies = policiesWith({
  school: { application: stage(3, 31), "self-study": stage(7, 31), "visit-material": stage(12, 31) },
});
const stages: readonly PolicyRule[] = ["application", "self-study", "visit-material"];
const dates = (subject: Programme) =>
  stages.flatMap((rule) =>
    derived(policies, subject, rule).map(({ state, schoolDue }) => `${rule} ${state} ${schoolDue}`),
  );
const cells = (
  application: string,
  selfStudy: string,
  visit: string,
): Pick<Required<Programme>, "stages"> => {
  const cell = (text: string) => (text === "done" ? text : yearMonth(text));
  return {
    stages: { application: cell(application), "self-study": cell(selfStudy), "visit-material": cell(visit) },
  };
};

describe("a renewal", () => {
  const regular = programme({ from: "2022-01", to: "2027-12" });
  it("goes through its stages in the year before the validity ends", () => {
    expect(dates(regular)).toEqual([
      "application owed 2026-03-31",
      "self-study owed 2026-07-31",
      "visit-material owed 2026-12-31",
    ]);
    expect(onlyOne(policies, regular, "self-study")).toMatchObject({
      agencyDue: null,
      why: { zh: "有效期 2022-01 至 2027-12 → 届满前第 1 年 2026 → 校级 07-31" },
      note: { zh: "2027-12-31 届满后尚无衔接的有效期" },
    });
  });
  it("is behind where the next validity follows, and says what follows where it does not", () => {
    const chain = programme({ from: "2020-01", to: "2025-12" }, { from: "2026-01", to: "2031-12" });
    const stated = (subject: Programme) =>
      derived(policies, subject, "application").map(({ period, state }) => `${period} ${state}`);
    expect(stated(chain)).toEqual(["2024 fulfilled", "2030 owed"]);
    const gap = programme({ from: "2020-01", to: "2025-12" }, { from: "2026-06", to: "2032-05" });
    expect(stated(gap)).toEqual(["2024 owed", "2031 owed"]);
    expect(derived(policies, gap, "application")[0]?.note?.zh).toContain(
      "届满后中断，至 2026-06-01 方有新的有效期",
    );
  });
  it("warns where the school's date leaves less than a year", () => {
    const early = programme({ from: "2021-02", to: "2027-01" });
    expect(onlyOne(policies, early, "application").note?.zh).toContain(
      "2026-03-31 晚于届满前 12 个月的 2026-01-31，请提前申请",
    );
  });
  it("is not owed after a 中止", () => {
    const broken = discontinued(programme({ from: "2022-01", to: "2027-12" }), "2026-05-01");
    expect(dates(broken)).toEqual([
      "application owed 2026-03-31",
      "self-study not-owed null",
      "visit-material not-owed null",
    ]);
  });
  it("is to be confirmed where the validity is too short for it", () => {
    expect(dates(programme({ from: "2026-05", to: "2027-04" }))[0]).toBe("application to-confirm null");
  });
});

describe("the school's timetable", () => {
  it("comes before the rule, on the last day of its month", () => {
    const moved = { ...programme({ from: "2020-05", to: "2024-06" }), ...cells("done", "done", "2024-03") };
    expect(dates(moved)).toEqual([
      "application fulfilled 2023-03-31",
      "self-study fulfilled 2023-07-31",
      "visit-material owed 2024-03-31",
    ]);
    expect(onlyOne(policies, moved, "visit-material").why.zh).toBe("学校进度表载明 2024-03 → 校级 03-31");
    expect(onlyOne(policies, moved, "application").why.zh).toMatch(
      /（2024方案，沿用） → 学校进度表记为已提交完成$/,
    );
  });
  it("marks the round behind a programme as done, not the one before it", () => {
    const passed = { ...programme({ from: "2023-05", to: "2029-05" }), ...cells("done", "done", "done") };
    expect(dates(passed)).toEqual([
      "application owed 2028-03-31",
      "self-study owed 2028-07-31",
      "visit-material owed 2028-12-31",
    ]);
  });
  it("is behind once the validity has been renewed, or the first one granted", () => {
    const renewed = {
      ...programme({ from: "2021-01", to: "2026-12" }, { from: "2027-01", to: "2032-12" }),
      ...cells("2025-03", "2025-07", "2025-11"),
    };
    expect(dates(renewed)).toEqual([
      "application fulfilled 2025-03-31",
      "application owed 2031-03-31",
      "self-study fulfilled 2025-07-31",
      "self-study owed 2031-07-31",
      "visit-material fulfilled 2025-11-30",
      "visit-material owed 2031-12-31",
    ]);
    const first = {
      ...programme({ from: "2025-01", to: "2030-12" }),
      ...cells("2024-03", "2024-07", "2024-12"),
    };
    expect(dates(first).slice(0, 2)).toEqual([
      "application fulfilled 2024-03-31",
      "application owed 2029-03-31",
    ]);
    expect(derived(policies, first, "application")[0]?.note?.zh).toBe("已通过认证，有效期自 2025-01 起");
  });
  it("may name a new application after the validity has ended", () => {
    const again = {
      ...programme({ from: "2018-05", to: "2024-06" }),
      ...cells("2026-03", "2026-07", "2026-12"),
    };
    expect(derived(policies, again, "application").map(({ period }) => period)).toEqual(["2023", "2026"]);
  });
});

describe("a first application", () => {
  const applicant: Programme = { ...programme(), applyingIn: 2026 };
  it("goes through its stages in the year of its batch", () => {
    expect(dates(applicant)).toEqual([
      "application owed 2026-03-31",
      "self-study owed 2026-07-31",
      "visit-material owed 2026-12-31",
    ]);
    expect(onlyOne(policies, applicant, "application")).toMatchObject({
      regime: "engineering",
      why: { zh: "2026 年拟认证专业 → 校级 03-31" },
      inputs: { applyingIn: 2026 },
      note: null,
    });
  });
  it("takes the months of the timetable, and what it marks as done", () => {
    const batch = { ...applicant, applyingIn: 2024, ...cells("done", "done", "2024-03") };
    expect(dates(batch)).toEqual([
      "application fulfilled 2024-03-31",
      "self-study fulfilled 2024-07-31",
      "visit-material owed 2024-03-31",
    ]);
    expect(dates({ ...batch, applyingIn: null })).toEqual(dates(batch));
  });
  it("owes nothing without a batch or a month", () => {
    expect(dates({ ...programme(), ...cells("done", "done", "done") })).toEqual([]);
    expect(dates(programme())).toEqual([]);
  });
});

it("asks for nothing where no school has stages", () => {
  const alone = policiesWith({ school: null });
  expect(
    derived(
      alone,
      { ...programme(), applyingIn: 2026, ...cells("2026-03", "2026-07", "2026-12") },
      "application",
    ),
  ).toEqual([]);
});

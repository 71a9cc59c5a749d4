import { describe, expect, it } from "vitest";
import { discontinued, programme } from "../accreditation/accreditation.fixture.ts";
import type { Programme } from "../accreditation/programme.ts";
import { sampleCalendar as calendar } from "../calendar/working-calendar.fixture.ts";
import type { Policies } from "../policy/policies.ts";
import { sampleAssociation } from "../policy/policy.fixture.ts";
import type { PolicyRule } from "../policy/rule.ts";
import { deriveObligations } from "./derive.ts";
import type { Obligation } from "./obligation.ts";
import { policiesWith, ruled } from "./obligations.fixture.ts";

const declared = policiesWith({});
const associationOnly = policiesWith({ school: null });
const all = (subject: Programme, from = 2015, to = 2045, policies: Policies = declared): Obligation[] =>
  deriveObligations({ policies, calendar, programme: subject, from, to });
const one = (
  subject: Programme,
  rule: PolicyRule,
  year: number,
  policies: Policies = declared,
): Obligation => {
  const found = all(subject, year, year, policies).find((obligation) => obligation.rule === rule);
  if (!found) throw new Error(`No ${rule} for ${year}`);
  return found;
};
const filing = (subject: Programme, year: number, policies?: Policies) =>
  one(subject, "annual-filing", year, policies);
const report = (subject: Programme, year: number, policies?: Policies) =>
  one(subject, "third-year-report", year, policies);

const regular = programme({ from: "2021-01", to: "2026-12", notice: "2021-06-30" });

describe("an owed filing", () => {
  it("has both dates, their last working days, its arithmetic and its citations", () => {
    expect(filing(regular, 2026)).toEqual({
      rule: "annual-filing",
      regime: "engineering",
      period: "2026",
      year: 2026,
      state: "owed",
      targetDue: null,
      schoolDue: "2026-10-31",
      agencyDue: "2026-12-31",
      schoolLastWorkingDay: "2026-10-30",
      agencyLastWorkingDay: "2026-12-31",
      holidays: "official",
      steps: {
        reviewFinishedBy: "2026-12-10",
        resubmittedBy: "2026-12-17",
        plannedFilingOn: "2026-12-21",
        filedBy: "quality-office",
      },
      why: {
        zh: "有效期 2021-01 至 2026-12，2021 年发文 → 2026 年度在有效期内 → 校级 10-31，协会 12-31",
        en: "Valid 2021-01 to 2026-12, notice of 2021 → 2026-12-31 is inside → school 10-31, association 12-31",
      },
      note: null,
      citations: [
        { pack: "school-2024", document: "《行动方案》（校发〔2024〕1号）", clause: "第四点" },
        { pack: "association-2025", document: "《工作指南》", clause: "附件1" },
      ],
      packs: ["association-2025", "school-2024"],
      inputs: {
        validFrom: "2021-01",
        validTo: "2026-12",
        conclusion: "passed",
        notice: "2021-06-30",
        reportingWindow: "calendar-year",
        windowFrom: "2026-01-01",
        windowTo: "2026-12-31",
      },
      consequence: { zh: "后果", en: "(后果)" },
      gravity: "ends-validity-after-reminder",
      owner: "programme-lead",
      evidence: [{ zh: "培养方案", en: "(培养方案)" }],
      ladder: "filing",
    });
  });
  it("has no school date where there is no school pack, and says so where the school's pack sets none", () => {
    const alone = filing(regular, 2026, associationOnly);
    expect(alone).toMatchObject({
      schoolDue: null,
      schoolLastWorkingDay: null,
      note: null,
      packs: ["association-2025"],
    });
    expect(alone.why.zh).toMatch(/协会 12-31$/);
    const silent = policiesWith({ school: { "annual-filing": undefined } });
    expect(filing(regular, 2026, silent)).toMatchObject({ schoolDue: null, agencyDue: "2026-12-31" });
    expect(filing(regular, 2026, silent).note?.zh).toMatch(/^学校文件未规定校级日期/);
  });
  it("says when the notice is not registered", () => {
    expect(filing(programme({ from: "2022-01", to: "2027-12" }), 2024).note?.zh).toBe(
      "发文日期未登记，按有效期起始年度推算",
    );
  });
  it("says when no holidays are known for the year", () => {
    const later = programme({ from: "2025-01", to: "2030-12", notice: "2025-06-01" });
    expect(filing(later, 2027)).toMatchObject({ holidays: "none", schoolLastWorkingDay: "2027-10-29" });
    expect(filing(later, 2027).note?.zh).toBe("2027 年放假调休安排尚未公布，暂按周六、周日推算");
  });
  it("says in the arithmetic which document is carried over to a year that it does not cover", () => {
    expect(filing(regular, 2023).why.zh).toMatch(/协会 12-31（2024方案，沿用）$/);
    expect(filing(regular, 2023).why.en).toMatch(/association 12-31 \(\(2024方案\), carried over\)$/);
    expect(filing(regular, 2024).why.zh).toMatch(/协会 12-31$/);
    const ended = policiesWith({ pack: { effective: { from: "2024-04-28", to: "2025-12-31" } } });
    expect(filing(regular, 2026, ended).why.zh).toMatch(/（2024方案，沿用）$/);
    expect(filing(regular, 2025, ended).why.zh).toMatch(/协会 12-31$/);
  });
  it("says when the agency is not registered or another one", () => {
    const may = { from: "2023-05", to: "2029-05", notice: "2023-06-01" };
    expect(filing(programme(may), 2025).note?.zh).toBe("认证机构未登记，按协会日期推定");
    expect(filing(programme({ ...may, regime: "工程教育认证" }), 2025).note).toBeNull();
    expect(filing(programme({ ...may, regime: "住建部评估" }), 2025).note?.zh).toContain(
      "认证类别为“住建部评估”",
    );
  });
});

describe("a school date that would come too early", () => {
  it("falls away before the validity begins", () => {
    const november = programme({ from: "2026-11", to: "2032-10", notice: "2026-11-01" });
    expect(filing(november, 2026)).toMatchObject({ state: "owed", schoolDue: null, agencyDue: "2026-12-31" });
    expect(filing(november, 2026).note?.zh).toContain(
      "校级日期 2026-10-31 早于有效期起始日 2026-11-01，不设校级期限",
    );
  });
  it("falls away before the notice, and stands on the day of the notice", () => {
    const late = (notice: string) => filing(programme({ from: "2026-01", to: "2031-12", notice }), 2026);
    expect(late("2026-11-15").note?.zh).toBe("校级日期 2026-10-31 早于发文日期 2026-11-15，不设校级期限");
    expect(late("2026-10-31")).toMatchObject({ schoolDue: "2026-10-31", note: null });
  });
});

describe("a year that is touched but not owed", () => {
  it("is before the notice", () => {
    const late = programme({ from: "2025-01", to: "2030-12", notice: "2026-03-15" });
    expect(filing(late, 2025)).toMatchObject({ state: "not-owed", schoolDue: null, agencyDue: null });
    expect(filing(late, 2025).note?.zh).toBe("认证结论于 2026-03-15 发文，发文年度之前无需报备");
    expect(filing(late, 2026).state).toBe("owed");
  });
  it("ends before the agency date: nothing in May, to be confirmed from October on, owed in December", () => {
    const ending = (to: string) => filing(programme({ from: "2023-05", to }), 2029);
    expect(ending("2029-05")).toMatchObject({ state: "not-owed", note: { zh: "有效期届满，无需报备" } });
    expect(ending("2029-09").state).toBe("not-owed");
    expect(ending("2029-10").state).toBe("to-confirm");
    expect(ending("2029-11")).toMatchObject({ state: "to-confirm", schoolDue: null, agencyDue: null });
    expect(ending("2029-11").note?.zh).toMatch(/^待确认：有效期于 2029-11-30 届满/);
    expect(ending("2029-12").state).toBe("owed");
  });
  it("begins after an agency date in mid-year", () => {
    const june = midYear({ month: 6, day: 30 });
    const november = programme({ from: "2026-11", to: "2032-10" });
    expect(filing(november, 2026, june)).toMatchObject({ state: "not-owed" });
    expect(filing(november, 2026, june).note?.zh).toBe("有效期自 2026-11-01 起，2026 年度无需报备");
    expect(filing(november, 2032, june)).toMatchObject({ state: "owed", agencyDue: "2032-06-30" });
  });
  it("is discontinued by the agency date; nothing is shown after that year, unless an appeal stands", () => {
    const broken = discontinued(regular, "2024-12-31");
    expect(filing(broken, 2023).state).toBe("owed");
    expect(filing(broken, 2024)).toMatchObject({
      state: "not-owed",
      note: { zh: "认证有效期自 2024-12-31 起中止，无需报备" },
    });
    expect(all(broken, 2025, 2026)).toEqual([]);
    const appealing = discontinued(regular, "2024-12-31", "2025-01-06");
    const note = "申诉期间：2025-01-06 已提出申诉，自 2024-12-31 起的中止尚未生效，任务保留";
    expect(filing(appealing, 2023)).toEqual(filing(regular, 2023));
    for (const year of [2024, 2025, 2026]) {
      expect(filing(appealing, year)).toMatchObject({ state: "owed", agencyDue: `${year}-12-31` });
      expect(filing(appealing, year).note?.zh).toContain(note);
    }
  });
  it("is lost with a second 中止 that nobody appeals against, and keeps what was due before it", () => {
    const twice = discontinued(discontinued(regular, "2023-12-31", "2024-01-06"), "2025-12-31");
    expect([2023, 2024, 2025].map((year) => filing(twice, year).state)).toEqual(["owed", "owed", "not-owed"]);
    expect(filing(twice, 2024).note?.zh).toContain("自 2023-12-31 起的中止尚未生效");
  });
});

describe("an exempt programme", () => {
  const architecture = { ...programme({ from: "2021-05", to: "2027-06" }), code: "082801" };
  it("is shown as exempt inside its validity, with the reason and its citation first", () => {
    const exempt = filing(architecture, 2025);
    expect(exempt).toMatchObject({
      state: "exempt",
      schoolDue: null,
      agencyDue: null,
      note: { zh: "免报：附件不作要求" },
    });
    expect(exempt.citations[0]?.clause).toBe("附件第1行");
    expect(all(architecture).map(({ state }) => state)).toEqual(Array(8).fill("exempt"));
    expect(all(architecture, 2028, 2030)).toEqual([]);
  });
  it("owes as any other under the association's pack alone", () => {
    expect(filing(architecture, 2025, associationOnly).state).toBe("owed");
  });
});

describe("the third-year report", () => {
  it("is owed in the third full calendar year", () => {
    expect(report(regular, 2023)).toMatchObject({ state: "owed", agencyDue: "2023-12-31" });
    expect(report(regular, 2023).why.zh).toBe(
      "有效期 2021-01 起 → 第三个完整自然年度 2023 → 校级 10-31，协会 12-31（2024方案，沿用）",
    );
    expect(all(regular).filter(({ rule }) => rule === "third-year-report")).toHaveLength(1);
  });
  it("shows the earlier anniversary reading as a caution where the validity begins in May", () => {
    const may = programme({ from: "2023-05", to: "2029-05", regime: "工程教育认证" });
    expect(report(may, 2026).note?.zh).toBe(
      "提示：如按周年计算，有效期第三年为 2025-05 至 2026-04，其协会日期为 2025-12-31；仅作提示，不作为截止日期",
    );
    const june = midYear({ month: 6, day: 30 });
    expect(report(programme({ from: "2023-09", to: "2029-08" }), 2026, june).note?.zh).toContain(
      "协会日期为 2026-06-30",
    );
  });
  it("is to be confirmed where the year of expiry less three says otherwise", () => {
    const odd = programme({ from: "2021-01", to: "2027-01", notice: "2021-06-30" });
    expect(report(odd, 2023)).toMatchObject({ state: "owed", schoolDue: "2023-10-31" });
    expect(report(odd, 2023).note?.zh).toMatch(
      /^待确认：按届满年份减三为 2024 年，与第三个完整自然年度 2023 不一致/,
    );
  });
  it("is not owed, or to be confirmed, where the validity ends before its date; absent where it ends before its year", () => {
    expect(report(programme({ from: "2020-05", to: "2023-06" }), 2023)).toMatchObject({
      state: "not-owed",
      note: { zh: "有效期届满，无需提交改进报告" },
    });
    expect(report(programme({ from: "2020-05", to: "2023-11" }), 2023).note?.zh).toContain("是否须提交报告");
    expect(all(programme({ from: "2020-05", to: "2022-12" })).map(({ rule }) => rule)).not.toContain(
      "third-year-report",
    );
  });
});

describe("a chain of validities", () => {
  const chain = programme(
    { from: "2021-01", to: "2026-12", notice: "2021-06-30" },
    { from: "2027-01", to: "2032-12", notice: "2028-02-01" },
  );
  it("limits only its first record by the notice, and gives each its own third year", () => {
    expect(filing(chain, 2027)).toMatchObject({ state: "owed", schoolDue: "2027-10-31" });
    expect(filing(chain, 2027).why.zh).toMatch(/^衔接的有效期 2021-01 至 2032-12 →/);
    expect(filing(chain, 2027).note?.zh).not.toContain("发文");
    expect(
      all(chain)
        .filter(({ rule }) => rule === "third-year-report")
        .map(({ period }) => period),
    ).toEqual(["2023", "2029"]);
  });
  it("owes no report for a record that ends before its own third year's date, though the next follows on", () => {
    const short = programme({ from: "2020-05", to: "2023-04" }, { from: "2023-05", to: "2029-04" });
    expect(filing(short, 2023).state).toBe("owed");
    expect(report(short, 2023)).toMatchObject({ state: "not-owed", schoolDue: null, agencyDue: null });
    expect(report(short, 2023).why.zh).toContain("2023-04-30 届满，早于协会日期 2023-12-31");
    expect(report(short, 2023).note?.zh).toContain("衔接的有效期另行计算");
    expect(report(short, 2026).state).toBe("owed");
    const shorter = programme({ from: "2020-05", to: "2022-12" }, { from: "2023-01", to: "2028-12" });
    const reports = all(shorter).filter(({ rule }) => rule === "third-year-report");
    expect(reports.map(({ period, state }) => [period, state])).toEqual([["2025", "owed"]]);
  });
  it("names the record's own end where the next is discontinued later", () => {
    const both = programme({ from: "2020-05", to: "2023-04" }, { from: "2023-05", to: "2029-04" });
    const broken = discontinued(both, "2023-11-01");
    expect(report(broken, 2023).note?.zh).toContain("2023-04-30");
    expect(filing(broken, 2023).note?.zh).toContain("2023-11-01 起中止");
  });
  it("owes the year in which one validity ends in mid-year and the next follows on", () => {
    const may = programme({ from: "2023-05", to: "2029-05" }, { from: "2029-06", to: "2035-05" });
    expect(filing(may, 2029).state).toBe("owed");
  });
  it("starts anew after a gap, and one year has one obligation", () => {
    const gap = programme(
      { from: "2020-05", to: "2026-04" },
      { from: "2026-09", to: "2032-08", notice: "2026-09-20" },
    );
    expect(all(gap, 2026, 2026)).toHaveLength(1);
    expect(filing(gap, 2026)).toMatchObject({ state: "owed", schoolDue: "2026-10-31" });
    const june = midYear({ month: 6, day: 30 });
    const [between, ...others] = all(gap, 2026, 2026, june);
    expect(others).toEqual([]);
    expect(between).toMatchObject({
      state: "not-owed",
      note: { zh: "有效期自 2026-09-01 起，2026 年度无需报备" },
    });
    const owedBefore = programme({ from: "2020-05", to: "2026-08" }, { from: "2026-11", to: "2032-10" });
    expect(all(owedBefore, 2026, 2026, june).map(({ state }) => state)).toEqual(["owed"]);
  });
});

it("says of one accreditation what another one is owed in the same year", () => {
  const june = ruled({ kind: "yearly", due: { month: 6, day: 30 } }, { ladder: "filing" });
  const teachers = policiesWith({ regime: "teacher-education", agency: { "annual-filing": june } });
  const changed = programme(
    { from: "2020-09", to: "2026-08", regime: "teacher-education" },
    { from: "2026-09", to: "2032-08", regime: "工程教育认证" },
  );
  const [both, ...others] = all(changed, 2026, 2026, teachers).filter(({ rule }) => rule === "annual-filing");
  expect(others).toEqual([]);
  expect(both).toMatchObject({ regime: "engineering", agencyDue: "2026-12-31" });
  expect(both?.note?.zh).toMatch(/^同期另有师范类专业认证的同一任务，截止 2026-06-30/);
});

it("gives nothing for an applicant and nothing outside the years asked for", () => {
  expect(all(programme())).toEqual([]);
  expect(all(regular, 2024, 2025).map(({ period }) => period)).toEqual(["2024", "2025"]);
});

it("orders by period, then rule", () => {
  expect(all(regular).map(({ period, rule }) => `${period} ${rule}`)).toEqual([
    "2021 annual-filing",
    "2022 annual-filing",
    "2023 annual-filing",
    "2023 third-year-report",
    "2024 annual-filing",
    "2025 annual-filing",
    "2026 annual-filing",
  ]);
});

/** The association's dates in mid-year, as teacher education has them; no school pack. */
function midYear(due: { month: number; day: number }): Policies {
  const { rules } = sampleAssociation;
  return policiesWith({
    school: null,
    agency: {
      "annual-filing": { ...rules["annual-filing"], timing: { kind: "yearly", due, confirmExpiryFrom } },
      "third-year-report": {
        ...rules["third-year-report"],
        timing: { kind: "third-year", due, confirmExpiryFrom },
      },
    },
  });
}
const confirmExpiryFrom = { month: 10, day: 1 };

import { describe, expect, it } from "vitest";
import { programme } from "../accreditation/accreditation.fixture.ts";
import type { Adjustment } from "./adjustment.ts";
import { adjustment, fact, onlyOne, policiesWith, ruled } from "./obligations.fixture.ts";
import type { UnitDate } from "./unit-date.ts";

const policies = policiesWith({});
const regular = programme({ from: "2024-01", to: "2029-12", notice: "2024-06-30" });
const filing = (adjustments: readonly Adjustment[], unitDates: readonly UnitDate[] = []) =>
  onlyOne(policies, regular, "annual-filing", { from: 2025, to: 2025, adjustments, unitDates });

describe("moved dates", () => {
  it("leave a duty of another rule or period alone", () => {
    const others = [
      adjustment("2025-11-10", { period: "2026" }),
      adjustment("2025-11-10", { rule: "third-year-report" }),
    ];
    expect(filing(others)).toEqual(filing([]));
  });
  it("move the date with its working day and its steps, and say so", () => {
    const moved = filing([adjustment("2025-12-14")]);
    expect(moved).toMatchObject({
      schoolDue: "2025-12-14",
      schoolLastWorkingDay: "2025-12-12",
      agencyDue: "2025-12-31",
      steps: { reviewFinishedBy: "2025-12-14" },
      inputs: { "school-extension": "2025-12-14" },
    });
    expect(moved.why.zh).toMatch(/校级 10-31，协会 12-31 → 专业延期至 2025-12-14（搬迁）$/);
  });
  it("are laid over one another: the unit's before the programme's own, the later recorded last", () => {
    const unit = adjustment("2025-11-10", { of: "unit" });
    const own = adjustment("2025-11-20");
    expect(filing([own, unit]).schoolDue).toBe("2025-11-20");
    expect(filing([unit, own])).toEqual(filing([own, unit]));
    const [mine, theirs] = [
      adjustment("2025-10-05", { kind: "override" }),
      adjustment("2025-09-15", { kind: "override", of: "unit" }),
    ];
    expect(filing([mine, theirs]).schoolDue).toBe("2025-10-05");
    const earlier = adjustment("2025-09-30", { kind: "override", recordedAt: "1" });
    const later = adjustment("2025-10-15", { kind: "override", recordedAt: "2" });
    expect(filing([later, earlier]).schoolDue).toBe("2025-10-15");
  });
  it("never become earlier by an extension", () => {
    const unit = adjustment("2025-11-20", { of: "unit" });
    const own = adjustment("2025-11-10");
    const both = filing([unit, own]);
    expect(both.schoolDue).toBe("2025-11-20");
    expect(both.note?.zh).toMatch(/^已登记的延期 2025-11-10 未采用：/);
  });
  it("are not used, and said so, where the agency's date does not allow them any more", () => {
    const tooLate = filing([adjustment("2026-01-10")]);
    expect(tooLate).toMatchObject({ schoolDue: "2025-10-31", agencyDue: "2025-12-31" });
    expect(tooLate.note?.zh).toContain("2026-01-10 晚于认证机构的日期 2025-12-31");
  });
  it("put the agency's date first, and drop a school date that it overtakes", () => {
    const letter = adjustment("2026-02-15", { kind: "override", level: "agency", reason: "协会函" });
    expect(filing([adjustment("2026-01-20"), letter])).toMatchObject({
      schoolDue: "2026-01-20",
      agencyDue: "2026-02-15",
    });
    const earlier = filing([adjustment("2025-10-15", { kind: "override", level: "agency" })]);
    expect(earlier).toMatchObject({ schoolDue: null, agencyDue: "2025-10-15" });
    expect(earlier.note?.zh).toMatch(/^校级日期 2025-10-31 晚于协会日期 2025-10-15，不设校级期限/);
  });
  it("confirm what was to be confirmed", () => {
    const ending = programme({ from: "2023-05", to: "2029-11", notice: "2023-06-01" });
    const confirm = adjustment("2029-11-30", {
      kind: "override",
      level: "agency",
      period: "2029",
      reason: "经协会确认",
    });
    const asked = { from: 2029, to: 2029, adjustments: [confirm] };
    const confirmed = onlyOne(policies, ending, "annual-filing", asked);
    expect(confirmed).toMatchObject({ state: "owed", schoolDue: null, agencyDue: "2029-11-30" });
    expect(confirmed.note?.zh ?? "").not.toContain("待确认");
    expect(confirmed.why.zh).toMatch(
      /早于协会日期 2029-12-31 → 协会日期对该专业改定为 2029-11-30（经协会确认）/,
    );
  });
});

describe("a unit's own day", () => {
  const own = (month: number, day: number): UnitDate => ({
    rule: "annual-filing",
    due: { month, day },
    because: "先行初审",
  });
  it("is a target before the school's date", () => {
    const early = filing([], [own(9, 30)]);
    expect(early).toMatchObject({ targetDue: "2025-09-30", schoolDue: "2025-10-31" });
    expect(early.why.zh).toMatch(/→ 单位自定 2025-09-30（先行初审）$/);
  });
  it("is left out, and said so, where the school's date has come before it", () => {
    const late = filing([], [own(11, 15)]);
    expect(late).toMatchObject({
      targetDue: null,
      note: { zh: "单位自定日期 2025-11-15 晚于 2025-10-31，未采用" },
    });
  });
});

describe("a fact that closes a duty", () => {
  const closing = fact("fulfilled", "2025-12-20", {
    closes: { rule: "major-change-question", period: "2025" },
  });
  const asking = policiesWith({
    agency: { "major-change-question": ruled({ kind: "yearly", due: { month: 12, day: 31 } }) },
  });
  it("fulfils the one of its rule and period, which keeps its date", () => {
    const answered = { ...regular, facts: [closing] };
    const year = (period: number) =>
      onlyOne(asking, answered, "major-change-question", { from: period, to: period });
    expect(year(2025)).toMatchObject({
      state: "fulfilled",
      agencyDue: "2025-12-31",
      inputs: { fulfilledOn: "2025-12-20" },
    });
    expect(year(2025).why.zh).toMatch(/→ 2025-12-20 办结$/);
    expect(year(2026).state).toBe("owed");
  });
  it("says nothing of what is not owed", () => {
    const ended = { ...programme({ from: "2019-05", to: "2025-04" }), facts: [closing] };
    expect(onlyOne(asking, ended, "major-change-question", { from: 2025, to: 2025 }).state).toBe("not-owed");
  });
});

it("is to be confirmed where no document names a day", () => {
  const silent = policiesWith({
    school: null,
    agency: { "annual-filing": ruled({ kind: "yearly", due: null }, { ladder: "filing" }) },
  });
  const undated = onlyOne(silent, regular, "annual-filing", { from: 2025, to: 2025 });
  expect(undated).toMatchObject({ state: "to-confirm", schoolDue: null, agencyDue: null });
  expect(undated.note?.zh).toMatch(/^待确认：文件未写明日期/);
  const dated = policiesWith({ agency: { "annual-filing": ruled({ kind: "yearly", due: null }) } });
  expect(onlyOne(dated, regular, "annual-filing", { from: 2025, to: 2025 })).toMatchObject({
    state: "owed",
    schoolDue: "2025-10-31",
    agencyDue: null,
  });
});

import { describe, expect, it } from "vitest";
import { discontinued, programme } from "../../accreditation/accreditation.fixture.ts";
import type { Fact } from "../../accreditation/fact.ts";
import type { Programme } from "../../accreditation/programme.ts";
import type { PolicyRule } from "../../policy/rule.ts";
import { dated, derived, fact, onlyOne, policiesWith, ruled } from "../obligations.fixture.ts";

const clock = (starts: string, length: object | string, more: object = {}) => ({
  kind: "clock",
  starts,
  length,
  ...more,
});
const text = (zh: string) => ({ zh, en: `(${zh})` });
const rules = {
  agency: {
    "draft-reply": ruled(clock("draft-report-received", { days: 10 }), { remark: text("由人工确认") }),
    "major-change-report": ruled(clock("change-occurred", "majorChangeDays"), {
      remark: text("{majorChangeDays} 日为学校设定的参数"),
    }),
    "midterm-report": ruled(clock("conclusion-published", { years: 3 })),
  },
  school: {
    "rectification-plan": ruled(clock("planBase", { days: 30 })),
    "rectification-completion": ruled(clock("completionBase", { months: 6 }, { target: { months: 3 } })),
    "draft-reply": dated(clock("draft-report-received", { days: 10 })),
  },
};
const policies = policiesWith(rules);
const regular = programme({ from: "2022-01", to: "2027-12", notice: "2022-06-01" });
const withFacts = (subject: Programme, ...facts: readonly Fact[]): Programme => ({
  ...subject,
  facts: [...(subject.facts ?? []), ...facts],
});
const one = (rule: PolicyRule, subject: Programme, parameters: object = {}) =>
  onlyOne(policiesWith({ ...rules, parameters: { ...parameters } }), subject, rule);

describe("ten days for the reply to the draft report", () => {
  const received = withFacts(
    regular,
    fact("draft-report-received", "2025-02-20", { document: "函〔2025〕3号" }),
  );
  it("count from the day after receipt, at both levels", () => {
    expect(one("draft-reply", received)).toMatchObject({
      period: "2025-02-20",
      year: 2025,
      state: "owed",
      schoolDue: "2025-03-02",
      agencyDue: "2025-03-02",
      steps: null,
      why: {
        zh: "收到中期审核报告（征求意见稿） 2025-02-20（函〔2025〕3号） → 次日起第 10 日 → 校级 2025-03-02，协会 2025-03-02",
      },
      inputs: { fact: "draft-report-received", factOn: "2025-02-20", clockDayOne: "day-after" },
    });
  });
  it("count from the day itself where the school counts so", () => {
    const sameDay = one("draft-reply", received, { clockDayOne: "same-day" });
    expect(sameDay).toMatchObject({ schoolDue: "2025-03-01", inputs: { clockDayOne: "same-day" } });
    expect(sameDay.why.zh).toContain("当日起第 10 日");
  });
  it("carry what the document's pack remarks of them", () => {
    expect(one("draft-reply", received).note?.zh).toBe("由人工确认");
  });
  it("run over 29 February and the end of a year", () => {
    const leap = withFacts(regular, fact("draft-report-received", "2024-02-20"));
    expect(one("draft-reply", leap).agencyDue).toBe("2024-03-01");
    const december = withFacts(regular, fact("draft-report-received", "2025-12-28"));
    expect(one("draft-reply", december)).toMatchObject({
      period: "2025-12-28",
      year: 2026,
      agencyDue: "2026-01-07",
    });
  });
  it("are to be confirmed where they end after the validity, and not owed after a 中止", () => {
    const late = withFacts(regular, fact("draft-report-received", "2027-12-28"));
    expect(one("draft-reply", late)).toMatchObject({ state: "to-confirm", schoolDue: null, agencyDue: null });
    expect(one("draft-reply", late).note?.zh).toMatch(
      /^待确认：推算日期 2028-01-07 不在有效期 2022-01-01 至 2027-12-31 内/,
    );
    const broken = discontinued(programme({ from: "2022-01", to: "2027-12" }), "2025-03-01");
    expect(one("draft-reply", withFacts(broken, fact("draft-report-received", "2025-02-20")))).toMatchObject({
      state: "not-owed",
      note: { zh: "认证有效期自 2025-03-01 起中止，“年度报备”不作要求" },
    });
  });
});

describe("an event outside every validity", () => {
  it("is shown, and asks for the missing record", () => {
    const stray = one("major-change-report", withFacts(regular, fact("change-occurred", "2028-03-01")));
    expect(stray).toMatchObject({ state: "to-confirm", period: "2028-03-01", year: 2028, agencyDue: null });
    expect(stray.note?.zh).toContain("发生重大变化日期 2028-03-01 不在任何有效期内");
    expect(
      one("draft-reply", withFacts(programme(), fact("draft-report-received", "2025-02-20"))).state,
    ).toBe("to-confirm");
  });
});

describe("a major change", () => {
  it("is reported within the school's number of days, and the note says whose number it is", () => {
    const changed = withFacts(regular, fact("change-occurred", "2025-04-01"));
    expect(one("major-change-report", changed)).toMatchObject({ schoolDue: null, agencyDue: "2025-05-01" });
    const quick = one("major-change-report", changed, { majorChangeDays: 7 });
    expect(quick).toMatchObject({ agencyDue: "2025-04-08", inputs: { majorChangeDays: 7 } });
    expect(quick.note?.zh).toBe("7 日为学校设定的参数");
  });
});

describe("rectification after a site visit", () => {
  const visited = withFacts(
    programme(),
    fact("panel-left", "2026-11-06"),
    fact("feedback-delivered", "2026-11-09"),
  );
  it("starts with the feedback, before there is a validity", () => {
    expect(one("rectification-plan", visited)).toMatchObject({
      period: "2026-11-09",
      state: "owed",
      schoolDue: "2026-12-09",
      agencyDue: null,
      inputs: { planBase: "feedback-delivered" },
    });
  });
  it("starts with another event where the school has chosen it", () => {
    expect(one("rectification-plan", visited, { planBase: "panel-left" })).toMatchObject({
      period: "2026-11-06",
      schoolDue: "2026-12-06",
    });
  });
  it("has the near end of a range as its target and the far one as its date", () => {
    const done = one("rectification-completion", visited);
    expect(done).toMatchObject({ year: 2027, targetDue: "2027-02-09", schoolDue: "2027-05-09" });
    expect(done.why.zh).toBe(
      "现场反馈意见送达 2026-11-09 → 目标满 3 个月，最迟满 6 个月 → 目标 2027-02-09，校级 2027-05-09",
    );
  });
  it("belongs to the validity that comes after the visit, and to none after the last one has ended", () => {
    const early = withFacts(regular, fact("feedback-delivered", "2021-10-11"));
    expect(one("rectification-plan", early)).toMatchObject({
      state: "owed",
      inputs: { validFrom: "2022-01" },
    });
    const after = withFacts(regular, fact("feedback-delivered", "2028-02-01"));
    expect(one("rectification-plan", after).state).toBe("to-confirm");
    expect(one("rectification-plan", { ...after, applyingIn: 2028 }).state).toBe("owed");
  });
  it("clamps months and years at the end of a shorter month", () => {
    const august = withFacts(programme(), fact("feedback-delivered", "2026-08-31"));
    expect(one("rectification-completion", august)).toMatchObject({
      targetDue: "2026-11-30",
      schoolDue: "2027-02-28",
    });
    const leapDay = withFacts(
      programme({ from: "2024-01", to: "2029-12" }),
      fact("conclusion-published", "2024-02-29"),
    );
    expect(one("midterm-report", leapDay).agencyDue).toBe("2027-02-28");
  });
});

describe("what is counted from the publication", () => {
  it("takes the day of the notice while no publication is registered, and the registered day after that", () => {
    expect(one("midterm-report", regular)).toMatchObject({
      period: "2022-06-01",
      year: 2025,
      agencyDue: "2025-06-01",
    });
    expect(one("midterm-report", regular).why.zh).toMatch(/^认证结论公布 2022-06-01（按发文日期） → 满 3 年/);
    const published = withFacts(regular, fact("conclusion-published", "2022-07-04"));
    expect(one("midterm-report", published)).toMatchObject({ period: "2022-07-04", agencyDue: "2025-07-04" });
  });
  it("asks for the day where neither is registered", () => {
    const silent = programme({ from: "2022-01", to: "2027-12" });
    expect(one("midterm-report", silent)).toMatchObject({
      state: "to-confirm",
      period: "2022",
      year: 2022,
      agencyDue: null,
    });
    expect(one("midterm-report", silent).note?.zh).toContain("请登记认证结论公布日期");
  });
  it("counts for each validity by itself", () => {
    const chain = programme(
      { from: "2021-01", to: "2026-12", notice: "2021-06-30" },
      { from: "2027-01", to: "2032-12", notice: "2026-12-20" },
    );
    const published = withFacts(chain, fact("conclusion-published", "2026-12-20"));
    expect(derived(policies, published, "midterm-report").map(({ period }) => period)).toEqual([
      "2021-06-30",
      "2026-12-20",
    ]);
  });
});

it("gives one obligation for two facts of one kind on one day, whatever their order", () => {
  const [a, b] = [
    fact("change-occurred", "2025-04-01", { document: "甲" }),
    fact("change-occurred", "2025-04-01", { document: "乙" }),
  ];
  const [one, ...others] = derived(policies, withFacts(regular, a, b), "major-change-report");
  expect(others).toEqual([]);
  expect(derived(policies, withFacts(regular, b, a), "major-change-report")).toEqual([one]);
});

import { describe, expect, it } from "vitest";
import { parameters } from "./parameters.ts";
import { timing } from "./timing.ts";
import { timingText } from "./timing-text.ts";

const day = (month: number, day: number) => ({ month, day });
const said = (value: unknown, own: unknown = {}) => {
  const { zh, en } = timingText(timing.parse(value), parameters.parse(own));
  return [zh, en];
};

describe("timingText", () => {
  it.each([
    [{ kind: "yearly", due: day(10, 31) }, "每年10月31日前", "by 31 October every year"],
    [{ kind: "yearly", due: null }, "每年（文件未写明日期）", "on no stated day every year"],
    [
      { kind: "third-year", due: day(12, 31), dueIn: { 2020: day(11, 30) } },
      "有效期第三年的12月31日前（2020年为11月30日前）",
      "by 31 December of the third year of the validity (in 2020 by 30 November)",
    ],
    [
      { kind: "third-year", due: day(12, 31), conclusions: ["passed-conditional"] },
      "有效期第三年的12月31日前（限有条件通过的专业）",
      "by 31 December of the third year of the validity, for a conditional conclusion",
    ],
    [
      { kind: "stage", due: day(3, 31), yearsBeforeExpiry: 1 },
      "申请当年（复评为有效期届满前1年）的3月31日前",
      "by 31 March of the year of application (for a renewal, 1 year before the year of expiry)",
    ],
    [
      { kind: "stage", due: day(7, 31), yearsBeforeExpiry: 0 },
      "申请当年（复评为有效期届满当年）的7月31日前",
      "by 31 July of the year of application (for a renewal, the year of expiry)",
    ],
    [
      { kind: "before-expiry", months: "renewalLeadMonths" },
      "有效期届满前至少12个月",
      "at least 12 months before the validity expires",
    ],
    [
      { kind: "before-expiry", months: "comprehensiveReportMonths" },
      "有效期届满前",
      "before the validity expires",
    ],
    [{ kind: "every", years: 2 }, "有效期内每满2年", "at the end of every 2 years of the validity"],
    [
      { kind: "clock", starts: "panel-left", length: { months: 6 }, target: { months: 3 } },
      "专家组离校后3至6个月内",
      "within 3 to 6 months after the panel left",
    ],
    [
      { kind: "clock", starts: "panel-left", length: { months: 2 }, target: { days: 40 } },
      "专家组离校后40日至2个月内",
      "within 40 days to 2 months after the panel left",
    ],
    [
      { kind: "clock", starts: "conclusion-published", length: { years: 3 } },
      "认证结论公布后3年内",
      "within 3 years after the conclusion was published",
    ],
    [
      { kind: "quota", activity: "college-study", atLeast: 2, per: "term", of: "college" },
      "每学期每个学院（教学单位）不少于2次",
      "at least 2 each term, every college",
    ],
    [
      { kind: "quota", activity: "application", atLeast: 1, per: "year", of: "school" },
      "每年学校不少于1个专业",
      "at least 1 each year, the school",
    ],
  ])("says %j in both languages", (value, zh, en) => {
    expect(said(value)).toEqual([zh, en]);
  });
  it("says what the document leaves open by the school's parameters", () => {
    const plan = { kind: "clock", starts: "planBase", length: { days: 30 } };
    expect(said(plan)[0]).toBe("现场反馈意见送达后30日内");
    expect(said(plan, { planBase: "panel-left" })[0]).toBe("专家组离校后30日内");
    const change = { kind: "clock", starts: "change-occurred", length: "majorChangeDays" };
    expect(said(change)[0]).toBe("发生重大变化后30日内");
    expect(said(change, { majorChangeDays: 15 })[0]).toBe("发生重大变化后15日内");
    const lead = { kind: "before-expiry", months: "renewalLeadMonths" };
    expect(said(lead, { renewalLeadMonths: 1 })[1]).toBe("at least 1 month before the validity expires");
  });
});

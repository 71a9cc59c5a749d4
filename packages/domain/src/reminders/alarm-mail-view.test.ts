import { expect, test } from "vitest";
import { localDate } from "../kernel/dates.ts";
import { type AlarmMailFacts, alarmMailView } from "./alarm-mail-view.ts";

const facts = (language: AlarmMailFacts["language"]): AlarmMailFacts => ({
  unit: { zh: "教务处", en: "Academic Affairs Office" },
  office: { zh: "教务处", en: "Academic Affairs Office" },
  ...{ phone: null, today: localDate("2026-12-24"), url: "https://school.example/filings", language },
  ...{ letters: [], orders: [] },
  filings: [
    {
      ...{ programme: "土木工程", rule: "annual-filing" as const, period: "2026" },
      ...{ acceptedOn: localDate("2026-11-20"), agency: { zh: "协会", en: "association" } },
      ...{ agencyDue: localDate("2026-12-31"), workingDaysLeft: 5 },
    },
    {
      ...{ programme: "测绘工程", rule: "annual-filing" as const, period: "2026" },
      ...{ acceptedOn: localDate("2026-11-20"), agency: { zh: "协会", en: "association" } },
      ...{ agencyDue: localDate("2026-12-22"), workingDaysLeft: -2 },
    },
  ],
});

test("it names each filing with the working days left or past", () => {
  const view = alarmMailView(facts("zh"));
  expect([...view.subject].length).toBeLessThanOrEqual(30);
  expect(view.sections[0]?.rows).toEqual([
    ["土木工程 2026 年度持续改进报备", "2026年11月20日", "协会 2026年12月31日（剩5个工作日）"],
    ["测绘工程 2026 年度持续改进报备", "2026年11月20日", "协会 2026年12月22日（已过2个工作日）"],
  ]);
});

test("in English it holds no Chinese beside the names", () => {
  const view = alarmMailView(facts("en"));
  const said = [view.subject, ...(view.sections[0]?.rows.flat() ?? [])].join(" ");
  expect(said.replaceAll(/土木工程|测绘工程/g, "")).not.toMatch(/\p{Script=Han}/u);
  expect(said).toContain("working days past: 2");
});

const tasks = {
  letters: [
    {
      ...{ kind: { zh: "改进通知", en: "Notice to improve" }, number: "函8号", sender: "示例认证协会" },
      ...{ programmes: ["土木工程", "测绘工程"], dueOn: localDate("2026-12-29"), workingDaysLeft: 3 },
    },
    {
      ...{ kind: { zh: "其他来函", en: "Other letter" }, number: "函9号", sender: "示例认证协会" },
      ...{ programmes: [], dueOn: null, workingDaysLeft: 0 },
    },
  ],
  orders: [
    {
      ...{ programme: "测绘工程", reason: "改".repeat(100) },
      ...{ dueOn: localDate("2026-12-22"), workingDaysLeft: -2 },
    },
  ],
};

test("letters and orders stand in sections of their own, letters first, with the days left or past", () => {
  const view = alarmMailView({ ...facts("zh"), ...tasks });
  expect(view.subject).toBe("【须立即办理】来函2件、已审未报2项、限期整改1项");
  expect(view.sections.map(({ columns }) => columns[0])).toEqual(["来函", "报备", "专业"]);
  expect(view.sections[0]?.rows).toEqual([
    ["改进通知 函8号（示例认证协会）", "土木工程、测绘工程", "2026年12月29日（剩3个工作日）"],
    ["其他来函 函9号（示例认证协会）", "全校", "来函未定期限，即办"],
  ]);
  const [order] = view.sections[2]?.rows ?? [];
  expect(order).toEqual(["测绘工程", `${"改".repeat(80)}…`, "2026年12月22日（已过2个工作日）"]);
});

test("what there is none of has no section", () => {
  const view = alarmMailView({ ...facts("en"), ...tasks, letters: [], filings: [] });
  expect(view.sections).toHaveLength(1);
  expect(view.subject).toBe("[To be dealt with at once] orders to rectify: 1");
});

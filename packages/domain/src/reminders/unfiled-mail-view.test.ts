import { expect, test } from "vitest";
import { localDate } from "../kernel/dates.ts";
import { type UnfiledMailFacts, unfiledMailView } from "./unfiled-mail-view.ts";

const facts = (language: UnfiledMailFacts["language"]): UnfiledMailFacts => ({
  unit: { zh: "教务处", en: "Academic Affairs Office" },
  office: { zh: "教务处", en: "Academic Affairs Office" },
  ...{ phone: null, today: localDate("2026-12-24"), url: "https://school.example/filings", language },
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
  const view = unfiledMailView(facts("zh"));
  expect([...view.subject].length).toBeLessThanOrEqual(30);
  expect(view.sections[0]?.rows).toEqual([
    ["土木工程 2026 年度持续改进报备", "2026年11月20日", "协会 2026年12月31日（剩5个工作日）"],
    ["测绘工程 2026 年度持续改进报备", "2026年11月20日", "协会 2026年12月22日（已过2个工作日）"],
  ]);
});

test("in English it holds no Chinese beside the names", () => {
  const view = unfiledMailView(facts("en"));
  const said = [view.subject, ...(view.sections[0]?.rows.flat() ?? [])].join(" ");
  expect(said.replaceAll(/土木工程|测绘工程/g, "")).not.toMatch(/\p{Script=Han}/u);
  expect(said).toContain("working days past: 2");
});

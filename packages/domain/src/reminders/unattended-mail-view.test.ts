import { expect, test } from "vitest";
import { localDate } from "../kernel/dates.ts";
import { type UnattendedMailFacts, unattendedMailView } from "./unattended-mail-view.ts";

const facts = (language: UnattendedMailFacts["language"]): UnattendedMailFacts => {
  const review = {
    ...{ programme: "土木工程", college: { zh: "土木工程学院", en: "Civil Engineering" } },
    period: "2026",
  };
  return {
    addressee: { zh: "质量办管理员", en: "Administrator" },
    office: { zh: "教务处", en: "Academic Affairs Office" },
    ...{ phone: null, today: localDate("2026-12-09"), url: "https://school.example/reviews", language },
    reviews: [
      { ...review, due: localDate("2026-12-10"), reviewer: null },
      { ...review, due: localDate("2026-12-08"), reviewer: { zh: "自评专家", en: "School expert" } },
    ],
  };
};

test("it tells what nobody has taken from what is overdue, and with whom", () => {
  const view = unattendedMailView(facts("zh"));
  expect([...view.subject].length).toBeLessThanOrEqual(30);
  expect(view.sections[0]?.rows.map((row) => row.slice(3))).toEqual([
    ["待认领", "2026年12月10日"],
    ["自评专家", "2026年12月8日（已逾期）"],
  ]);
});

test("in English it holds no Chinese beside the names", () => {
  const view = unattendedMailView(facts("en"));
  const said = [view.subject, ...(view.sections[0]?.rows.flat() ?? [])].join(" ");
  expect(said.replaceAll("土木工程", "")).not.toMatch(/\p{Script=Han}/u);
});

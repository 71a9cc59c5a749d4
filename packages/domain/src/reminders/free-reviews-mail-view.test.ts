import { expect, test } from "vitest";
import { localDate } from "../kernel/dates.ts";
import { type FreeReviewsMailFacts, freeReviewsMailView } from "./free-reviews-mail-view.ts";

const facts = (language: FreeReviewsMailFacts["language"]): FreeReviewsMailFacts => {
  const review = {
    ...{ programme: "土木工程", college: { zh: "土木工程学院", en: "Civil Engineering" } },
    period: "2026",
  };
  return {
    expert: { zh: "自评专家", en: "School expert" },
    office: { zh: "教务处", en: "Academic Affairs Office" },
    ...{ phone: null, today: localDate("2026-11-02"), url: "https://school.example/reviews", language },
    reviews: [
      { ...review, due: localDate("2026-12-10") },
      { ...review, programme: "测绘工程", due: localDate("2026-12-11") },
    ],
  };
};

test("all that may be taken stands in one mail, with its day", () => {
  const view = freeReviewsMailView(facts("zh"));
  expect(view.subject).toBe("【审核】2项审核任务可认领");
  expect(view.sections[0]?.rows).toEqual([
    ["土木工程", "土木工程学院", "2026", "2026年12月10日（星期四）"],
    ["测绘工程", "土木工程学院", "2026", "2026年12月11日（星期五）"],
  ]);
});

test("in English it holds no Chinese beside the names", () => {
  const view = freeReviewsMailView(facts("en"));
  const [section] = view.sections;
  const said = [view.subject, view.addressee, section?.opening, ...(section?.rows.flat() ?? [])].join(" ");
  expect(said.replaceAll(/土木工程|测绘工程/g, "")).not.toMatch(/\p{Script=Han}/u);
});

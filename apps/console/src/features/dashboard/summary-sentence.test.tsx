import { localDate } from "@goodstanding/domain/kernel/dates";
import { expect, test } from "vitest";
import { renderPart } from "../../ui/render-for-test.tsx";
import { SummarySentence } from "./summary-sentence.tsx";
import type { SummaryFacts } from "./summary-views.ts";

const facts: SummaryFacts = {
  programmes: 39,
  inValidity: 9,
  owesFiling: 8,
  owesReport: 2,
  schoolDue: localDate("2026-10-31"),
  schoolLastWorkingDay: localDate("2026-10-30"),
  workingDaysLeft: 7,
  schoolOverdue: 0,
  agencyDue: localDate("2026-12-31"),
  agencyDaysLeft: 71,
  agencyRegime: "engineering",
  holidays: "official",
  approved: 2,
  awaiting: 3,
  awaitingCollege: 0,
  filed: 0,
  notSubmitted: 5,
  notStarted: 2,
};

async function sentence(
  change: Partial<SummaryFacts> = {},
  language: "zh" | "en" = "zh",
  returned = 1,
): Promise<string> {
  const part = <SummarySentence year={2026} facts={{ ...facts, ...change }} returned={returned} />;
  const { getByTestId, unmount } = await renderPart(part, { language });
  const text = getByTestId("part").textContent;
  unmount();
  return text;
}

test("says the year in one sentence, without stray spaces between Chinese clauses", async () => {
  expect(await sentence()).toBe(
    "39 个专业中 9 个在有效期内，2026 年度 8 个须报备、2 个须交持续改进情况报告（数字由系统计算）；" +
      "校级截止 10月31日（周六），最后工作日 10月30日，还有 7 个工作日；" +
      "协会级截止 12月31日（周四），还有 71 天；" +
      "学校审核通过 2、学校审核中 3、退回待补 1、未提交 5（其中 2 个尚未开始填报）。",
  );
});

test("nothing returned is not mentioned", async () => {
  expect(await sentence({}, "zh", 0)).toContain("学校审核中 3、未提交 5（其中 2 个尚未开始填报）。");
});

test("what waits for a college is counted by itself, not as what is not handed in", async () => {
  expect(await sentence({ awaitingCollege: 1 })).toContain(
    "学校审核中 3、待学院审核 1、退回待补 1、未提交 5",
  );
  expect(await sentence({ awaitingCollege: 1 }, "en")).toContain(
    "Approved 2, with the school 3, with the college 1, returned 1, not handed in 5 (2 of them not begun).",
  );
});

test("the same in English", async () => {
  expect(await sentence({}, "en")).toContain(
    "School deadline Sat 31 Oct, last working day 30 Oct, working days left: 7. Association deadline Thu 31 Dec, days left: 71. Approved 2",
  );
});

test("a school where nothing is owed, one without a date of its own, and a date that is past", async () => {
  expect(await sentence({ owesFiling: 0, owesReport: 0, schoolDue: null })).toBe(
    "39 个专业中 9 个在有效期内，2026 年度没有须报备的专业。",
  );
  expect(await sentence({ schoolDue: null })).toContain("学校未规定校级截止日期；");
  expect(await sentence({ workingDaysLeft: null })).toContain(
    "校级截止 10月31日（周六） 已过；协会级截止 12月31日（周四），还有 71 天；",
  );
  expect(await sentence({ schoolDue: localDate("2026-10-21"), workingDaysLeft: 0 })).toContain(
    "校级截止 10月21日（周三），就在今天；",
  );
  expect(await sentence({ schoolLastWorkingDay: localDate("2026-10-31") })).toContain(
    "校级截止 10月31日（周六），还有 7 个工作日；",
  );
  expect(await sentence({ agencyDaysLeft: 0 })).toContain("协会级截止 12月31日（周四），就在今天；");
  expect(await sentence({ agencyDaysLeft: -1 })).toContain("协会级截止 12月31日（周四） 已过；");
});

test("who is past the school's date is said beside the date to come, and only where there is somebody", async () => {
  expect(await sentence()).not.toContain("逾期");
  expect(await sentence({ schoolOverdue: 1 })).toContain("还有 7 个工作日；校级逾期未提交 1 个；协会级截止");
  expect(await sentence({ schoolOverdue: 3 }, "en")).toContain(
    "working days left: 7. Overdue to the school: 3. Association deadline",
  );
});

test("only the agency of engineering is called the association", async () => {
  const elsewhere = { agencyRegime: "teacher-education" } as const;
  expect(await sentence(elsewhere)).toContain("认证机构截止 12月31日（周四），还有 71 天；");
  expect(await sentence(elsewhere, "en")).toContain("Agency deadline Thu 31 Dec, days left: 71.");
});

test("a year whose holidays are not published carries the remark", async () => {
  expect(await sentence({ holidays: "none" })).toContain("放假调休安排尚未公布");
});

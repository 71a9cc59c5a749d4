import { localDate } from "@goodstanding/domain/kernel/dates";
import type { ObligationId } from "@goodstanding/domain/kernel/ids";
import { fireEvent, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { obligationForTest } from "../../lib/obligation-for-test.ts";
import type { Answer } from "../../ui/api-for-test.tsx";
import { renderPart } from "../../ui/render-for-test.tsx";
import { programmeForTest, validityForTest } from "./programme-for-test.ts";
import { ProgrammeView } from "./programme-page.tsx";
import type { History, ProgrammeDetail } from "./programme-views.ts";

function detail(change: Partial<ProgrammeDetail> = {}): ProgrammeDetail {
  const { thisYear: _, ...row } = programmeForTest("土木工程");
  return {
    ...row,
    obligations: [obligationForTest()],
    validities: [validityForTest("2022-01", "2027-12")],
    remindingFrom: localDate("2026-01-01"),
    gaps: [],
    facts: [],
    may: { recordFact: false },
    ...change,
  };
}

const draw = (change: Partial<ProgrammeDetail> = {}, answer?: Answer) =>
  renderPart(<ProgrammeView programme={detail(change)} />, answer ? { answer } : {});

test("duties stand under their year, whatever their period is called", async () => {
  const clock = obligationForTest({
    id: "o2" as ObligationId, // an id that only has to differ
    rule: "rectification-plan",
    period: "2026-12-20",
    year: 2027,
  });
  const { getByRole } = await draw({ obligations: [obligationForTest(), clock] });
  expect(getByRole("region", { name: "2026 年（本年）" }).textContent).toContain("年度持续改进报备");
  expect(getByRole("region", { name: "2027 年" }).textContent).toContain("制定整改方案和整改台账");
});

test.each([
  [{ state: "coming", from: "2027-01-01", to: null }, /有效期将于12月31日届满，尚未登记其后的有效期/],
  [{ state: "open", from: "2026-07-01", to: null }, /有效期已于6月30日届满/],
  [
    { state: "past", from: "2024-07-01", to: "2024-12-31" },
    /2024年6月30日届满，下一段有效期自2025年1月1日起/,
  ],
] as const)("a break of the validity is told: %o", async ({ state, from, to }, words) => {
  const gap = { state, from: localDate(from), to: to && localDate(to), days: 0 };
  const { getByText } = await draw({ gaps: [gap] });
  expect(getByText(words)).toBeDefined();
});

test("the history says what a duty said before, with the packs of then, and who took what back", async () => {
  const history: History = {
    obligation: obligationForTest(),
    revisions: [
      {
        id: "r1",
        dueVersion: 1,
        packs: ["ceeaa-2020-trial"],
        replacedAt: "2026-03-01T01:00:00Z",
        state: "owed",
        targetDue: null,
        schoolDue: localDate("2026-10-15"),
        agencyDue: localDate("2026-12-31"),
        why: { zh: "校级 10-15", en: "school 10-15" },
        note: null,
      },
    ],
    adjustments: [
      {
        id: "a1" as History["adjustments"][number]["id"], // an id that only has to differ
        kind: "extension",
        level: "school",
        of: "unit",
        due: localDate("2026-11-10"),
        reason: "学院搬迁",
        document: null,
        recordedBy: { zh: "牵头部门管理员", en: "Quality office" },
        recordedAt: "2026-09-01T01:00:00Z",
        withdrawn: { at: "2026-09-02T01:00:00Z", because: "已恢复" },
        may: { withdraw: false },
      },
    ],
  };
  const { getByRole, getByText, getByTestId } = await draw({}, (path) =>
    path === "obligations.history" ? history : { letters: [], spotChecks: [], orders: [] },
  );
  fireEvent.click(getByRole("button", { expanded: false }));
  fireEvent.click(getByRole("button", { name: "查看变更记录" }));
  await waitFor(() => getByText("变更记录"));
  const shown = getByTestId("part").textContent;
  expect(shown).toContain("2026-03-01 09:00 以前：");
  expect(shown).toContain("校级 10月15日");
  expect(shown).toContain("ceeaa-2020-trial");
  expect(shown).toContain("全院：校级延期至11月10日（周二）");
  expect(shown).toContain("原因：学院搬迁");
  expect(shown).toContain("撤销：已恢复");
});

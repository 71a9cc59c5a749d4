import { expect, test } from "vitest";
import { renderPart } from "../../../ui/render-for-test.tsx";
import { guideForTest } from "../policies-for-test.ts";
import type { PackDiff } from "../policy-views.ts";
import { DiffView } from "./diff-view.tsx";

const { isInForce: _, isAdoptable: __, isRegistered: ___, ...card } = guideForTest();
const diff: PackDiff = {
  from: { ...card, id: "guide-2020", shortName: { zh: "2020试行指南", en: "2020 trial guide" } },
  to: card,
  changes: [
    {
      ...{ path: "rules.third-year-report.when", kind: "changed", rule: "third-year-report" },
      label: { zh: "第三年报告：时间", en: "Third-year report: when" },
      before: { zh: "11月30日前", en: "by 30 November" },
      after: { zh: "12月31日前", en: "by 31 December" },
    },
    {
      ...{ path: "rules.major-change-report", kind: "added", before: null },
      label: { zh: "重大变化报备", en: "Major change" },
      after: { zh: "30日内", en: "within 30 days" },
    },
  ],
};

test("puts before beside after, under the words for both documents", async () => {
  const { getByText, getAllByRole, getByRole } = await renderPart(<DiffView diff={diff} />);
  expect(getByText("共 2 处不同。")).toBeDefined();
  expect(getAllByRole("columnheader").map(({ textContent }) => textContent)).toEqual([
    ...["内容", "变化", "修改前：2020试行指南", "修改后：2025版指南"],
  ]);
  const rows = getAllByRole("row").map(({ textContent }) => textContent);
  expect(rows.slice(1)).toEqual([
    "第三年报告：时间修改11月30日前12月31日前",
    "重大变化报备新增（未提及）30日内",
  ]);
  expect(getByRole("link", { name: "打开2020试行指南" }).getAttribute("href")).toBe("/policies/guide-2020");
});

test("two documents that say the same say so", async () => {
  const { getByText, queryByRole } = await renderPart(<DiffView diff={{ ...diff, changes: [] }} />);
  expect(getByText("两份文件的内容没有差别。")).toBeDefined();
  expect(queryByRole("table")).toBeNull();
});

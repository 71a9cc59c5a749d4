import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { AppraisalComparison } from "../../../lib/api.ts";
import { renderPart } from "../../../ui/render-for-test.tsx";
import { Compared } from "./comparison-card.tsx";

const both = (word: string) => ({ zh: word, en: word });
const reviewer = (name: string, isIn: boolean): AppraisalComparison["reviewers"][number] => ({
  id: name as never, // an id of nobody
  reviewer: { id: name as never, name: both(name) }, // as above
  state: isIn ? "submitted" : "begun",
  submittedAt: isIn ? "2026-10-20T01:00:00.000Z" : null,
  opinion: isIn ? { recommendation: "return", text: `${name}的意见`, marks: [], comments: [] } : null,
});
const item = (name: string, results: AppraisalComparison["items"][number]["results"], differs: boolean) => ({
  ...{ key: name, part: both("制度文件"), course: null, name: both(name), results: [...results], differs },
});
const comparison: AppraisalComparison = {
  ...{
    submission: null,
    isOwnAlone: false,
    stillOpen: 0,
    reviewers: [reviewer("专家甲", true), reviewer("专家乙", true)],
  },
  items: [item("培养方案", ["clean", "clean"], false), item("评价机制", ["clean", "block"], true)],
};

test("what reviewers differ on comes first, in the words of both", async () => {
  await renderPart(<Compared comparison={comparison} />);
  expect(screen.getByText("1 项结果不一致")).toBeDefined();
  const rows = () => within(screen.getByRole("table", { name: "审核意见汇总" })).getAllByRole("row");
  expect(rows()[1]?.textContent).toMatch(/评价机制.*未发现问题.*须补正/);
  expect(screen.queryByText("培养方案")).toBeNull();
  fireEvent.click(screen.getByRole("checkbox", { name: "只看不一致的项目" }));
  expect(rows()[1]?.textContent).toContain("评价机制");
  expect(screen.getByText("培养方案")).toBeDefined();
  expect(screen.getByText("专家甲的意见")).toBeDefined();
});

test("while one is at work nothing of anybody's results is shown", async () => {
  const open = { ...comparison, stillOpen: 1, reviewers: [reviewer("专家甲", false)], items: [] };
  await renderPart(<Compared comparison={open} />);
  expect(screen.getByText("还有 1 项审核任务未提交，提交前互不可见。")).toBeDefined();
  expect(screen.queryByRole("table")).toBeNull();
});

test("without any review it says so", async () => {
  await renderPart(<Compared comparison={{ ...comparison, reviewers: [] }} />);
  expect(screen.getByText("本次提交没有安排审核任务。")).toBeDefined();
  expect(screen.getByText(/“开始审核”只使材料不能再撤回/)).toBeDefined();
});

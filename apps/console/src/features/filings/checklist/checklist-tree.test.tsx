import { fireEvent } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPart } from "../../../ui/render-for-test.tsx";
import { filingForTest } from "../filing-for-test.ts";
import { ChecklistTree } from "./checklist-tree.tsx";

const detail = filingForTest();

test("every line says how it stands, how much is there, and who is at work in it", async () => {
  const { getByRole, getByText } = await renderPart(
    <ChecklistTree detail={detail} selection={{ kind: "overview" }} />,
  );
  expect(getByRole("link", { name: "已声明 培养方案" })).toBeDefined();
  expect(getByRole("link", { name: "须补正 课程教学大纲 1" })).toBeDefined();
  expect(getByRole("link", { name: "未开始 评价机制文件 专业负责人" })).toBeDefined();
  expect(getByText("必备 1/3")).toBeDefined();
  expect(getByRole("link", { name: "待归类文件 3" })).toBeDefined();
  expect(getByRole("link", { name: "提交与缺项 3" }).getAttribute("aria-current")).toBe("true");
});

test("slots of a course unfold on request, and where one of them is chosen", async () => {
  const { getByRole, queryByRole } = await renderPart(
    <ChecklistTree detail={detail} selection={{ kind: "overview" }} />,
  );
  const fold = getByRole("button", { name: "机械设计的材料项" });
  expect(fold.getAttribute("aria-expanded")).toBe("false");
  expect(queryByRole("link", { name: /学生成果样本/ })).toBeNull();
  fireEvent.click(fold);
  expect(getByRole("link", { name: "部分完成 学生成果样本 4" }).getAttribute("href")).toMatch(
    /#slot=courses\/.*\/samples$/,
  );
});

test("a chosen slot of a course is shown without anybody unfolding it", async () => {
  const key = detail.parts[1]?.courses[0]?.slots[1]?.key ?? "";
  const { getByRole } = await renderPart(<ChecklistTree detail={detail} selection={{ kind: "slot", key }} />);
  expect(getByRole("link", { name: /学生成果样本/ }).getAttribute("aria-current")).toBe("true");
});

test("a report without a checklist has nothing to sort", async () => {
  const { getByRole, queryByRole } = await renderPart(
    <ChecklistTree detail={{ ...detail, parts: [] }} selection={{ kind: "overview" }} />,
  );
  expect(getByRole("link", { name: /^全部文件/ })).toBeDefined();
  expect(queryByRole("link", { name: /^待归类文件/ })).toBeNull();
});

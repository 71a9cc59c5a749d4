import { fireEvent, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import type { Answer } from "../../../ui/api-for-test.tsx";
import { renderPart } from "../../../ui/render-for-test.tsx";
import { OpenFindingsPanel } from "./open-findings-panel.tsx";
import { findingForTest } from "./review-for-test.ts";
import type { OpenFinding, OpenFindings } from "./review-views.ts";

const { key, rule, severity, place, page, zh, en } = findingForTest();
const waiting: OpenFinding = { key, rule, severity, file: "大纲.docx", place, page, zh, en, answer: null };
const answered: OpenFinding = {
  ...waiting,
  key: "another",
  answer: {
    text: "已补充记录，见会议纪要",
    at: "2026-10-20T02:00:00.000Z",
    by: { zh: "教学秘书", en: "Secretary" },
  },
};
const open = (findings: readonly OpenFinding[], mayAnswer: boolean): OpenFindings => ({
  year: 2025,
  findings: [...findings],
  mayAnswer,
});

test("the college answers each, and what it said is sent", async () => {
  const asked: unknown[] = [];
  const answer: Answer = (path, input) => {
    if (path === "reviews.answer") return asked.push(input);
    return open([waiting, answered], true);
  };
  const { findByText, getByText, getByLabelText, getByRole } = await renderPart(
    <OpenFindingsPanel filingId="f1" />,
    { answer },
  );
  expect(await findByText("已说明 1 / 2")).toBeDefined();
  expect(getByText("已补充记录，见会议纪要")).toBeDefined();
  const save = getByRole("button", { name: /保\s*存/ });
  expect(save.hasAttribute("disabled")).toBe(true);
  fireEvent.change(getByLabelText("处理情况"), { target: { value: " 已换成本年度记录 " } });
  fireEvent.click(save);
  await waitFor(() => expect(asked).toEqual([{ filingId: "f1", key, answer: "已换成本年度记录" }]));
});

test("an answer is rewritten from what it was", async () => {
  const { findByRole, getByLabelText } = await renderPart(<OpenFindingsPanel filingId="f1" />, {
    answer: () => open([answered], true),
  });
  fireEvent.click(await findByRole("button", { name: /修\s*改/ }));
  expect(getByLabelText("处理情况").textContent).toBe("已补充记录，见会议纪要");
});

test("a reviewer reads the answers and writes none", async () => {
  const { findByText, queryByRole } = await renderPart(<OpenFindingsPanel filingId="f1" />, {
    answer: () => open([waiting, answered], false),
  });
  expect(await findByText("已补充记录，见会议纪要")).toBeDefined();
  expect(queryByRole("button", { name: /保\s*存|修\s*改/ })).toBeNull();
});

test("where nothing was left open nothing is said", async () => {
  const { container } = await renderPart(<OpenFindingsPanel filingId="f1" />, {
    answer: () => open([], true),
  });
  await waitFor(() => expect(container.querySelector("section")).toBeNull());
});

test("of a long list what was typed outlasts scrolling", async () => {
  const many = Array.from({ length: 60 }, (_, index) => ({ ...waiting, key: `finding ${index}` }));
  const { findByRole, getAllByLabelText, queryByDisplayValue } = await renderPart(
    <OpenFindingsPanel filingId="f1" />,
    { answer: () => open(many, true) },
  );
  const list = await findByRole("list", { name: "上年遗留问题" });
  const [first] = getAllByLabelText("处理情况");
  if (!first) throw new Error("nothing to answer");
  fireEvent.change(first, { target: { value: "正在补充" } });
  list.scrollTop = 9000;
  fireEvent.scroll(list);
  expect(queryByDisplayValue("正在补充")).toBeNull();
  list.scrollTop = 0;
  fireEvent.scroll(list);
  expect(queryByDisplayValue("正在补充")).not.toBeNull();
});

import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { TextComparison } from "../../../lib/api.ts";
import { renderPart } from "../../../ui/render-for-test.tsx";
import { TextBeside } from "./text-beside.tsx";

const line = (text: string) => ({ kind: "paragraph", page: null, text }) as const;
const side = { submissionId: "s" as never, path: "方案.docx", truncated: false }; // an id of nothing
const comparison: TextComparison = {
  ...{ before: side, after: side, isCut: false },
  lines: [
    { kind: "same", before: line("一、培养目标"), after: line("一、培养目标") },
    {
      ...{ kind: "changed", before: line("2024年6月修订"), after: line("2026年6月修订") },
      runs: [
        { kind: "same", text: "202" },
        { kind: "removed", text: "4" },
        { kind: "added", text: "6" },
        { kind: "same", text: "年6月修订" },
      ],
    },
    { kind: "added", after: line("二、毕业要求") },
  ],
};

test("each side holds its own words, and what differs is marked by more than colour", async () => {
  await renderPart(<TextBeside comparison={comparison} />);
  expect(screen.getByText("2 处不同")).toBeDefined();
  const cells = screen.getAllByRole("cell").map(({ innerHTML }) => innerHTML);
  expect(cells.slice(2)).toEqual([
    "<span>202</span><del>4</del><span>年6月修订</span>",
    "<span>202</span><ins>6</ins><span>年6月修订</span>",
    "",
    "<ins>二、毕业要求</ins>",
  ]);
});

test("what is the same can be left out", async () => {
  await renderPart(<TextBeside comparison={comparison} />);
  fireEvent.click(screen.getByRole("checkbox", { name: "只看不同之处" }));
  expect(within(screen.getByRole("table")).getAllByRole("row")).toHaveLength(3);
  expect(screen.queryByText("一、培养目标")).toBeNull();
});

test("a scan has no words to compare, and one cut short says so", async () => {
  const scan = await renderPart(<TextBeside comparison={{ ...comparison, after: null }} />);
  expect(screen.getByText(/本次的文件没有可以读取的文字/)).toBeDefined();
  scan.unmount();
  await renderPart(<TextBeside comparison={{ ...comparison, isCut: true }} />);
  expect(screen.getByText("文字过长，未逐行比对，两份文字并列显示。")).toBeDefined();
});

import { fireEvent, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { ReturnLine } from "../../../lib/api.ts";
import { renderPart } from "../../../ui/render-for-test.tsx";
import { ReturnedList } from "./returned-list.tsx";

const lineNo = (number: number): ReturnLine => ({
  ...{ item: null, where: "整份材料", file: null, place: null },
  ...{ result: "block", text: `第${number}处`, source: "machine" },
});

async function draw(count: number): Promise<void> {
  await renderPart(<ReturnedList submissionId="s" />, {
    answer: () => Array.from({ length: count }, (_, at) => lineNo(at + 1)),
  });
  await screen.findByText("第1处");
}

test("a long list stands folded above what it asks for, and opens whole", async () => {
  await draw(36);
  expect(screen.getAllByRole("listitem")).toHaveLength(5);
  fireEvent.click(screen.getByRole("button", { name: "显示全部 36 条" }));
  expect(screen.getAllByRole("listitem")).toHaveLength(36);
  fireEvent.click(screen.getByRole("button", { name: "只显示前 5 条" }));
  expect(screen.getAllByRole("listitem")).toHaveLength(5);
});

test("a short list has nothing to open", async () => {
  await draw(5);
  expect(screen.queryByRole("button")).toBeNull();
});

import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { AppraisalWorkbench } from "../../../lib/api.ts";
import { renderPart } from "../../../ui/render-for-test.tsx";
import { deskForTest, itemForTest } from "../appraisals-for-test.ts";
import { DeskHeader } from "./desk-header.tsx";

const draw = (change: Partial<AppraisalWorkbench>) => {
  const desk = deskForTest(change);
  return renderPart(
    <DeskHeader
      desk={desk}
      {...{ seen: 0, documents: 3, missing: desk.missing, isOffline: false }}
      onKeys={vi.fn<() => void>()}
      onConclude={vi.fn<() => void>()}
    />,
  );
};

test("a carried result counts once it is confirmed, as in the queue", async () => {
  await draw({
    items: [
      itemForTest("confirmed", { mark: { result: "clean", isCarried: false } }),
      itemForTest("carried", { mark: { result: "clean", isCarried: true } }),
      itemForTest("unmarked"),
    ],
    missing: { unmarked: ["unmarked"], unconfirmed: ["carried"], unexplained: [] },
  });
  expect(screen.getByText("已给出结果 1/3")).toBeTruthy();
  expect(screen.getByText("尚有 2 项待处理")).toBeTruthy();
});

test.each([
  [false, 0],
  [true, 2],
])("whoever may open the filing (%s) has links to it, and nobody else", async (mayOpenFiling, count) => {
  await draw({ mayOpenFiling, state: "lapsed" });
  expect(screen.getByText(/第\s*1\s*次提交/)).toBeTruthy();
  const toFiling = screen
    .getAllByRole("link")
    .filter((link) => link.getAttribute("href")?.includes("/filings/"));
  expect(toFiling).toHaveLength(count);
});

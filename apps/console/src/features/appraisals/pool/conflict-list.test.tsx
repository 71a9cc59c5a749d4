import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPart } from "../../../ui/render-for-test.tsx";
import { expert, rowForTest } from "../appraisals-for-test.ts";
import { ConflictList } from "./conflict-list.tsx";

test("reviews that can't be handed in any more are named with their reason, beside the way to hand them over", async () => {
  const { id, filing } = rowForTest();
  await renderPart(<ConflictList conflicts={[{ id, filing, reviewer: expert, because: "avoids" }]} />);
  expect(screen.getByRole("listitem").textContent).toBe(
    "机械设计制造及其自动化 2026 年度持续改进报备（机械工程学院）：自评专家（机械类）须回避该学院",
  );
  expect(screen.getByRole("link", { name: "去改派" }).getAttribute("href")).toContain("/reviews");
});

test("nothing is said while there are none", async () => {
  await renderPart(<ConflictList conflicts={[]} />);
  expect(screen.queryByRole("alert")).toBeNull();
});

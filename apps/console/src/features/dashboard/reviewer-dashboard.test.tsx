import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { sampleSession } from "../../lib/sample-session.ts";
import { renderPart } from "../../ui/render-for-test.tsx";
import { DashboardPage } from "./dashboard-page.tsx";

/** The server is asked for the queue and for nothing else, for another question has no answer here. */
const draw = (mine: readonly unknown[]) =>
  renderPart(<DashboardPage />, {
    session: { roles: ["school-expert"], may: { ...sampleSession.may, review: true } },
    answer: (path) => {
      if (path !== "appraisals.queue") throw new Error(`Asked for ${path}`);
      return { mine, free: [], all: null, mayManage: false };
    },
  });

test("an expert who is nothing else sees the own reviews, and no state of programmes", async () => {
  const programme = { id: "p", name: "机械设计制造及其自动化" };
  const filing = { id: "f", rule: "annual-filing", period: "2026", programme };
  await draw([{ id: "r", filing, state: "begun", due: "2026-11-20", daysLeft: 30 }]);
  expect(await screen.findByText("您有 1 项审核任务未完成")).toBeTruthy();
  expect(screen.queryByText(/个专业/)).toBeNull();
});

test("without a review an expert is told where reviews come from", async () => {
  await draw([]);
  expect(await screen.findByText(/您名下没有审核任务/)).toBeTruthy();
});

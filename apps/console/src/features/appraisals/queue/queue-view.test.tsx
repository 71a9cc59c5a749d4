import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import type { AppraisalQueue, AppraisalRow } from "../../../lib/api.ts";
import { Refusal } from "../../../ui/api-for-test.tsx";
import { renderPart } from "../../../ui/render-for-test.tsx";
import { expert, rowForTest } from "../appraisals-for-test.ts";
import { filterQueue } from "./filter-queue.ts";
import type { QueueSearch } from "./queue-search.ts";
import { QueueView } from "./queue-view.tsx";

const id = (last: number) => `00000000-0000-7000-8000-${String(last).padStart(12, "0")}` as never; // of nobody
const free: Partial<AppraisalRow> = {
  ...{ id: id(402), state: "unclaimed", reviewer: null, isMine: false },
  may: { claim: true, work: false, handOver: false },
};
const managed = { claim: false, work: false, handOver: true };

function Queue({ queue }: { readonly queue: AppraisalQueue }) {
  const [search, setSearch] = useState<QueueSearch>({});
  return <QueueView queue={queue} search={search} onSearch={setSearch} />;
}

const draw = (
  queue: Partial<AppraisalQueue>,
  answer: (path: string, input: unknown) => unknown = () => null,
) => renderPart(<Queue queue={{ mine: [], free: [], all: null, mayManage: false, ...queue }} />, { answer });

test("one's own reviews come first, each with its day and the way to the desk", async () => {
  await draw({ mine: [rowForTest()], free: [rowForTest(free)] });
  expect(screen.getByRole("link", { name: "继续审核" }).getAttribute("href")).toBe(
    `/reviews/${rowForTest().id}`,
  );
  expect(screen.getByText("11月20日（周五）")).toBeDefined();
  expect(screen.getByText("已给出结果 0/2")).toBeDefined();
});

test("who holds none begins with what can be claimed, and claims it", async () => {
  const sent = vi.fn<(path: string, input: unknown) => null>(() => null);
  await draw({ free: [rowForTest(free)] }, sent);
  fireEvent.click(screen.getByRole("button", { name: /^认\s*领$/ }));
  await waitFor(() => expect(sent).toHaveBeenCalledWith("appraisals.claim", { id: id(402) }));
});

test("who comes too late is told what to do", async () => {
  await draw({ free: [rowForTest(free)] }, () => {
    throw new Refusal("appraisal.taken");
  });
  fireEvent.click(screen.getByRole("button", { name: /^认\s*领$/ }));
  await screen.findByText(/已由他人认领/);
});

test("the office hands a review over with a reason, and sees why somebody may not be asked", async () => {
  const sent = vi.fn<(input: unknown) => void>();
  const other = { id: id(502), name: { zh: "自评专家（土木类）", en: "School expert (civil)" } };
  const candidate = { load: { open: 1, thisYear: 2 }, matches: ["机械"], excluded: null };
  await draw({ all: [rowForTest({ isMine: false, may: managed })] }, (path, input) => {
    if (path === "appraisals.candidates")
      return [
        { ...candidate, person: other },
        { ...candidate, person: expert, excluded: "reviews-it" },
      ];
    sent(input);
    return null;
  });
  fireEvent.click(screen.getByRole("button", { name: /^改\s*派$/ }));
  const dialog = await screen.findByRole("dialog");
  await within(dialog).findByText("已在审核该材料");
  expect(
    within(dialog)
      .getByRole("radio", { name: /机械类/ })
      .hasAttribute("disabled"),
  ).toBe(true);
  const submit = within(dialog).getByRole("button", { name: /^改\s*派$/ });
  fireEvent.click(within(dialog).getByRole("radio", { name: /土木类/ }));
  expect(submit.hasAttribute("disabled")).toBe(true);
  fireEvent.change(within(dialog).getByLabelText("原因"), { target: { value: "原审核人出差" } });
  fireEvent.click(submit);
  await waitFor(() =>
    expect(sent).toHaveBeenCalledWith({ id: rowForTest().id, to: id(502), reason: "原审核人出差" }),
  );
});

test("a review is taken back with its reason", async () => {
  const sent = vi.fn<(path: string, input: unknown) => null>(() => null);
  await draw({ all: [rowForTest({ isMine: false, may: managed })] }, sent);
  fireEvent.click(screen.getByRole("button", { name: /^收\s*回$/ }));
  const dialog = await screen.findByRole("dialog");
  fireEvent.change(within(dialog).getByLabelText("原因"), { target: { value: "改由学院审核" } });
  fireEvent.click(within(dialog).getByRole("button", { name: /^收\s*回$/ }));
  await waitFor(() =>
    expect(sent).toHaveBeenCalledWith("appraisals.handOver", {
      ...{ id: rowForTest().id, to: "nobody", reason: "改由学院审核" },
    }),
  );
});

test("who has finished all of them is told so, and the lists count what their filter shows", async () => {
  await draw({ mine: [rowForTest({ state: "submitted" })], all: [rowForTest({ state: "submitted" })] });
  expect(screen.getByText("显示 0 / 0 项")).toBeDefined();
  expect(screen.getAllByText(/没有未完成的审核任务/)[0]).toBeDefined();
  fireEvent.mouseDown(screen.getByRole("combobox", { name: "按进展筛选" }));
  fireEvent.click(await screen.findByText("已提交", { selector: ".ant-select-item-option-content" }));
  await screen.findByText("显示 1 / 1 项");
  expect(screen.getByText("我的任务 1")).toBeDefined();
  expect(screen.getByText("全部 1")).toBeDefined();
});

test("without a word of it only what is open is listed; words look at programme, college and reviewer", () => {
  const rows = [
    rowForTest(),
    rowForTest({ state: "submitted" }),
    rowForTest({ daysLeft: -2, reviewer: null }),
    rowForTest({ state: "lapsed", level: "college" }),
  ];
  const states = (search: QueueSearch) => filterQueue(rows, search).map(({ state }) => state);
  expect(states({})).toEqual(["begun", "begun"]);
  expect(states({ stand: "overdue" })).toEqual(["begun"]);
  expect(states({ stand: "lapsed", level: "school" })).toEqual([]);
  expect(states({ q: "自评专家" })).toEqual(["begun"]);
  expect(states({ q: "机械工程学院" })).toEqual(["begun", "begun"]);
  expect(states({ q: "土木" })).toEqual([]);
});

import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { AppraisalWorkbench } from "../../../lib/api.ts";
import { renderPart } from "../../../ui/render-for-test.tsx";
import { commentForTest, deskForTest, findingForTest, itemForTest } from "../appraisals-for-test.ts";
import type { DeskActs } from "./desk-acts.ts";
import type { DeskSearch } from "./desk-search.ts";
import { DeskView } from "./desk-view.tsx";

beforeEach(() => localStorage.clear());
afterEach(() => vi.useRealTimers());

const actsForTest = () =>
  ({
    mark: vi.fn<DeskActs["mark"]>(),
    confirm: vi.fn<DeskActs["confirm"]>(),
    tick: vi.fn<DeskActs["tick"]>(),
    comment: vi.fn<DeskActs["comment"]>(() => Promise.resolve("comment-of-the-server")),
    removeComment: vi.fn<DeskActs["removeComment"]>(),
    judge: vi.fn<DeskActs["judge"]>(),
    keepDraft: vi.fn<DeskActs["keepDraft"]>(() => Promise.resolve()),
    submit: vi.fn<DeskActs["submit"]>(() => Promise.resolve()),
  }) satisfies DeskActs;

function Desk({
  desk,
  acts,
  search = {},
}: {
  desk: AppraisalWorkbench;
  acts: DeskActs;
  search?: DeskSearch;
}) {
  const [shown, setShown] = useState<DeskSearch>(search);
  return (
    <DeskView
      desk={desk}
      templates={[{ id: "t1", text: "请补充审核日期。" }]}
      search={shown}
      acts={acts}
      isOffline={false}
      onSearch={setShown}
    />
  );
}

async function draw(change: Partial<AppraisalWorkbench> = {}, search: DeskSearch = {}) {
  const acts = actsForTest();
  const part = await renderPart(<Desk desk={deskForTest(change)} acts={acts} search={search} />);
  return { acts, ...part };
}

const press = (key: string, change: Partial<KeyboardEventInit> = {}) =>
  act(async () => void fireEvent.keyDown(document.body, { key, ...change }));
const titleNow = () => screen.getAllByRole("heading", { level: 2 })[0]?.textContent;

test("J and K walk through the items, N and P through the documents and along with them the items", async () => {
  await draw();
  expect(titleNow()).toBe("培养方案");
  expect(screen.getByRole("img", { name: "方案.png", hidden: true }).getAttribute("src")).toContain(
    "as=preview",
  );
  await press("n");
  expect(screen.getByRole("img", { name: "附录.png", hidden: true })).toBeDefined();
  await press("n");
  expect(titleNow()).toBe("合理性审核记录");
  await press("p");
  expect(titleNow()).toBe("培养方案");
  await press("j");
  await press("j");
  expect(titleNow()).toBe("教学日历");
  expect(screen.getByText("此项没有文件。")).toBeDefined();
  await press("k");
  expect(titleNow()).toBe("合理性审核记录");
});

test("a document that one comes back to was never closed", async () => {
  await draw();
  const first = screen.getByRole("img", { name: "方案.png", hidden: true });
  await press("n");
  expect(first.closest("[data-hidden]")?.getAttribute("data-hidden")).toBe("true");
  await press("p");
  expect(screen.getByRole("img", { name: "方案.png", hidden: true })).toBe(first);
  expect(first.closest("[data-hidden]")?.getAttribute("data-hidden")).toBe("false");
});

test("1, 2 and 3 give a result, and none is a pass", async () => {
  const { acts } = await draw();
  await press("1");
  await press("2");
  await press("3");
  expect(acts.mark.mock.calls).toEqual([
    ["documents//plan", "clean"],
    ["documents//plan", "warn"],
    ["documents//plan", "block"],
  ]);
  const words = within(screen.getByRole("group", { name: "审核结果" })).getAllByRole("button");
  expect(words.map(({ textContent }) => textContent)).toEqual(["未发现问题1", "需核实2", "须补正3", "提示"]);
});

test("keys are silent while somebody types, and what is typed is kept with its file", async () => {
  const { acts } = await draw();
  await press("c");
  const field = screen.getByRole("textbox", { name: "意见内容" });
  const user = userEvent.setup();
  await user.type(field, "j1？");
  expect(acts.mark).not.toHaveBeenCalled();
  expect(titleNow()).toBe("培养方案");
  fireEvent.keyDown(field, { key: "Enter", ctrlKey: true });
  await waitFor(() =>
    expect(acts.comment).toHaveBeenCalledWith(
      null,
      { item: "documents//plan", file: "01/方案.png", place: null },
      "j1？",
    ),
  );
  await waitFor(() => expect(screen.queryByRole("textbox", { name: "意见内容" })).toBeNull());
});

test("a comment of a reload ago is open again where it was being written", async () => {
  localStorage.setItem(
    `goodstanding.review-draft.${deskForTest().id}/new/documents//plan`,
    JSON.stringify({ text: "方案未附修订" }),
  );
  await draw();
  expect(screen.getByRole("textbox", { name: "意见内容" })).toHaveProperty("value", "方案未附修订");
});

test("a comment whose first words the server has already is the same one after a reload", async () => {
  const { id } = deskForTest();
  const draft = `goodstanding.review-draft.${id}/new/documents//plan`;
  localStorage.setItem(draft, JSON.stringify({ text: "缺修订说明，请补" }));
  const { acts } = await draw({ comments: [commentForTest({ file: "01/方案.png" })] });
  const field = screen.getByRole("textbox", { name: "意见内容" });
  expect(field).toHaveProperty("value", "缺修订说明，请补");
  expect(screen.queryByText("缺修订说明")).toBeNull();
  fireEvent.keyDown(field, { key: "Enter", metaKey: true });
  await waitFor(() =>
    expect(acts.comment).toHaveBeenCalledWith(commentForTest().id, expect.anything(), "缺修订说明，请补"),
  );
});

test("the tick counts documents, and belongs to what is shown", async () => {
  const { acts } = await draw({ viewed: ["hash of 02/审核记录.pdf"] });
  expect(screen.getByText("已阅 1/3")).toBeDefined();
  fireEvent.click(screen.getByRole("checkbox", { name: "已阅" }));
  expect(acts.tick).toHaveBeenCalledWith("hash of 01/方案.png", true);
});

test("a finding leads to its page and is adopted, or set aside with a reason", async () => {
  const { acts } = await draw({ findings: [findingForTest()] }, { item: "courses/c/review" });
  fireEvent.click(screen.getByRole("button", { name: "第3页" }));
  // Nothing can be drawn here, so that the browser's own viewer shows it.
  await waitFor(() =>
    expect(document.querySelector("[data-hidden=false] iframe")?.getAttribute("src")).toMatch(/#page=3$/),
  );
  fireEvent.click(screen.getByRole("button", { name: /^采\s*纳$/ }));
  expect(acts.judge).toHaveBeenCalledWith("finding-1", { kind: "adopted", reason: null });
  fireEvent.click(screen.getByRole("button", { name: "不采纳" }));
  const why = await screen.findByRole("textbox", { name: "不采纳的理由" });
  const setAside = screen.getAllByRole("button", { name: "不采纳" }).at(-1);
  if (setAside === undefined) throw new Error("nothing to set it aside with");
  expect(setAside.hasAttribute("disabled")).toBe(true);
  fireEvent.change(why, { target: { value: "日期在第4页" } });
  fireEvent.click(setAside);
  expect(acts.judge).toHaveBeenLastCalledWith("finding-1", { kind: "set-aside", reason: "日期在第4页" });
});

test("the conclusion waits for every required item and says which are missing", async () => {
  const { acts } = await draw();
  await press("Enter", { metaKey: true });
  const dialog = await screen.findByRole("dialog");
  expect(dialog.textContent).toContain("尚无结果的必审项（2）");
  const submit = within(dialog).getByRole("button", { name: "提交审核意见" });
  fireEvent.click(within(dialog).getByRole("radio", { name: "建议退回修改" }));
  expect(submit.hasAttribute("disabled")).toBe(true);
  fireEvent.click(within(dialog).getByRole("button", { name: "机械设计 › 合理性审核记录" }));
  expect(titleNow()).toBe("合理性审核记录");
  expect(acts.submit).not.toHaveBeenCalled();
});

test("what asks for something needs a word; complete, it is handed in under the hash that was seen", async () => {
  const marked = deskForTest().items.map((item, at) => ({
    ...item,
    mark: { result: at === 1 ? ("block" as const) : ("clean" as const), isCarried: false },
  }));
  const bare = await draw({ items: marked }, { item: "courses/c/review" });
  expect(screen.getByText(/请写明意见/)).toBeDefined();
  bare.unmount();
  const comments = [commentForTest({ item: "courses/c/review" })];
  const { acts } = await draw({ items: marked, comments });
  expect(screen.queryByText(/请写明意见/)).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "填写审核结论" }));
  const dialog = await screen.findByRole("dialog");
  fireEvent.click(within(dialog).getByRole("radio", { name: "建议退回修改" }));
  fireEvent.click(within(dialog).getByRole("button", { name: "提交审核意见" }));
  await waitFor(() =>
    expect(acts.submit).toHaveBeenCalledWith({ recommendation: "return", text: "" }, "ab".repeat(32)),
  );
});

test("files not seen and grave findings not answered are told before handing in, and keep nobody from it", async () => {
  const clean = { result: "clean", isCarried: false } as const;
  const items = deskForTest().items.map((item) => ({ ...item, mark: clean }));
  const findings = [
    findingForTest(),
    findingForTest({ key: "finding-2", stance: { kind: "set-aside", reason: "已核对" } }),
    findingForTest({ key: "finding-3", isWaived: true }),
    findingForTest({ key: "finding-4", severity: "warn" }),
  ];
  const { acts } = await draw({ items, findings, viewed: ["hash of 01/方案.png" as never] });
  fireEvent.click(screen.getByRole("button", { name: "填写审核结论" }));
  const dialog = await screen.findByRole("dialog");
  expect(dialog.textContent).toContain("还有 2 个文件未标记为已阅。");
  expect(dialog.textContent).toContain("还有 1 条系统预审“须补正”的提示");
  fireEvent.click(within(dialog).getByRole("radio", { name: "建议接收" }));
  fireEvent.click(within(dialog).getByRole("button", { name: "提交审核意见" }));
  await waitFor(() => expect(acts.submit).toHaveBeenCalledOnce());
});

test("handed in again: what changed comes first, and what did not is confirmed at once", async () => {
  const carried = { result: "clean", isCarried: true } as const;
  const items = [
    itemForTest("documents//plan", { isChanged: false, mark: carried }),
    itemForTest("courses/c/review", { isChanged: true }),
    itemForTest("courses/c/calendar", { isChanged: false, mark: carried, isRequired: false }),
  ];
  const { acts } = await draw({ items, round: 2, previous: { submissionId: "s" as never, number: 1 } });
  const list = screen.getByRole("navigation", { name: "清单" });
  expect(within(list).getAllByRole("button")).toHaveLength(1);
  expect(titleNow()).toBe("courses/c/review");
  fireEvent.click(screen.getByRole("button", { name: "沿用 2 项未变化的结果" }));
  expect(acts.confirm).toHaveBeenCalledWith(["documents//plan", "courses/c/calendar"]);
});

test("a review that is in can be read and not changed", async () => {
  const { acts } = await draw({
    ...{ state: "submitted", submittedAt: "2026-10-20T01:00:00.000Z" },
    may: { claim: false, work: false, handOver: false },
  });
  expect(screen.getByText(/2026-10-20 09:00 提交/)).toBeDefined();
  await press("1");
  await press("c");
  expect(acts.mark).not.toHaveBeenCalled();
  expect(screen.queryByRole("textbox", { name: "意见内容" })).toBeNull();
});

test("? lists the keys", async () => {
  await draw();
  await press("?");
  expect((await screen.findByRole("dialog")).textContent).toContain("下一个待审项");
});

test("another reviewer has no name before all are in", async () => {
  const other = { id: "other" as never, submittedAt: null, opinion: null, reviewer: null };
  await draw({ others: [{ ...other, state: "begun" }] });
  expect(screen.getByText(/^其他审核人：审核中$/)).toBeDefined();
  expect(screen.getByText("各审核人全部提交前，互不显示姓名和意见。")).toBeDefined();
});

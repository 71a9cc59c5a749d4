import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { localDrafts } from "./local-draft.ts";
import { useKeptDraft } from "./use-kept-draft.ts";

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
});
afterEach(() => vi.useRealTimers());

const lost = new Error("no answer");
const refusal = { data: { appError: { code: "filing.not-found", params: {} } } };

function draw(save: (text: string) => Promise<unknown>, kept = "") {
  return renderHook((props: { kept: string }) => useKeptDraft({ id: "task/item", save, ...props }), {
    initialProps: { kept },
  });
}
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

test("what is typed is sent once typing pauses, and only its last state", async () => {
  const save = vi.fn<(text: string) => Promise<unknown>>(() => Promise.resolve());
  const { result } = draw(save);
  act(() => result.current.type("缺"));
  await pass(500);
  act(() => result.current.type("缺少审核记录"));
  await pass(500);
  expect(save).not.toHaveBeenCalled();
  await pass(400);
  expect(save.mock.calls).toEqual([["缺少审核记录"]]);
  expect(result.current).toMatchObject({ state: "kept", text: "缺少审核记录" });
  expect(localDrafts(localStorage).read("task/item")).toBeNull();
});

test("a reload before it was sent loses nothing, and sends it", async () => {
  localDrafts(localStorage).keep("task/item", "评分标准与大纲不一致");
  const save = vi.fn<(text: string) => Promise<unknown>>(() => Promise.resolve());
  const { result } = draw(save);
  expect(result.current).toMatchObject({ text: "评分标准与大纲不一致", state: "typing" });
  await pass(900);
  expect(save.mock.calls).toEqual([["评分标准与大纲不一致"]]);
});

test("who goes elsewhere at once leaves nothing behind; without an answer it waits in the browser", async () => {
  const save = vi.fn<(text: string) => Promise<unknown>>(() => Promise.resolve());
  const left = draw(save);
  act(() => left.result.current.type("缺答辩记录"));
  left.unmount();
  await vi.advanceTimersByTimeAsync(0);
  expect(save.mock.calls).toEqual([["缺答辩记录"]]);
  expect(localDrafts(localStorage).read("task/item")).toBeNull();
  const down = draw(() => Promise.reject(lost));
  act(() => down.result.current.type("缺成绩清单"));
  down.unmount();
  await vi.advanceTimersByTimeAsync(0);
  expect(localDrafts(localStorage).read("task/item")).toBe("缺成绩清单");
});

test("without an answer the text stays, says so, and goes out by itself when the connection is back", async () => {
  let isUp = false;
  const save = vi.fn<(text: string) => Promise<unknown>>(() =>
    isUp ? Promise.resolve() : Promise.reject(lost),
  );
  const { result } = draw(save);
  act(() => result.current.type("样本只有一份"));
  await pass(900);
  expect(result.current).toMatchObject({ text: "样本只有一份", state: "offline" });
  isUp = true;
  await act(async () => void window.dispatchEvent(new Event("online")));
  await pass(900);
  expect(result.current).toMatchObject({ text: "样本只有一份", state: "kept" });
});

test("what is typed while an earlier text is on its way is sent after it", async () => {
  const answers: (() => void)[] = [];
  const save = vi.fn<(text: string) => Promise<unknown>>(
    () => new Promise<void>((done) => answers.push(done)),
  );
  const { result } = draw(save);
  act(() => result.current.type("一"));
  await pass(900);
  act(() => result.current.type("一二"));
  await pass(2000);
  expect(save.mock.calls).toEqual([["一"]]);
  await act(async () => answers[0]?.());
  await pass(900);
  expect(save.mock.calls).toEqual([["一"], ["一二"]]);
  await act(async () => answers[1]?.());
  expect(result.current).toMatchObject({ text: "一二", state: "kept" });
});

test("a refusal is no lost connection: the text stays and is not sent again", async () => {
  const save = vi.fn<(text: string) => Promise<unknown>>(() => Promise.reject(refusal));
  const { result } = draw(save);
  act(() => result.current.type("已失效的任务"));
  await pass(900);
  await pass(20_000);
  expect(save).toHaveBeenCalledTimes(1);
  expect(result.current).toMatchObject({ text: "已失效的任务", state: "refused" });
});

test("once kept, what the server has later counts", async () => {
  const { result, rerender } = draw(() => Promise.resolve(), "旧");
  act(() => result.current.type("新"));
  await pass(900);
  expect(result.current.text).toBe("新");
  rerender({ kept: "新" });
  rerender({ kept: "他处所改" });
  expect(result.current).toMatchObject({ text: "他处所改", state: "kept" });
});

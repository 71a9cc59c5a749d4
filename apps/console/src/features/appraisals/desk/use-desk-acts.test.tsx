import { useQuery } from "@tanstack/react-query";
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useTRPC } from "../../../lib/trpc.ts";
import { Refusal } from "../../../ui/api-for-test.tsx";
import { renderPart } from "../../../ui/render-for-test.tsx";
import { deskForTest } from "../appraisals-for-test.ts";
import { DeskView } from "./desk-view.tsx";
import { useDeskActs } from "./use-desk-acts.ts";

beforeEach(() => localStorage.clear());
afterEach(() => vi.useRealTimers());

const { id } = deskForTest();

function Desk() {
  const trpc = useTRPC();
  const desk = useQuery(trpc.appraisals.get.queryOptions({ id }));
  const { acts, isOffline } = useDeskActs(id);
  return desk.data === undefined ? null : (
    <DeskView
      desk={desk.data}
      templates={[]}
      search={{}}
      acts={acts}
      isOffline={isOffline}
      onSearch={() => undefined}
    />
  );
}

async function draw(answer: (path: string, input: unknown) => unknown, desk = deskForTest()) {
  const asked: string[] = [];
  await renderPart(<Desk />, {
    answer: (path, input) => {
      if (path === "appraisals.get") return desk;
      asked.push(path);
      return answer(path, input);
    },
  });
  await screen.findByRole("group", { name: "审核结果" });
  return asked;
}

const press = (key: string) => act(async () => void fireEvent.keyDown(document.body, { key }));
const given = () =>
  screen.getAllByRole("button", { pressed: true }).map(({ textContent }) => textContent?.slice(0, 3));

test("a result is shown at once, and the first note of a review begins it", async () => {
  let answer: (() => void) | undefined;
  const later = new Promise<null>((done) => {
    answer = () => done(null);
  });
  const asked = await draw(
    (path) => (path === "appraisals.mark" ? later : null),
    deskForTest({ state: "assigned" }),
  );
  await press("3");
  await waitFor(() => expect(given()).toEqual(["须补正"]));
  await waitFor(() => expect(asked).toEqual(["appraisals.begin", "appraisals.mark"]));
  await act(async () => answer?.());
});

test("a comment saved while a tick is on its way does not undo the tick", async () => {
  let answer: (() => void) | undefined;
  const later = new Promise<null>((done) => {
    answer = () => done(null);
  });
  const asked = await draw((path, input) => {
    if (path === "appraisals.tick") return later;
    return path === "appraisals.comment" ? input : null;
  });
  const viewed = () => screen.getByRole<HTMLInputElement>("checkbox", { name: "已阅" });
  fireEvent.click(viewed());
  await waitFor(() => expect(asked).toContain("appraisals.tick"));
  await press("c");
  const text = await screen.findByRole("textbox", { name: "意见内容" });
  fireEvent.change(text, { target: { value: "请补充。" } });
  fireEvent.keyDown(text, { key: "Enter", ctrlKey: true });
  await waitFor(() => expect(asked).toContain("appraisals.comment"));
  await act(() => new Promise((done) => setTimeout(done, 50)));
  expect(viewed().checked).toBe(true);
  await act(async () => answer?.());
});

test("without an answer it says so, keeps what was done, and sends it in its order once there is one", async () => {
  let isUp = false;
  const asked = await draw(() => {
    if (!isUp) throw new Refusal("server.unavailable");
    return null;
  });
  vi.useFakeTimers();
  await press("2");
  fireEvent.click(screen.getByRole("checkbox", { name: "已阅" }));
  await act(() => vi.advanceTimersByTimeAsync(100));
  expect(screen.getByText(/网络中断，刚才的操作已保留/)).toBeDefined();
  expect(given()).toEqual(["需核实"]);
  expect(new Set(asked)).toEqual(new Set(["appraisals.mark"]));
  isUp = true;
  await act(() => vi.advanceTimersByTimeAsync(4000));
  await act(() => vi.advanceTimersByTimeAsync(4000));
  expect(asked.slice(-2)).toEqual(["appraisals.mark", "appraisals.tick"]);
  expect(screen.queryByText(/网络中断，刚才的操作已保留/)).toBeNull();
});

test("a refusal is said, and what the server has is shown again", async () => {
  await draw(() => {
    throw new Refusal("appraisal.over", { state: "已提交" });
  });
  await press("1");
  await screen.findByText(/不能再改动/);
  await waitFor(() => expect(screen.queryAllByRole("button", { pressed: true })).toEqual([]));
});

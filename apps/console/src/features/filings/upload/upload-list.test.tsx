import { appError } from "@goodstanding/domain/kernel/app-error";
import { fireEvent } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { renderPart } from "../../../ui/render-for-test.tsx";
import type { UploadItem } from "./upload-item.ts";
import { UploadList } from "./upload-list.tsx";
import type { UploadQueue } from "./upload-queue.ts";

const body = new Blob(["x".repeat(1024)]);
const base = { kind: "file", body, sent: 0, failure: null } as const;
const items: readonly UploadItem[] = [
  { ...base, id: 1, path: "好.pdf", state: "done", sent: 1024 },
  { ...base, id: 2, path: "大纲.docx", state: "sending", sent: 512 },
  { ...base, id: 3, path: "坏.zip", state: "failed", failure: appError("filing.empty") },
  { ...base, id: 4, path: "后.pdf", state: "waiting" },
];
const queueSpy = () => ({
  cancel: vi.fn<UploadQueue["cancel"]>(),
  cancelAll: vi.fn<UploadQueue["cancelAll"]>(),
  pauseAll: vi.fn<UploadQueue["pauseAll"]>(),
  resumeAll: vi.fn<UploadQueue["resumeAll"]>(),
  retry: vi.fn<UploadQueue["retry"]>(),
  clearSettled: vi.fn<UploadQueue["clearSettled"]>(),
});

test("says how far the whole is, and why one failed", async () => {
  const { getByText, getByRole, queryByText } = await renderPart(
    <UploadList items={items} queue={queueSpy()} />,
  );
  expect(getByRole("status").textContent).toContain("已完成 1 / 4");
  expect(getByRole("status").textContent).toContain("1 个失败");
  expect(getByText(/材料包内没有文件/)).toBeDefined();
  expect(getByRole("progressbar", { name: "正在上传 大纲.docx" }).getAttribute("aria-valuenow")).toBe("50");
  expect(queryByText("好.pdf")).toBeNull();
});

test("each row can be called off or sent again by its name", async () => {
  const queue = queueSpy();
  const { getByRole } = await renderPart(<UploadList items={items} queue={queue} />);
  fireEvent.click(getByRole("button", { name: "取消上传 后.pdf" }));
  fireEvent.click(getByRole("button", { name: "重新上传 坏.zip" }));
  fireEvent.click(getByRole("button", { name: /重试失败的文件/ }));
  expect(queue.cancel).toHaveBeenCalledWith(4);
  expect(queue.retry.mock.calls).toEqual([[3], []]);
});

test("the whole can be paused, and goes on from there", async () => {
  const queue = queueSpy();
  const { getByRole, rerender } = await renderPart(<UploadList items={items} queue={queue} />);
  fireEvent.click(getByRole("button", { name: /全部暂停/ }));
  expect(queue.pauseAll).toHaveBeenCalledOnce();
  const paused = items.map((item) => (item.state === "done" ? item : { ...item, state: "paused" as const }));
  rerender(<UploadList items={paused} queue={queue} />);
  expect(getByRole("status").textContent).toContain("3 个已暂停");
  fireEvent.click(getByRole("button", { name: /继续上传/ }));
  expect(queue.resumeAll).toHaveBeenCalledOnce();
});

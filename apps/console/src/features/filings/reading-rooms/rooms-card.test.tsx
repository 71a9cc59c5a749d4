import { fireEvent, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { Answer } from "../../../ui/api-for-test.tsx";
import { renderPart } from "../../../ui/render-for-test.tsx";
import { fileForTest, filingForTest } from "../filing-for-test.ts";
import type { FilingDetail } from "../filing-views.ts";
import { submissionForTest } from "../submission-for-test.ts";
import { RoomsCard } from "./rooms-card.tsx";

const room = {
  id: "r1",
  label: "认证专家组",
  submission: { id: "s1", number: 1, snapshotHash: "a".repeat(64) },
  isFiled: true,
  standing: "open",
  until: "2027-12-31",
  createdAt: "2026-10-21T01:00:00.000Z",
  createdBy: { zh: "工学院教学秘书", en: "Teaching secretary" },
  revokedBecause: null,
  opened: 2,
  lastOpenedAt: "2026-10-21T02:00:00.000Z",
  blockedFor: 86_000,
  requests: [
    {
      id: "q1",
      slotKey: null,
      path: "01_文件/说明.txt",
      wish: "请补充评分标准",
      answer: null,
      file: null,
      askedAt: "2026-10-21T03:00:00.000Z",
      answeredAt: null,
    },
  ],
};
const rooms = { rooms: [room], mayManage: true, mayUnlock: true };
const secrets = { id: "r2", url: "https://school.example/reading/token", password: "bako-tife-musi-rona" };

const show = async (change: Partial<FilingDetail> = {}) => {
  const answer = vi.fn<Answer>((path) =>
    path === "readingRooms.list" ? rooms : path === "readingRooms.create" ? secrets : null,
  );
  const detail = filingForTest({ submissions: [submissionForTest()], ...change });
  return { answer, ...(await renderPart(<RoomsCard detail={detail} />, { answer })) };
};

test("revoking a room that was filed needs a reason and that one has read the warning", async () => {
  const { answer, findByRole } = await show();
  fireEvent.click(await findByRole("button", { name: /撤\s*销/ }));
  const dialog = within(await findByRole("dialog"));
  const revoke = dialog.getByRole("button", { name: /撤\s*销/ }) as HTMLButtonElement;
  expect(dialog.getByText(/认证专家将无法查阅/)).toBeTruthy();
  fireEvent.change(dialog.getByLabelText("原因"), { target: { value: "密码外泄" } });
  expect(revoke.disabled).toBe(true);
  fireEvent.click(dialog.getByRole("checkbox"));
  expect(revoke.disabled).toBe(false);
  fireEvent.click(revoke);
  await waitFor(() =>
    expect(answer).toHaveBeenCalledWith("readingRooms.revoke", {
      roomId: "r1",
      reason: "密码外泄",
      isConfirmed: true,
    }),
  );
});

test("link and password are shown once, and gone when one says that they are saved", async () => {
  const { answer, findByRole, findByLabelText, queryByDisplayValue } = await show();
  fireEvent.click(await findByRole("button", { name: "开通查阅" }));
  fireEvent.change(await findByLabelText("查阅人"), { target: { value: "现场考查组" } });
  fireEvent.click(await findByRole("button", { name: /^开\s*通$/ }));
  expect(await findByLabelText("查阅链接")).toHaveProperty("value", secrets.url);
  expect(await findByLabelText("查阅密码")).toHaveProperty("value", secrets.password);
  expect(answer).toHaveBeenCalledWith(
    "readingRooms.create",
    expect.objectContaining({ label: "现场考查组", isFiled: true, expiresOn: null }),
  );
  fireEvent.click(await findByRole("button", { name: "我已保存" }));
  await waitFor(() => expect(queryByDisplayValue(secrets.password)).toBeNull());
});

test("a lock can be lifted, and a request answered", async () => {
  const { answer, findByRole, getByText } = await show();
  fireEvent.click(await findByRole("button", { name: "解除锁定" }));
  await waitFor(() => expect(answer).toHaveBeenCalledWith("readingRooms.unlock", { roomId: "r1" }));
  expect(getByText(/约 24 小时/)).toBeTruthy();
  fireEvent.click(await findByRole("button", { name: /^答\s*复$/ }));
  const dialog = within(await findByRole("dialog"));
  fireEvent.change(dialog.getByLabelText("答复内容"), { target: { value: "见第 12 页" } });
  fireEvent.click(dialog.getByRole("button", { name: /^答\s*复$/ }));
  await waitFor(() =>
    expect(answer).toHaveBeenCalledWith("readingRooms.answer", {
      ...{ requestId: "q1", answer: "见第 12 页", file: null },
    }),
  );
});

test("of files of one path, each is named with its place, and the chosen one goes with the answer", async () => {
  const path = "达成评价报告.pdf";
  const placement = { part: "documents", slot: "syllabus", course: null, band: null };
  const files = [fileForTest({ id: "f1", path }), fileForTest({ id: "f2", path, placement })];
  const { answer, findByRole } = await show({ files });
  fireEvent.click(await findByRole("button", { name: /^答\s*复$/ }));
  const dialog = within(await findByRole("dialog"));
  fireEvent.change(dialog.getByLabelText("答复内容"), { target: { value: "见附件" } });
  fireEvent.mouseDown(dialog.getByLabelText(/^随答复提供的文件/));
  const options = await within(document.body).findAllByText(/^达成评价报告.pdf（/, {
    selector: ".ant-select-item-option-content",
  });
  expect(options.map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining("待确认"),
    expect.stringContaining("教学大纲"),
  ]);
  fireEvent.click(options[1] ?? document.body);
  fireEvent.click(dialog.getByRole("button", { name: /^答\s*复$/ }));
  await waitFor(() =>
    expect(answer).toHaveBeenCalledWith("readingRooms.answer", {
      ...{ requestId: "q1", answer: "见附件", file: { path, fileId: "f2" } },
    }),
  );
});

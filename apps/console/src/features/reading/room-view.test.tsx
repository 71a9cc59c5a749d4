import { localDate } from "@goodstanding/domain/kernel/dates";
import type { ReadingRoomId } from "@goodstanding/domain/kernel/ids";
import { fireEvent, waitFor, within } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import type { RoomContents } from "../../lib/api.ts";
import { renderPart } from "../../ui/render-for-test.tsx";
import { RoomView } from "./room-view.tsx";

const place = {
  ...{ course: null, files: 0, links: 0, declarations: [], revision: null },
};
const room: RoomContents = {
  id: "r1" as ReadingRoomId, // an id of nobody
  label: "认证专家组",
  until: null,
  school: { zh: "示例大学", en: "Example University" },
  programme: "土木工程",
  ...{ rule: "annual-filing", period: "2026", number: 1, snapshotHash: "ab".repeat(32) },
  submittedAt: "2026-10-20T02:00:00.000Z",
  readAt: "2026-10-21T02:00:00.000Z",
  timeZone: "Asia/Shanghai",
  files: [{ path: "01_文件/方案.wps", size: 7, preview: null, slotKey: "documents//plan" }],
  places: [
    {
      name: { zh: "持续改进文件", en: "Documents" },
      declaration: null,
      places: [
        { ...place, key: "documents//plan", name: { zh: "培养方案", en: "Plan" }, files: 1 },
        {
          ...place,
          key: "documents//syllabus",
          name: { zh: "课程大纲", en: "Syllabus" },
          declarations: [
            {
              ...{ kind: "no-revision", remark: "沿用2024版", by: "教学秘书" },
              ...{ at: "2026-10-19T02:00:00.000Z", band: null },
            },
          ],
        },
        {
          ...place,
          key: "documents//mechanism",
          name: { zh: "评价机制", en: "Mechanism" },
          revision: { revisedOn: localDate("2026-03-01"), explanation: "增加企业评价" },
        },
      ],
    },
  ],
  links: [
    {
      ...{ url: "https://pan.school.example/s/1", remark: null, expiresOn: null },
      ...{ slotKey: "documents//plan", band: null, hasPassword: true },
    },
  ],
  packageSize: null,
  requests: [
    {
      ...{ id: "q1", slotKey: null, path: null, wish: "请补充评分标准", answer: "见附件" },
      ...{ file: { name: "评分标准.pdf", size: 9 } },
      ...{ askedAt: "2026-10-20T02:00:00.000Z", answeredAt: "2026-10-20T03:00:00.000Z" },
    },
  ],
};

afterEach(() => vi.unstubAllGlobals());

/** The server of the room: what it was asked, and what it answers. */
const show = async (change: Partial<RoomContents> = {}) => {
  const server = vi.fn<(url: string, body: unknown) => unknown>(() => ({ password: "a1b2" }));
  vi.stubGlobal("fetch", async (url: string, { body }: { readonly body: string }) =>
    Response.json(server(url, JSON.parse(body))),
  );
  const onChanged = vi.fn<() => void>();
  const view = await renderPart(
    <RoomView room={{ ...room, ...change }} onChanged={onChanged} onLeave={() => undefined} />,
  );
  return { server, onChanged, ...view };
};

test("what was declared and noted stands there in words", async () => {
  const { getByText } = await show();
  expect(getByText(/本年度无修订/).textContent).toContain("教学秘书 于");
  expect(getByText(/沿用2024版/)).toBeTruthy();
  expect(getByText(/修订于 2026-03-01/).textContent).toContain("增加企业评价");
});

test("a password is fetched when it is asked for, and forgotten when it is hidden", async () => {
  const { server, getByRole, queryByText, findByText } = await show();
  expect(server).not.toHaveBeenCalled();
  fireEvent.click(getByRole("button", { name: "显示密码" }));
  expect(await findByText("a1b2")).toBeTruthy();
  expect(server).toHaveBeenCalledWith("/api/reading/rooms/r1/links/0/password", {});
  fireEvent.click(getByRole("button", { name: /隐\s*藏/ }));
  await waitFor(() => expect(queryByText("a1b2")).toBeNull());
});

test("one asks about the file that is shown, or about a place that has none; an answer may bring a file", async () => {
  const { server, onChanged, getByLabelText, getByRole, findByText, getByText } = await show();
  expect(getByRole("link", { name: /评分标准\.pdf/ }).getAttribute("href")).toBe(
    "/api/reading/rooms/r1/requests/q1/file",
  );
  const ask = async (wish: string) => {
    fireEvent.change(getByLabelText("需要补充的内容"), { target: { value: wish } });
    fireEvent.click(getByRole("button", { name: /^提\s*出$/ }));
    await waitFor(() =>
      expect(server).toHaveBeenLastCalledWith(
        "/api/reading/rooms/r1/requests",
        expect.objectContaining({ wish }),
      ),
    );
    return server.mock.lastCall?.[1];
  };
  expect(await ask("整份")).toEqual({ wish: "整份", path: null, slotKey: null });
  fireEvent.click(getByText("01_文件"));
  fireEvent.click(await findByText("方案.wps"));
  expect(await ask("本文件")).toEqual({ wish: "本文件", path: "01_文件/方案.wps", slotKey: null });
  fireEvent.mouseDown(getByLabelText("关于"));
  fireEvent.click(await within(document.body).findByText("评价机制（无材料）"));
  expect(await ask("这里缺材料")).toEqual({
    ...{ wish: "这里缺材料", path: null, slotKey: "documents//mechanism" },
  });
  expect(onChanged).toHaveBeenCalledTimes(3);
});

test("one address may stand for two bands of a place", async () => {
  const complaint = vi.spyOn(console, "error");
  const link = { url: "https://pan.school.example/s/1", remark: null, expiresOn: null, hasPassword: false };
  const links = ["excellent", "good"].map((band) => ({ ...link, slotKey: "documents//plan", band }));
  const { findAllByRole } = await show({ links });
  expect(await findAllByRole("link", { name: /pan\.school\.example/ })).toHaveLength(2);
  expect(complaint.mock.calls.filter(([text]) => String(text).includes("same key"))).toEqual([]);
  complaint.mockRestore();
});

import { fireEvent, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { Answer } from "../../ui/api-for-test.tsx";
import { renderPart } from "../../ui/render-for-test.tsx";
import { SubscribeDialog } from "./subscribe-dialog.tsx";

const living = { createdAt: "2026-10-21T01:00:00Z", lastReadAt: null };

/** A server that remembers whether there is a link. */
function server(begin: typeof living | null): Answer {
  let feed = begin;
  return (path) => {
    if (path === "calendar.createFeed") {
      feed = living;
      return { url: "https://gs.example/api/calendar/secret.ics" };
    }
    if (path === "calendar.revokeFeed") feed = null;
    return feed;
  };
}

test("the link is shown once, just after it was made, and can be copied", async () => {
  const writeText = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
  const { getByRole, getByText, getByLabelText } = await renderPart(
    <SubscribeDialog onClose={() => undefined} />,
    {
      answer: server(null),
    },
  );
  expect(getByText(/持有链接的人能看到您有权查看的事项/)).toBeDefined();
  fireEvent.click(await waitFor(() => getByRole("button", { name: "生成订阅链接" })));
  const url = await waitFor(() => getByLabelText("订阅链接"));
  const address = "https://gs.example/api/calendar/secret.ics";
  expect(url).toHaveProperty("value", address);
  await waitFor(() => getByText(/链接只在此时完整显示/));
  fireEvent.click(getByRole("button", { name: "复制链接" }));
  await waitFor(() => getByText("已复制"));
  expect(writeText).toHaveBeenCalledExactlyOnceWith(address);
});

test("a link that was made before is not shown again; it can be replaced or revoked", async () => {
  const { getByRole, getByText, queryByRole, getAllByRole } = await renderPart(
    <SubscribeDialog onClose={() => undefined} />,
    { answer: server(living) },
  );
  await waitFor(() => getByText(/出于安全，链接不再显示/));
  expect(getByText(/生成于 2026-10-21 09:00，尚未被读取/)).toBeDefined();
  expect(queryByRole("textbox")).toBeNull();
  expect(getByRole("button", { name: "重新生成" })).toBeDefined();
  fireEvent.click(getByRole("button", { name: "撤销链接" }));
  await waitFor(() => getByText(/原链接立即失效，已添加的日历不再更新/));
  fireEvent.click(getAllByRole("button", { name: "撤销链接" }).at(-1) ?? document.body);
  await waitFor(() => getByRole("button", { name: "生成订阅链接" }));
});

import { waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPart } from "../ui/render-for-test.tsx";
import { InboxBell } from "./inbox-bell.tsx";

test.each([
  [0, "站内信，没有未读"],
  [3, "站内信，3 封未读"],
  [100, "站内信，99 封以上未读"],
])("%i unread mails are said to who hears the page", async (count, name) => {
  const { getByRole } = await renderPart(<InboxBell />, { answer: () => ({ count }) });
  await waitFor(() => expect(getByRole("link", { name }).getAttribute("href")).toBe("/inbox"));
});

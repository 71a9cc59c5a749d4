import { waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPart } from "../ui/render-for-test.tsx";
import { SendingBanner } from "./sending-banner.tsx";

test.each([
  [{ state: "not-enabled", redirectTo: null, because: null }, "本校尚未启用邮件发送，不会发出任何提醒。"],
  [
    { state: "stopped", redirectTo: null, because: "模板有误" },
    "邮件发送已停止，不会发出任何邮件。原因：模板有误",
  ],
  [
    { state: "enabled", redirectTo: "office@school.example", because: "演练" },
    "演练中：全部邮件改投 office@school.example。",
  ],
])("%j is said on every page", async (setting, words) => {
  const part = await renderPart(<SendingBanner />, { answer: () => setting });
  await waitFor(() => expect(part.getByRole("note").textContent).toContain(words));
  expect(part.getByRole("link", { name: "发送设置" }).getAttribute("href")).toContain("view=sending");
});

test("where mails go out to whom they are addressed nothing is said", async () => {
  let asked = 0;
  const answer = () => {
    asked += 1;
    return { state: "enabled", redirectTo: null, because: null };
  };
  const part = await renderPart(<SendingBanner />, { answer });
  await waitFor(() => expect(asked).toBe(1));
  expect(part.queryByRole("note")).toBeNull();
});

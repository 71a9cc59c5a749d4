import { fireEvent, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { Answer } from "../../ui/api-for-test.tsx";
import { renderPart } from "../../ui/render-for-test.tsx";
import { HaltPanel } from "./halt-panel.tsx";

test.each([
  [null, "停发全部学校的邮件", true],
  [{ at: "2026-10-21T01:00:00Z", because: "黑名单" }, "恢复发送", false],
])("from %j it is turned with a reason", async (mailHalt, name, isHalted) => {
  const answer = vi.fn<Answer>(() => null);
  const part = await renderPart(<HaltPanel />, { session: { mailHalt }, answer });
  fireEvent.click(part.getByRole("button", { name }));
  const dialog = within(await part.findByRole("dialog"));
  fireEvent.change(dialog.getByLabelText("原因"), { target: { value: "核实完毕" } });
  fireEvent.click(dialog.getByRole("button", { name }));
  await waitFor(() =>
    expect(answer).toHaveBeenCalledWith("reminders.haltSending", { isHalted, because: "核实完毕" }),
  );
});

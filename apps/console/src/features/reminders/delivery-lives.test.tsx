import type { DeliveryId } from "@goodstanding/domain/kernel/ids";
import { fireEvent, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { Answer } from "../../ui/api-for-test.tsx";
import { renderPart } from "../../ui/render-for-test.tsx";
import { DeliveryLives } from "./delivery-lives.tsx";
import type { Delivery, MailDetail } from "./reminder-views.ts";

const id = "d1" as DeliveryId; // ids that only have to differ
const delivery = (change: Partial<Delivery> = {}): Delivery => ({
  ...{ id, recipient: "civil@school.example", channel: "email", round: 1, resentBecause: null },
  ...{ sentTo: null, state: "sent", attempts: 2, reply: "250 queued as 4F", evidence: null },
  settledAt: "2026-10-21T00:30:05Z",
  ...change,
});
const attempt = (change: Partial<MailDetail["tries"][number]>): MailDetail["tries"][number] => ({
  ...{ deliveryId: id, number: 1, relay: "mx.example:25", sentTo: "civil@school.example" },
  ...{ startedAt: "2026-10-21T00:00:00Z", endedAt: "2026-10-21T00:00:01Z", outcome: "deferred", reply: null },
  ...change,
});
const mail = (change: Partial<Parameters<typeof DeliveryLives>[0]["mail"]> = {}) => ({
  ...{ deliveries: [delivery()], tries: [], acknowledged: [], bounces: [], ...change },
});

test("each try stands with its answer, then what came back", async () => {
  const part = await renderPart(
    <DeliveryLives
      mail={mail({
        tries: [
          attempt({ reply: "451 greylisted" }),
          attempt({
            number: 2,
            startedAt: "2026-10-21T00:30:00Z",
            outcome: "sent",
            reply: "250 queued as 4F",
          }),
        ],
        acknowledged: [{ deliveryId: id, at: "2026-10-21T01:10:00Z" }],
        bounces: [
          {
            deliveryId: id,
            at: "2026-10-21T00:40:00Z",
            action: "delayed",
            status: "4.4.7",
            diagnostic: "slow",
          },
        ],
      })}
    />,
  );
  const lines = part.getAllByRole("listitem").map(({ textContent }) => textContent);
  expect(lines.slice(1)).toEqual([
    "第 1 次尝试，2026-10-21 08:00：暂不接收 451 greylisted",
    "第 2 次尝试，2026-10-21 08:30：已接收 250 queued as 4F",
    "延迟，2026-10-21 08:40 4.4.7 slow",
    "收件人已确认“已知悉”，2026-10-21 09:10",
  ]);
});

test("a person says of an uncertain one that it arrived, with what that rests on", async () => {
  const acts = vi.fn<Answer>(() => null);
  const uncertain = mail({ deliveries: [delivery({ state: "uncertain", reply: "连接中断" })] });
  const part = await renderPart(<DeliveryLives mail={uncertain} />, { answer: acts });
  expect(part.getByText(/系统不会自行重发/)).toBeDefined();
  fireEvent.click(part.getByRole("button", { name: "已送达" }));
  const dialog = within(await part.findByRole("dialog"));
  fireEvent.change(dialog.getByLabelText("原因"), { target: { value: "收件人来电确认" } });
  fireEvent.click(dialog.getByRole("button", { name: "已送达" }));
  await waitFor(() => expect(acts).toHaveBeenCalledTimes(1));
  expect(acts).toHaveBeenCalledWith("reminders.settle", {
    ...{ deliveryId: "d1", arrived: true, because: "收件人来电确认" },
  });
});

test("only the latest round is sent again, with a reason", async () => {
  const acts = vi.fn<Answer>(() => null);
  const again = delivery({ id: "d2" as DeliveryId, round: 2, resentBecause: "换了邮箱", state: "failed" });
  const part = await renderPart(<DeliveryLives mail={mail({ deliveries: [delivery(), again] })} />, {
    answer: acts,
  });
  expect(part.getByText("第 2 次发送，原因：换了邮箱")).toBeDefined();
  expect(part.getAllByRole("button", { name: "重新发送" })).toHaveLength(1);
  fireEvent.click(part.getByRole("button", { name: "重新发送" }));
  const dialog = within(await part.findByRole("dialog"));
  fireEvent.change(dialog.getByLabelText("原因"), { target: { value: "邮箱已修复" } });
  fireEvent.click(dialog.getByRole("button", { name: "重新发送" }));
  await waitFor(() => expect(acts).toHaveBeenCalledTimes(1));
  expect(acts).toHaveBeenCalledWith("reminders.resend", { deliveryId: "d2", because: "邮箱已修复" });
});

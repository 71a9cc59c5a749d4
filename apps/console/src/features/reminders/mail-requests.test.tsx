import { localDate } from "@goodstanding/domain/kernel/dates";
import type { ExtensionRequestId } from "@goodstanding/domain/kernel/ids";
import { expect, test } from "vitest";
import { renderPart } from "../../ui/render-for-test.tsx";
import { MailRequests } from "./mail-requests.tsx";
import type { MailDetail } from "./reminder-views.ts";

const request: MailDetail["requests"][number] = {
  id: "r1" as ExtensionRequestId, // an id of nothing, shown nowhere
  ...{ rule: "annual-filing", period: "2026", askedUntil: localDate("2026-11-10"), grantedUntil: null },
  ...{ askedAs: "civil@school.example", askedAt: "2026-10-21T01:00:00Z", reason: "搬迁", state: "open" },
};

test("what was asked through the links of a mail stands with it, and an open request leads to its decision", async () => {
  const part = await renderPart(<MailRequests requests={[request]} />);
  expect(part.getByText(/civil@school.example.*申请延期至.*11月10日/)).toBeDefined();
  expect(part.getByText("理由：搬迁")).toBeDefined();
  expect(part.getByRole("link", { name: "去审批" }).getAttribute("href")).toBe("/answers");
});

test("what was granted says until when and asks for nothing; without a request there is no card", async () => {
  const granted = { ...request, state: "granted", grantedUntil: localDate("2026-11-05") } as const;
  const part = await renderPart(<MailRequests requests={[granted]} />);
  expect(part.getByText(/同意，延至.*11月5日/)).toBeDefined();
  expect(part.queryByRole("link")).toBeNull();
  part.unmount();
  const empty = await renderPart(<MailRequests requests={[]} />);
  expect(empty.queryByText("延期申请")).toBeNull();
});

import { fireEvent, waitFor } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { renderPart } from "../../../ui/render-for-test.tsx";
import { filingForTest } from "../filing-for-test.ts";
import { submissionForTest } from "../submission-for-test.ts";
import { RegisterDialog } from "./register-dialog.tsx";

const detail = filingForTest();

afterEach(() => vi.unstubAllGlobals());

test("the scan of the receipt goes first, then number, day and its hash", async () => {
  const asked = vi.fn<typeof fetch>(() => Promise.resolve(Response.json({ sha256: "ab".repeat(32) })));
  vi.stubGlobal("fetch", asked);
  const answer = vi.fn<(path: string, input: unknown) => unknown>(() => null);
  const { getByLabelText, getByRole, findByText } = await renderPart(
    <RegisterDialog detail={detail} onClose={() => undefined} />,
    { answer },
  );
  const send = getByRole("button", { name: "登记报送结果" });
  expect(send.hasAttribute("disabled")).toBe(true);
  fireEvent.change(getByLabelText("回执编号"), { target: { value: " CEEAA-2026-17 " } });
  const picker = document.querySelector('input[type="file"]');
  if (picker === null) throw new Error("no picker");
  fireEvent.change(picker, { target: { files: [new File(["scan"], "回执.pdf")] } });
  await findByText("回执.pdf");
  fireEvent.click(send);
  await waitFor(() =>
    expect(answer).toHaveBeenCalledWith(
      "filings.register",
      expect.objectContaining({
        id: detail.filing.id,
        receiptNumber: "CEEAA-2026-17",
        scanSha256: "ab".repeat(32),
      }),
    ),
  );
  expect(asked).toHaveBeenCalledWith(
    `/api/filings/${detail.filing.id}/scan?name=${encodeURIComponent("回执.pdf")}`,
    expect.objectContaining({ method: "POST", body: expect.any(File) }),
  );
});

test("what the server says of the scan is said in the dialog, and nothing is registered", async () => {
  const answer = vi.fn<(path: string, input: unknown) => unknown>(() => null);
  const error = { code: "storage.full", params: { path: "回执.pdf" } };
  vi.stubGlobal("fetch", () => Promise.resolve(Response.json({ error }, { status: 503 })));
  const { getByLabelText, getByRole, findByText } = await renderPart(
    <RegisterDialog detail={detail} onClose={() => undefined} />,
    { answer },
  );
  fireEvent.change(getByLabelText("回执编号"), { target: { value: "1" } });
  const picker = document.querySelector('input[type="file"]');
  if (picker === null) throw new Error("no picker");
  fireEvent.change(picker, { target: { files: [new File(["scan"], "回执.pdf")] } });
  fireEvent.click(getByRole("button", { name: "登记报送结果" }));
  await findByText(/服务器存储空间不足，“回执.pdf”未被接收/);
  expect(answer).not.toHaveBeenCalledWith("filings.register", expect.anything());
});

test("the day of filing begins with the local day on which the school approved the latest submission", async () => {
  const decision = {
    ...{
      kind: "accept" as const,
      reason: null,
      dueAgain: null,
      aloneBecause: null,
      snapshotHash: "ab".repeat(32),
    },
    ...{ decidedAt: "2026-10-19T17:30:00.000Z", decidedBy: { zh: "牵头部门管理员", en: "Office" } },
  };
  const latest = submissionForTest({ decision, sentToSchoolAt: "2026-10-12T01:00:00.000Z" });
  const { getByLabelText } = await renderPart(
    <RegisterDialog detail={{ ...detail, submissions: [latest] }} onClose={() => undefined} />,
  );
  expect(getByLabelText("报送日期").getAttribute("min")).toBe("2026-10-20");
});

test("a scan that is too large is said before anything is sent", async () => {
  const { getByLabelText, getByRole, findByRole } = await renderPart(
    <RegisterDialog detail={detail} onClose={() => undefined} />,
  );
  fireEvent.change(getByLabelText("回执编号"), { target: { value: "1" } });
  const picker = document.querySelector('input[type="file"]');
  if (picker === null) throw new Error("no picker");
  fireEvent.change(picker, {
    target: { files: [new File([new Uint8Array(20 * 1024 ** 2 + 1)], "回执.pdf")] },
  });
  expect((await findByRole("alert")).textContent).toContain("20 MiB");
  expect(getByRole("button", { name: "登记报送结果" }).hasAttribute("disabled")).toBe(true);
});

import { fireEvent, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { renderPart } from "../../../ui/render-for-test.tsx";
import { filingForTest } from "../filing-for-test.ts";
import { RegisterDialog } from "./register-dialog.tsx";

const detail = filingForTest();

test("number, day and the scan of the receipt go to the server together", async () => {
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
        scan: { content: "c2Nhbg==" },
      }),
    ),
  );
});

test("a scan that is too large is said before anything is sent", async () => {
  const { getByLabelText, getByRole, findByRole } = await renderPart(
    <RegisterDialog detail={detail} onClose={() => undefined} />,
  );
  fireEvent.change(getByLabelText("回执编号"), { target: { value: "1" } });
  const picker = document.querySelector('input[type="file"]');
  if (picker === null) throw new Error("no picker");
  fireEvent.change(picker, { target: { files: [new File([new Uint8Array(1_400_001)], "回执.pdf")] } });
  expect((await findByRole("alert")).textContent).toContain("1.4 MB");
  expect(getByRole("button", { name: "登记报送结果" }).hasAttribute("disabled")).toBe(true);
});

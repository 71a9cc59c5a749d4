import { fireEvent, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { renderPart } from "../../ui/render-for-test.tsx";
import { SubmitPanel } from "./submit-panel.tsx";

const base = { status: "drafting", obstacles: [], missing: [], again: false, busy: false } as const;

test("hands in only after a second yes", async () => {
  const onSubmit = vi.fn<() => void>();
  const { getByRole, getAllByRole } = await renderPart(<SubmitPanel {...base} onSubmit={onSubmit} />);
  fireEvent.click(getByRole("button", { name: /提交学校审核/ }));
  expect(onSubmit).not.toHaveBeenCalled();
  const confirm = await waitFor(() => {
    const [, second] = getAllByRole("button", { name: /提交学校审核/ });
    if (!second) throw new Error("not asked yet");
    return second;
  });
  fireEvent.click(confirm);
  expect(onSubmit).toHaveBeenCalledOnce();
});

test("a disabled button comes with its reasons", async () => {
  const { getByRole, getByText } = await renderPart(
    <SubmitPanel {...base} obstacles={["empty", "uploading"]} onSubmit={vi.fn<() => void>()} />,
  );
  expect(getByRole("button").hasAttribute("disabled")).toBe(true);
  expect(getByText(/没有文件/)).toBeDefined();
  expect(getByText(/正在上传/)).toBeDefined();
});

test("missing classes are named but do not hinder", async () => {
  const missing = [{ id: "x", name: { zh: "合理性审核记录", en: "Reasonableness record" } }];
  const { getByRole, getByText } = await renderPart(
    <SubmitPanel {...base} missing={missing} onSubmit={vi.fn<() => void>()} />,
  );
  expect(getByText(/尚缺：合理性审核记录/)).toBeDefined();
  expect(getByRole("button").hasAttribute("disabled")).toBe(false);
});

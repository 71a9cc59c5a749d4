import { fireEvent, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { renderPart } from "../../../ui/render-for-test.tsx";
import { filingForTest } from "../filing-for-test.ts";
import { SubmitPanel } from "./submit-panel.tsx";

const detail = filingForTest();
const ready = { ...detail, gaps: [] };
type Ask = (path: string, input: unknown) => unknown;

test("two levels have two buttons, and each says who may press it", async () => {
  const { getByRole, getByText } = await renderPart(<SubmitPanel detail={ready} uploading={0} />);
  expect(getByRole("button", { name: /提交学院审核/ }).hasAttribute("disabled")).toBe(false);
  expect(getByRole("button", { name: /报送学校/ }).hasAttribute("disabled")).toBe(true);
  expect(getByText("可操作：分管教学副院长、教学秘书、专业负责人")).toBeDefined();
  expect(getByText("可操作：第一责任人（学院书记、院长）、分管教学副院长")).toBeDefined();
});

test("where the school alone reviews there is one button, pressed by whoever hands in", async () => {
  const one = { ...ready, levels: "school", may: { ...ready.may, submitToSchool: true } } as const;
  const { getAllByRole, getByText } = await renderPart(<SubmitPanel detail={one} uploading={0} />);
  expect(getAllByRole("button").map(({ textContent }) => textContent)).toEqual(["报送学校"]);
  expect(getByText("可操作：分管教学副院长、教学秘书、专业负责人")).toBeDefined();
});

test("a blocking gap or a file on its way keeps it from being handed in", async () => {
  const { getByRole } = await renderPart(<SubmitPanel detail={detail} uploading={0} />);
  expect(getByRole("button", { name: /提交学院审核/ }).hasAttribute("disabled")).toBe(true);
  const { getAllByText } = await renderPart(<SubmitPanel detail={ready} uploading={2} />);
  expect(getAllByText("还有 2 个文件正在上传，请等全部完成。")).toHaveLength(1);
});

test("advice alone does not hinder; it is sent after a second yes", async () => {
  const answer = vi.fn<Ask>(() => null);
  const advised = { ...detail, gaps: detail.gaps.filter(({ severity }) => severity === "warn") };
  const { getByRole, getAllByRole } = await renderPart(<SubmitPanel detail={advised} uploading={0} />, {
    answer,
  });
  fireEvent.click(getByRole("button", { name: /提交学院审核/ }));
  expect(answer).not.toHaveBeenCalled();
  const confirm = await waitFor(() => {
    const [, second] = getAllByRole("button", { name: /提交学院审核/ });
    if (second === undefined) throw new Error("not asked yet");
    return second;
  });
  fireEvent.click(confirm);
  await waitFor(() =>
    expect(answer).toHaveBeenCalledWith("filings.submitToCollege", { id: detail.filing.id }),
  );
});

test("withdrawing asks for a reason, and what is refused is said where it was typed", async () => {
  const answer = vi.fn<Ask>(() => null);
  const sent = {
    ...ready,
    filing: { ...ready.filing, status: "awaiting-college" },
    may: { ...ready.may, submitToCollege: false, withdraw: true },
  } as const;
  const { getByRole, findByRole } = await renderPart(<SubmitPanel detail={sent} uploading={0} />, { answer });
  fireEvent.click(getByRole("button", { name: /^撤\s*回$/ }));
  const dialog = await findByRole("dialog");
  const confirm = dialog.querySelector(".ant-modal-footer .ant-btn-primary");
  expect(confirm?.hasAttribute("disabled")).toBe(true);
  fireEvent.change(dialog.querySelector("textarea") ?? dialog, { target: { value: " 附件放错 " } });
  fireEvent.click(confirm ?? dialog);
  await waitFor(() =>
    expect(answer).toHaveBeenCalledWith("filings.withdraw", { id: detail.filing.id, reason: "附件放错" }),
  );
});

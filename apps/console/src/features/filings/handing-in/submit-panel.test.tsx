import { fireEvent, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { renderPart } from "../../../ui/render-for-test.tsx";
import { filingForTest } from "../filing-for-test.ts";
import type { Arrival } from "../filing-views.ts";
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
  expect(getAllByText("您还有 2 个文件正在上传，请等全部完成。")).toHaveLength(1);
});

const arriving = (change: Partial<Arrival>): Arrival => ({
  id: "u1" as Arrival["id"], // an id of nobody
  ...{ path: "大纲.docx", kind: "file", state: "receiving", percent: 40, step: null, problem: null },
  ...{ by: { zh: "专业负责人", en: "Programme lead" }, isOwn: false, isInterrupted: false },
  lastAt: "2026-10-21T01:30:00.000Z",
  ...change,
});

test("what others send, or nobody any more, is named with its time and keeps nobody from handing in", async () => {
  const answer = vi.fn<Ask>(() => null);
  const arrivals = [
    arriving({}),
    arriving({ path: "录像.mp4", isOwn: true, isInterrupted: true, by: { zh: "教学秘书", en: "Secretary" } }),
    arriving({ path: "坏.zip", state: "refused", problem: { zh: "已损坏", en: "damaged" } }),
  ];
  const { getByRole, getAllByRole, findByText, getByText } = await renderPart(
    <SubmitPanel detail={{ ...ready, arrivals }} uploading={0} />,
    { answer },
  );
  getByText("还有 2 个文件没有传完，现在提交不含这些文件");
  getByText("专业负责人：1 个正在上传，最近一次 2026-10-21 09:30（大纲.docx）");
  getByText("教学秘书：1 个上传中断，最近一次 2026-10-21 09:30（录像.mp4）");
  fireEvent.click(getByRole("button", { name: /提交学院审核/ }));
  await findByText(/另有 2 个文件没有传完，本次提交不含这些文件/);
  const [, confirm] = getAllByRole("button", { name: /提交学院审核/ });
  fireEvent.click(confirm ?? document.body);
  await waitFor(() =>
    expect(answer).toHaveBeenCalledWith("filings.submitToCollege", { id: detail.filing.id }),
  );
});

test("one's own upload in another window keeps one waiting as long as it runs", async () => {
  const own = { ...ready, arrivals: [arriving({ isOwn: true, state: "extracting" })] };
  const { getByRole, getByText } = await renderPart(<SubmitPanel detail={own} uploading={0} />);
  expect(getByRole("button", { name: /提交学院审核/ }).hasAttribute("disabled")).toBe(true);
  getByText("您还有 1 个文件正在上传，请等全部完成。");
});

test("the college's lead may call off what was left behind when the programme handed in", async () => {
  const sent = {
    ...ready,
    filing: { ...ready.filing, status: "awaiting-college" },
    may: { ...ready.may, submitToCollege: false, submitToSchool: true },
  } as const;
  const left = { ...sent, arrivals: [arriving({ isInterrupted: true })] };
  const { getByRole } = await renderPart(<SubmitPanel detail={left} uploading={0} />);
  expect(getByRole("button", { name: /报送学校/ }).hasAttribute("disabled")).toBe(false);
  expect(getByRole("button", { name: "取消上传 大纲.docx" })).toBeDefined();
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

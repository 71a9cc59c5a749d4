import { fireEvent, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { type Answer, Refusal } from "../../../ui/api-for-test.tsx";
import { renderPart } from "../../../ui/render-for-test.tsx";
import { SeasonDialog } from "./season-dialog.tsx";

const college = (zh: string, recipients: readonly string[]) => ({
  ...{ unit: { zh, en: zh }, recipients, copies: [], duties: 3 },
});
const preview = {
  colleges: [college("土木工程学院", ["secretary@civil.example"]), college("矿业学院", [])],
  attachments: ["2026年度工程教育认证材料清单.docx"],
  mail: { subject: "【通知】年度工作通知", html: "<p>正文</p>", text: "正文" },
};
const draw = async (open: Answer) => {
  const onClose = vi.fn<() => void>();
  const part = await renderPart(<SeasonDialog onClose={onClose} />, {
    answer: (path, input) => {
      if (path === "season.list") return [];
      return path === "season.preview" ? preview : open(path, input);
    },
  });
  return { onClose, dialog: within(await part.findByRole("dialog")) };
};

test("is sent only as it was previewed, to the colleges that can be told", async () => {
  const open = vi.fn<Answer>(() => ({ mails: 1 }));
  const { dialog, onClose } = await draw(open);
  fireEvent.change(dialog.getByLabelText("文号"), { target: { value: "教发〔2026〕8号" } });
  fireEvent.click(dialog.getByRole("button", { name: /预\s?览$/ }));
  await dialog.findByText(/土木工程学院（3 项）：secretary@civil\.example/);
  expect(dialog.getByText(/矿业学院（3 项）：没有可通知的人/)).toBeTruthy();
  const send = dialog.getByRole("button", { name: "发送给 1 个学院" });
  expect(send.hasAttribute("disabled")).toBe(false);
  fireEvent.change(dialog.getByLabelText("标题"), { target: { value: "更正" } });
  await waitFor(() =>
    expect(dialog.getByRole("button", { name: /^发\s?送$/ }).hasAttribute("disabled")).toBe(true),
  );
  fireEvent.click(dialog.getByRole("button", { name: /预\s?览$/ }));
  fireEvent.click(await dialog.findByRole("button", { name: "发送给 1 个学院" }));
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(open).toHaveBeenCalledWith("season.open", {
    ...{ number: "教发〔2026〕8号", title: "更正", words: "", year: 2026, withAttachments: true, files: [] },
  });
});

test("a number that has been used is refused in the dialog", async () => {
  const { dialog } = await draw(() => {
    throw new Refusal("season.number-used", { number: "8号" });
  });
  fireEvent.change(dialog.getByLabelText("文号"), { target: { value: "8号" } });
  fireEvent.click(dialog.getByRole("button", { name: /预\s?览$/ }));
  fireEvent.click(await dialog.findByRole("button", { name: "发送给 1 个学院" }));
  await dialog.findByText(/文号“8号”的通知已经发出/);
});

test("forms of the office's own go with it, and what may not is said before anything is sent", async () => {
  const open = vi.fn<Answer>(() => ({ mails: 1 }));
  const { dialog } = await draw(open);
  const pick = (...files: File[]) => {
    const input = document.querySelector<HTMLInputElement>("input[type=file]");
    if (!input) throw new Error("There is no way to choose files");
    fireEvent.change(input, { target: { files } });
  };
  fireEvent.change(dialog.getByLabelText("文号"), { target: { value: "8号" } });
  pick(new File(["form"], "自查表.docx"), new File(["x"], "setup.exe"));
  await dialog.findByText(/附件“setup\.exe”不能随通知发送/);
  expect(dialog.getByRole("button", { name: /预\s?览$/ }).hasAttribute("disabled")).toBe(true);
  fireEvent.click(dialog.getByRole("button", { name: "移除附件：setup.exe" }));
  fireEvent.click(dialog.getByRole("button", { name: /预\s?览$/ }));
  fireEvent.click(await dialog.findByRole("button", { name: "发送给 1 个学院" }));
  await waitFor(() =>
    expect(open).toHaveBeenCalledWith(
      "season.open",
      expect.objectContaining({ files: [{ filename: "自查表.docx", content: btoa("form") }] }),
    ),
  );
});

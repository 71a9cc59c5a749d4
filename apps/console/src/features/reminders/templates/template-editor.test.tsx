import { fireEvent, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { type Answer, Refusal } from "../../../ui/api-for-test.tsx";
import { renderPart } from "../../../ui/render-for-test.tsx";
import { TemplateEditor, type TemplateVersionRow } from "./template-editor.tsx";

const second: TemplateVersionRow = {
  ...{ version: 2, texts: { closing: "{contact}\n特此通知。" }, because: "按公文格式" },
  ...{ savedAt: "2026-10-20T07:30:00Z", savedBy: { zh: "牵头部门管理员", en: "Quality office" } },
};
const draw = (versions: readonly TemplateVersionRow[], acts: Answer = () => null) =>
  renderPart(<TemplateEditor kind="overdue" language="zh" versions={versions} />, {
    answer: (path, input) =>
      path === "templates.preview"
        ? { subject: "【逾期催办】示例", html: "<p>正文</p>", text: "正文" }
        : acts(path, input),
  });

test("shows the words in force, the mail on real data and every version", async () => {
  const part = await draw([second]);
  expect((part.getByLabelText("结尾") as HTMLTextAreaElement).value).toBe("{contact}\n特此通知。");
  expect((part.getByLabelText("开头") as HTMLTextAreaElement).value).toBe("{basis}{lead}");
  expect(part.getByText("现行：第 2 版")).toBeTruthy();
  await part.findByText("标题：【逾期催办】示例");
  expect(part.getByText(/牵头部门管理员 于 2026-10-20 15:30 保存：按公文格式/)).toBeTruthy();
  expect(part.getByRole("button", { name: "保存为新版本" }).hasAttribute("disabled")).toBe(true);
});

test("says at once what is wrong and where, and saves nothing until it is mended", async () => {
  const acts = vi.fn<Answer>(() => ({ version: 3 }));
  const part = await draw([second], acts);
  fireEvent.change(part.getByLabelText("修改说明"), { target: { value: "补充" } });
  fireEvent.change(part.getByLabelText("结尾"), { target: { value: "{contact}{tel}" } });
  const alert = await part.findByRole("alert");
  expect(alert.textContent).toContain(
    "“结尾”中的占位符“{tel}”无法识别。此处可用：{ignore} {contact} {office}",
  );
  const save = part.getByRole("button", { name: "保存为新版本" });
  expect(save.hasAttribute("disabled")).toBe(true);
  fireEvent.change(part.getByLabelText("结尾"), { target: { value: "{contact}\n{office}" } });
  await waitFor(() => expect(save.hasAttribute("disabled")).toBe(false));
  fireEvent.click(save);
  await waitFor(() => expect(acts).toHaveBeenCalledTimes(1));
  expect(acts).toHaveBeenCalledWith("templates.save", {
    ...{ kind: "overdue", language: "zh", texts: { closing: "{contact}\n{office}" } },
    ...{ because: "补充", basedOn: 2 },
  });
});

test("the product's words come back with one click, and a refusal stays on the page", async () => {
  const acts = vi.fn<Answer>(() => {
    throw new Refusal("template.changed");
  });
  const part = await draw([second], acts);
  fireEvent.click(part.getByRole("button", { name: "恢复系统用语" }));
  expect((part.getByLabelText("结尾") as HTMLTextAreaElement).value).toBe("{ignore}\n{contact}");
  fireEvent.change(part.getByLabelText("修改说明"), { target: { value: "恢复" } });
  fireEvent.click(part.getByRole("button", { name: "保存为新版本" }));
  await part.findByText(/该模板已由他人保存为新版本/);
  expect(acts).toHaveBeenCalledWith("templates.save", expect.objectContaining({ texts: {} }));
});

test("a test goes out with the words in the fields", async () => {
  const acts = vi.fn<Answer>(() => ({ recipient: "office@school.example" }));
  const part = await draw([], acts);
  expect(part.getByText("现行：系统用语")).toBeTruthy();
  fireEvent.click(part.getByRole("button", { name: "发测试邮件给自己" }));
  await waitFor(() =>
    expect(acts).toHaveBeenCalledWith("templates.test", { kind: "overdue", language: "zh", texts: {} }),
  );
  expect(within(part.container).queryByRole("alert")).toBeNull();
});

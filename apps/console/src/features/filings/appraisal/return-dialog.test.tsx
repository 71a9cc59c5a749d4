import type { AppraisalLevel } from "@goodstanding/domain/appraisal/appraisal";
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { ReturnDraft, ReturnLine } from "../../../lib/api.ts";
import { Refusal } from "../../../ui/api-for-test.tsx";
import { renderPart } from "../../../ui/render-for-test.tsx";
import { ReturnDialog } from "./return-dialog.tsx";

const submission = { id: "00000000-0000-7000-8000-000000000021" as never, snapshotHash: "ab".repeat(32) };
const line: ReturnLine = {
  ...{ item: "documents//plan", where: "制度文件 › 培养方案", file: "01/方案.pdf", place: "p. 3" },
  ...{ result: "block", text: "补写修订时间", source: "both" },
};
const draft: ReturnDraft = {
  submission,
  lines: [line, { ...line, item: null, where: "整份材料", file: null, place: null, text: "编号不连续" }],
  ...{ dueAgain: "2026-11-06" as never, latest: "2026-12-31" as never },
  dueBecause: "school-steps",
  recipients: ["secretary@school.example"],
};

interface Drawn {
  readonly answer?: (path: string, input: unknown) => unknown;
  readonly level?: AppraisalLevel;
  readonly gathered?: ReturnDraft;
}

async function draw({ answer = () => null, level = "school", gathered = draft }: Drawn = {}) {
  const onClose = vi.fn<() => void>();
  const sent = vi.fn<(input: unknown) => void>();
  await renderPart(<ReturnDialog filingId="f" level={level} submission={submission} onClose={onClose} />, {
    answer: (path, input) => {
      if (path === "appraisals.returnDraft") return gathered;
      sent(input);
      return answer(path, input);
    },
  });
  await screen.findByDisplayValue("补写修订时间");
  const name = level === "school" ? "退回并通知学院" : "退回并通知专业";
  return { onClose, sent, submit: screen.getByRole("button", { name }) };
}

test("the gathered list goes back as it was edited, with the day and the hash that was seen", async () => {
  const { onClose, sent, submit } = await draw();
  expect(screen.getByText("第3页")).toBeDefined();
  expect(screen.getByText(/^按学校审核安排中的再次提交日期建议，最迟 12月31日/)).toBeDefined();
  fireEvent.change(screen.getByRole("textbox", { name: "第 1 条内容" }), {
    target: { value: "请补写修订时间和说明" },
  });
  fireEvent.click(screen.getByRole("button", { name: "删除第 2 条" }));
  fireEvent.click(screen.getByRole("button", { name: /补充一条/ }));
  expect(submit.hasAttribute("disabled")).toBe(true);
  fireEvent.change(screen.getByRole("textbox", { name: "第 2 条内容" }), { target: { value: "补交封面" } });
  fireEvent.click(submit);
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(sent).toHaveBeenCalledWith({
    ...{ kind: "return", submissionId: submission.id, snapshotHash: submission.snapshotHash },
    ...{ reason: "请按所附清单逐条修改后重新提交。", dueAgain: "2026-11-06" },
    lines: [
      { ...line, text: "请补写修订时间和说明" },
      {
        ...{ item: null, where: "整份材料", file: null, place: null },
        ...{ result: "block", text: "补交封面", source: "people" },
      },
    ],
  });
});

test("without a line or a day nothing goes back", async () => {
  const { submit } = await draw();
  fireEvent.change(screen.getByLabelText("再次提交截止日期"), { target: { value: "" } });
  expect(submit.hasAttribute("disabled")).toBe(true);
  fireEvent.change(screen.getByLabelText("再次提交截止日期"), { target: { value: "2026-11-09" } });
  expect(submit.hasAttribute("disabled")).toBe(false);
  fireEvent.click(screen.getByRole("button", { name: "删除第 1 条" }));
  fireEvent.click(screen.getByRole("button", { name: "删除第 1 条" }));
  expect(screen.getByText(/清单为空/)).toBeDefined();
  expect(submit.hasAttribute("disabled")).toBe(true);
});

test("the college returns to the programme with the same list, and need not name a day", async () => {
  const { onClose, sent, submit } = await draw({ level: "college" });
  expect(screen.getByText("收件人：secretary@school.example")).toBeDefined();
  fireEvent.change(screen.getByLabelText("学院要求的提交日期（选填）"), { target: { value: "" } });
  fireEvent.click(submit);
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(sent).toHaveBeenCalledWith({
    ...{ kind: "return-to-programme", submissionId: submission.id, snapshotHash: submission.snapshotHash },
    ...{ reason: "请按所附清单逐条修改后重新提交。", dueAgain: null, lines: draft.lines },
  });
});

test("that there is nobody to tell is said before it goes back", async () => {
  await draw({ level: "college", gathered: { ...draft, recipients: [] } });
  expect(screen.getByText(/没有可以收邮件的人员/)).toBeDefined();
});

test("a refusal is said in the dialog, which keeps what was edited", async () => {
  const answer = () => {
    throw new Refusal("appraisal.still-open", { count: 1 });
  };
  const { onClose, submit } = await draw({ answer });
  fireEvent.change(screen.getByRole("textbox", { name: "第 1 条内容" }), { target: { value: "改过的话" } });
  fireEvent.click(submit);
  await screen.findByText(/还有 1 项审核任务未提交/);
  expect(screen.getByDisplayValue("改过的话")).toBeDefined();
  expect(onClose).not.toHaveBeenCalled();
});

test("the mail is shown as the college will read it, with who gets it", async () => {
  const mail = {
    recipients: ["mechanical-secretary@school.example"],
    view: {
      ...{ language: "zh", subject: "【退回】2026年度持续改进材料退回修改", addressee: "机械工程学院：" },
      sections: [
        {
          ...{ opening: "退回意见如下。", columns: ["序号", "内容"], rows: [["1", "补写修订时间"]] },
          deadline: [
            { text: "请于", strong: false },
            { text: "2026年11月6日", strong: true },
          ],
          ...{ afterSchool: null, consequence: null },
        },
      ],
      button: { label: "查看", url: "http://school.example" },
      ...{ closing: [], signature: { office: "教学质量管理办公室", date: "2026年10月21日" } },
    },
  };
  await draw({ answer: () => mail });
  fireEvent.click(screen.getByRole("button", { name: "预览邮件" }));
  await screen.findByText("【退回】2026年度持续改进材料退回修改");
  expect(screen.getByText("收件人：mechanical-secretary@school.example")).toBeDefined();
  expect(screen.getByText("2026年11月6日").tagName).toBe("STRONG");
  expect(screen.getByRole("cell", { name: "补写修订时间" })).toBeDefined();
});

import { appError } from "@goodstanding/domain/kernel/app-error";
import { textParam } from "@goodstanding/domain/kernel/fill-text";
import { fireEvent, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPart } from "../../../ui/render-for-test.tsx";
import {
  inForceForTest,
  movedForTest,
  packForTest,
  previewForTest,
  regimeForTest,
  ruleForTest,
} from "../policies-for-test.ts";
import { choose } from "./choose-for-test.ts";
import { SchoolDateForm } from "./school-date-form.tsx";
import { stepsForTest } from "./steps-for-test.ts";

const form = {
  policies: inForceForTest(),
  packs: [packForTest()],
  target: { regime: "engineering", rule: "annual-filing" },
} as const;
const draft = {
  kind: "school-date",
  regime: "engineering",
  rule: "annual-filing",
  due: { month: 10, day: 20 },
  from: 2026,
  because: "国庆节前完成审核",
} as const;

test("says what holds and what the limit is, and sends the day with its reason", async () => {
  const { steps, sent } = stepsForTest();
  const { getByRole, getByText, getByLabelText } = await renderPart(
    <SchoolDateForm {...form} steps={steps} />,
  );
  expect(getByText("文件原定：10月31日")).toBeDefined();
  expect(getByText("不得晚于协会日期：12月31日")).toBeDefined();
  const preview = getByRole("button", { name: /预览影响/ });
  expect(getByText("预览前还须填写：日期、更改原因。")).toBeDefined();
  const date = within(getByRole("group", { name: "日期" }));
  await choose(date.getByRole("combobox", { name: "月" }), "10月");
  await choose(date.getByRole("combobox", { name: "日" }), "20日");
  expect(preview.hasAttribute("disabled")).toBe(true);
  expect(getByText("预览前还须填写：更改原因。")).toBeDefined();
  fireEvent.change(getByLabelText("更改原因"), { target: { value: " 国庆节前完成审核 " } });
  fireEvent.click(preview);
  expect(sent()).toEqual(draft);
});

test("a day that was moved can be taken back, without a date", async () => {
  const school = ruleForTest().school;
  if (!school) throw new Error("the rule has no school date");
  const moved = { ...school, moved: movedForTest };
  const policies = inForceForTest({ regimes: [regimeForTest({ rules: [ruleForTest({ school: moved })] })] });
  const { steps, sent } = stepsForTest();
  const { getByRole, getByLabelText, queryByRole } = await renderPart(
    <SchoolDateForm {...form} policies={policies} steps={steps} />,
  );
  fireEvent.click(getByRole("checkbox", { name: /恢复原定日期/ }));
  expect(queryByRole("group", { name: "日期" })).toBeNull();
  fireEvent.change(getByLabelText("更改原因"), { target: { value: "恢复" } });
  fireEvent.click(getByRole("button", { name: /预览影响/ }));
  expect(sent()).toMatchObject({ due: null, because: "恢复" });
});

test("a day after the association's is refused beside the date, with what is allowed", async () => {
  const { steps, onPreview } = stepsForTest();
  const view = await renderPart(<SchoolDateForm {...form} steps={steps} />);
  await fill(view);
  fireEvent.click(view.getByRole("button", { name: /预览影响/ }));
  const change = onPreview.mock.lastCall?.[0];
  if (!change) throw new Error("nothing was sent");
  const error = appError("policy.school-date-too-late", {
    found: "2027-01-05",
    allowed: "2026-12-31",
    document: "《工作指南（2025版）》",
    ...textParam("rule", { zh: "年度报备", en: "Annual filing" }),
  });
  view.unmount();
  const refused = stepsForTest({ refused: { change, error } });
  const again = await renderPart(<SchoolDateForm {...form} steps={refused.steps} />);
  expect(again.queryByRole("alert")).toBeNull();
  await fill(again);
  const alert = again.getByRole("alert");
  expect(alert.textContent).toContain("请设为 2026-12-31 或更早");
  expect(alert.parentElement?.contains(again.getByRole("group", { name: "日期" }))).toBe(true);
});

test("the reason of the form is the reason of the change", async () => {
  const { steps, onApply } = stepsForTest({ previewed: { change: draft, preview: previewForTest() } });
  const view = await renderPart(<SchoolDateForm {...form} steps={steps} />);
  await fill(view);
  expect(view.getByText("更改原因：国庆节前完成审核")).toBeDefined();
  fireEvent.click(view.getByRole("button", { name: /应用更改/ }));
  const confirm = (await view.findAllByRole("button", { name: /应用更改/ }))[1];
  if (!confirm) throw new Error("nothing to confirm with");
  fireEvent.click(confirm);
  expect(onApply).toHaveBeenCalledWith(draft, "国庆节前完成审核", "ab".repeat(32));
});

async function fill(view: Awaited<ReturnType<typeof renderPart>>): Promise<void> {
  const date = within(view.getByRole("group", { name: "日期" }));
  await choose(date.getByRole("combobox", { name: "月" }), "10月");
  await choose(date.getByRole("combobox", { name: "日" }), "20日");
  fireEvent.change(view.getByLabelText("更改原因"), { target: { value: "国庆节前完成审核" } });
}

import { appError } from "@goodstanding/domain/kernel/app-error";
import { textParam } from "@goodstanding/domain/kernel/fill-text";
import { defaultParameters } from "@goodstanding/domain/policy/parameters";
import { fireEvent, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPart } from "../../../ui/render-for-test.tsx";
import { inForceForTest } from "../policies-for-test.ts";
import { choose } from "./choose-for-test.ts";
import { ParametersForm } from "./parameters-form.tsx";
import { stepsForTest } from "./steps-for-test.ts";

const form = { policies: inForceForTest(), packs: [], target: {} };

test("sends only what differs; what is typed back leaves the change", async () => {
  const { steps, sent } = stepsForTest();
  const { getByLabelText, getByRole } = await renderPart(<ParametersForm {...form} steps={steps} />);
  const preview = getByRole("button", { name: /预览影响/ });
  fireEvent.change(getByLabelText("计划报送日"), { target: { value: "12" } });
  fireEvent.change(getByLabelText("重大变化报备期限"), { target: { value: "20" } });
  fireEvent.change(getByLabelText("计划报送日"), { target: { value: "10" } });
  fireEvent.click(preview);
  expect(sent()).toEqual({ kind: "parameters", patch: { majorChangeDays: 20 } });
});

test("a reading that was changed goes back to the default by one button", async () => {
  const settings = {
    ...form.policies.settings,
    parameters: { ...defaultParameters, thirdYearBasis: "third-anniversary" },
  } as const;
  const { steps, sent } = stepsForTest();
  const { getAllByRole, getByRole, queryByRole } = await renderPart(
    <ParametersForm {...form} policies={inForceForTest({ settings })} steps={steps} />,
  );
  expect(getAllByRole("button", { name: /^恢复默认/ })).toHaveLength(1);
  fireEvent.click(getByRole("button", { name: "恢复默认：第三年的认定" }));
  expect(queryByRole("button", { name: /^恢复默认/ })).toBeNull();
  fireEvent.click(getByRole("button", { name: /预览影响/ }));
  expect(sent()).toEqual({ kind: "parameters", patch: { thirdYearBasis: "third-full-calendar-year" } });
});

test("a span of one's own counts once both of its days are chosen", async () => {
  const { steps, sent } = stepsForTest();
  const { getByLabelText, getByRole } = await renderPart(<ParametersForm {...form} steps={steps} />);
  const preview = getByRole("button", { name: /预览影响/ });
  await choose(getByLabelText("“本年度”的起止"), "自定起止");
  expect(preview.hasAttribute("disabled")).toBe(true);
  for (const [name, month, day] of [
    ["开始日期", "10月", "1日"],
    ["结束日期", "9月", "30日"],
  ] as const) {
    const part = within(getByRole("group", { name }));
    await choose(part.getByRole("combobox", { name: "月" }), month);
    await choose(part.getByRole("combobox", { name: "日" }), day);
  }
  fireEvent.click(preview);
  expect(sent()).toEqual({
    kind: "parameters",
    patch: { reportingWindow: { kind: "own", from: { month: 10, day: 1 }, to: { month: 9, day: 30 } } },
  });
});

test("a refusal stands beside the reading that it is about", async () => {
  const error = appError(
    "policy.invalid-value",
    {
      ...textParam("field", { zh: "计划报送日", en: "Planned filing day" }),
      found: 20,
      ...textParam("allowed", { zh: "不大于 14 天", en: "at most 14 days" }),
    },
    "parameters.plannedFilingDaysBefore",
  );
  const change = { kind: "parameters", patch: { plannedFilingDaysBefore: 20 } } as const;
  const { steps } = stepsForTest({ refused: { change, error } });
  const { getByLabelText, getByRole, queryByRole } = await renderPart(
    <ParametersForm {...form} steps={steps} />,
  );
  expect(queryByRole("alert")).toBeNull();
  fireEvent.change(getByLabelText("计划报送日"), { target: { value: "20" } });
  const alert = getByRole("alert");
  expect(alert.textContent).toBe("计划报送日 的值“20”不合规；允许：不大于 14 天。请修改后重试。");
  expect(alert.parentElement?.contains(getByLabelText("计划报送日"))).toBe(true);
});

import { appError } from "@goodstanding/domain/kernel/app-error";
import { fireEvent } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPart } from "../../../ui/render-for-test.tsx";
import { previewForTest } from "../policies-for-test.ts";
import type { ChangeDraft } from "../policy-views.ts";
import { ChangeCard } from "./change-card.tsx";
import type { ChangeSteps } from "./change-steps.ts";
import { stepsForTest } from "./steps-for-test.ts";

const change: ChangeDraft = { kind: "attainment-formula", formula: "ratio-of-sums" };
const other: ChangeDraft = { kind: "attainment-formula", formula: null };
const previewed = { change, preview: previewForTest() };
const hash = previewed.preview.hash;

const draw = (given: Partial<ChangeSteps>, draft: ChangeDraft | null = change) => {
  const made = stepsForTest(given);
  const card = (
    <ChangeCard change={draft} steps={made.steps}>
      {(refused) => <p>{refused === null ? "字段" : `字段：${refused.code}`}</p>}
    </ChangeCard>
  );
  return renderPart(card).then((view) => ({ ...made, ...view }));
};

test("what is not filled in can't be previewed, and the form says so", async () => {
  const { getByRole, getByText } = await draw({}, null);
  expect(getByRole("button", { name: /预览影响/ }).hasAttribute("disabled")).toBe(true);
  expect(getByText(/填写或选择要更改的内容/)).toBeDefined();
});

test("previews by Enter as by the button, and shows nothing to apply before", async () => {
  const { container, onPreview, queryByRole } = await draw({});
  const form = container.querySelector("form");
  if (!form) throw new Error("no form");
  fireEvent.submit(form);
  expect(onPreview).toHaveBeenCalledExactlyOnceWith(change);
  expect(queryByRole("button", { name: /应用更改/ })).toBeNull();
});

test("applies what was previewed, with its reason and after asking once more", async () => {
  const { getByRole, getByLabelText, findAllByRole, onApply } = await draw({ previewed });
  const apply = getByRole("button", { name: /应用更改/ });
  expect(apply.hasAttribute("disabled")).toBe(true);
  fireEvent.change(getByLabelText(/更改原因/), { target: { value: "  教学委员会决定 " } });
  fireEvent.click(apply);
  expect(onApply).not.toHaveBeenCalled();
  const confirm = (await findAllByRole("button", { name: /应用更改/ }))[1];
  if (!confirm) throw new Error("nothing to confirm with");
  fireEvent.click(confirm);
  expect(onApply).toHaveBeenCalledExactlyOnceWith(change, "教学委员会决定", hash);
});

test("a preview of another draft counts for nothing", async () => {
  const { getByText, queryByRole } = await draw({ previewed }, other);
  expect(getByText("填写的内容已修改，请重新预览。")).toBeDefined();
  expect(queryByRole("button", { name: /应用更改/ })).toBeNull();
});

test("a refusal is handed to the fields of its own draft alone", async () => {
  const refused = { change, error: appError("policy.unchanged") };
  const own = await draw({ refused });
  expect(own.getByText("字段：policy.unchanged")).toBeDefined();
  own.unmount();
  expect((await draw({ refused }, other)).getByText("字段")).toBeDefined();
});

test("a preview that is out of date is not applied but made again, and the reason stays", async () => {
  const applyFailure = { data: { appError: { code: "policy.preview-stale", params: {} } } };
  const { getByRole, getAllByRole, getByText, getByLabelText, onPreview } = await draw({
    previewed,
    applyFailure,
  });
  expect(getByText(/预览之后数据已有变化/)).toBeDefined();
  const reason = getByLabelText(/更改原因/);
  fireEvent.change(reason, { target: { value: "教学委员会决定" } });
  expect(getByRole("button", { name: /应用更改/ }).hasAttribute("disabled")).toBe(true);
  const again = getAllByRole("button", { name: /重新预览/ }).at(-1);
  if (!again) throw new Error("nothing to preview with");
  fireEvent.click(again);
  expect(onPreview).toHaveBeenCalledExactlyOnceWith(change);
  expect(reason).toHaveProperty("value", "教学委员会决定");
});

test("another failure says what it is and leaves the way open", async () => {
  const { getByText, getByRole } = await draw({ previewFailure: new TypeError("Failed to fetch") });
  expect(getByText("未能预览")).toBeDefined();
  expect(getByText(/服务暂时不可用/)).toBeDefined();
  expect(getByRole("button", { name: /预览影响/ }).hasAttribute("disabled")).toBe(false);
});

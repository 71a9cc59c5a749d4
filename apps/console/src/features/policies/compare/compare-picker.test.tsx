import { localDate } from "@goodstanding/domain/kernel/dates";
import { fireEvent } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { renderPart } from "../../../ui/render-for-test.tsx";
import { choose } from "../change/choose-for-test.ts";
import { guideForTest, packForTest } from "../policies-for-test.ts";
import type { CompareSearch } from "../policy-search.ts";
import { ComparePicker } from "./compare-picker.tsx";

const trial = guideForTest({
  id: "guide-2020",
  document: { title: "工作指南（试行）", number: null, issued: null },
});
const packs = [trial, guideForTest(), packForTest()];

test("documents of the series of the other side come first, and never that one itself", async () => {
  const onChange = vi.fn<(search: CompareSearch) => void>();
  const search = { from: "guide-2020", to: undefined, all: undefined };
  const { getByLabelText } = await renderPart(<ComparePicker {...{ packs, search, onChange }} />);
  await choose(getByLabelText("修改后"), "《工作指南（2025版）》");
  expect(onChange).toHaveBeenLastCalledWith({ ...search, to: "guide-2025" });
  await expect(choose(getByLabelText("修改后"), "《工作指南（试行）》")).rejects.toThrow("No option");
});

test("a document of another series brings its predecessor; one without leaves the other side", async () => {
  const onChange = vi.fn<(search: CompareSearch) => void>();
  const search = { from: "plan-2024", to: undefined, all: undefined };
  const all = [{ ...trial, effective: { from: localDate("2020-01-01"), to: null } }, ...packs.slice(1)];
  const { getByLabelText } = await renderPart(<ComparePicker {...{ packs: all, search, onChange }} />);
  fireEvent.mouseDown(getByLabelText("修改后"));
  expect(document.body.textContent).toContain("其他系列");
  await choose(getByLabelText("修改后"), "《工作指南（2025版）》");
  expect(onChange).toHaveBeenLastCalledWith({ ...search, from: "guide-2020", to: "guide-2025" });
  await choose(getByLabelText("修改后"), "《工作指南（试行）》");
  expect(onChange).toHaveBeenLastCalledWith({ ...search, to: "guide-2020" });
});

test("swaps both sides, and keeps what they share out of sight until asked", async () => {
  const onChange = vi.fn<(search: CompareSearch) => void>();
  const search = { from: "guide-2020", to: "guide-2025", all: undefined };
  const { getByRole } = await renderPart(<ComparePicker {...{ packs, search, onChange }} />);
  fireEvent.click(getByRole("button", { name: "互换" }));
  expect(onChange).toHaveBeenLastCalledWith({ ...search, from: "guide-2025", to: "guide-2020" });
  fireEvent.click(getByRole("checkbox"));
  expect(onChange).toHaveBeenLastCalledWith({ ...search, all: "yes" });
});

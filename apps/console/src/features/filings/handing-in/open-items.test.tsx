import { expect, test } from "vitest";
import { renderPart } from "../../../ui/render-for-test.tsx";
import { filingForTest } from "../filing-for-test.ts";
import type { FilingDetail } from "../filing-views.ts";
import { OpenItems } from "./open-items.tsx";

const detail = filingForTest();
const here = detail.parts[0]?.slots[0]?.key ?? "";
const carry: FilingDetail["carry"] = {
  year: 2026,
  courses: [],
  openItems: [
    { slot: here, text: { zh: "培养方案缺修订说明", en: "The plan's revision is not explained" } },
    { slot: "courses/gone/samples", text: { zh: "缺“及格”样本", en: "No samples of “pass”" } },
  ],
  from: detail.filing.id,
};

test("what was left open leads to its place, if this year still has it", async () => {
  const { getByRole, getByText, queryByRole } = await renderPart(<OpenItems detail={{ ...detail, carry }} />);
  expect(getByRole("heading", { name: "上年遗留事项（2）" })).toBeDefined();
  expect(getByRole("link", { name: "培养方案缺修订说明" }).getAttribute("href")).toContain(`#slot=${here}`);
  expect(getByText("缺“及格”样本")).toBeDefined();
  expect(queryByRole("link", { name: "缺“及格”样本" })).toBeNull();
});

test("nothing is said where nothing was carried over", async () => {
  const { queryByRole } = await renderPart(<OpenItems detail={detail} />);
  expect(queryByRole("heading")).toBeNull();
});

import { localDate } from "@goodstanding/domain/kernel/dates";
import { expect, test } from "vitest";
import { renderPart } from "../../ui/render-for-test.tsx";
import type { Decision } from "./filing-views.ts";
import { ReturnNotice } from "./return-notice.tsx";

const decision: Decision = {
  ...{
    kind: "return-to-programme",
    reason: "缺签字页",
    dueAgain: localDate("2026-10-26"),
    aloneBecause: null,
  },
  ...{ snapshotHash: "ab".repeat(32), decidedAt: "2026-10-21T01:30:00.000Z" },
  decidedBy: { zh: "分管教学副院长", en: "Associate dean" },
};

test("what the college has returned says so, with its day", async () => {
  const { getByText } = await renderPart(<ReturnNotice status="returned" decision={decision} />);
  getByText("学院已退回，请按以下意见修改后再次提交学院审核");
  getByText("缺签字页");
  getByText("请于10月26日（周一）前再次提交");
});

test("without a day none is said, and nothing once it is handed in again", async () => {
  const undated = { ...decision, dueAgain: null };
  const { queryByText, getByText, unmount } = await renderPart(
    <ReturnNotice status="returned" decision={undated} />,
  );
  getByText("缺签字页");
  expect(queryByText(/前再次提交/)).toBeNull();
  unmount();
  const { container } = await renderPart(<ReturnNotice status="awaiting-college" decision={decision} />);
  expect(container.textContent).toBe("");
});

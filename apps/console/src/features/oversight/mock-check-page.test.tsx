import type { FilingId, MockCheckId, ProgrammeId } from "@goodstanding/domain/kernel/ids";
import { fireEvent, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPart } from "../../ui/render-for-test.tsx";
import { MockCheckView } from "./mock-check-page.tsx";
import type { MockCheckDetail, MockItem } from "./oversight-views.ts";

const item = (change: Partial<MockItem> = {}): MockItem => ({
  filingId: "f" as FilingId, // ids that only have to differ
  programme: { id: "p" as ProgrammeId, name: "土木工程" },
  college: { zh: "土木工程学院", en: "Civil" },
  regime: "engineering",
  stratum: "土木工程学院",
  drawKey: "ab".repeat(32),
  rank: 1,
  isDrawn: true,
  submissionNumber: 2,
  snapshotHash: "cd".repeat(32),
  scores: { completeness: 80, findings: 95, timeliness: 100, people: null },
  reckoned: 88,
  total: 70,
  band: "watch",
  overruled: { because: "样本单一", at: "2026-10-21T01:00:00Z", by: { zh: "牵头部门管理员", en: "Office" } },
  ...change,
});
const detail = (change: Partial<MockCheckDetail> = {}): MockCheckDetail => ({
  id: "m" as MockCheckId,
  year: 2026,
  seed: "2026-a",
  sizeKind: "share",
  size: 50,
  strata: "college",
  drawnAt: "2026-10-21T01:00:00Z",
  drawnBy: { zh: "牵头部门管理员", en: "Office" },
  population: 2,
  drawn: 1,
  items: [
    item(),
    item({
      ...{ filingId: "g" as FilingId, programme: { id: "q" as ProgrammeId, name: "测绘工程" } },
      ...{ isDrawn: false, rank: 2, reckoned: null, total: null, band: null, overruled: null },
    }),
  ],
  may: { overrule: true },
  ...change,
});

test("what was drawn shows its scores, what nobody reviewed counts for nothing, and both totals are kept", async () => {
  const part = await renderPart(<MockCheckView detail={detail()} />);
  expect(part.getByText("70")).toBeDefined();
  expect(part.getByText("需关注")).toBeDefined();
  expect(part.getByText(/人工审核 无依据，不计/)).toBeDefined();
  expect(part.getByText(/计算得分 88，牵头部门管理员改定：样本单一/)).toBeDefined();
  expect(part.queryByText("测绘工程")).toBeNull();
  fireEvent.click(part.getByRole("switch"));
  expect(part.getByText("测绘工程")).toBeDefined();
});

test("a score is changed with a reason, and only by whom the server lets", async () => {
  const asked: unknown[] = [];
  const answer = (path: string, input: unknown) => {
    asked.push([path, input]);
    return null;
  };
  const part = await renderPart(<MockCheckView detail={detail()} />, { answer });
  fireEvent.click(part.getByRole("button", { name: /^改\s?分$/ }));
  fireEvent.change(await part.findByLabelText("原因"), { target: { value: "效果证据不足" } });
  fireEvent.change(part.getByLabelText("得分"), { target: { value: "40" } });
  const buttons = part.getAllByRole("button", { name: /^改\s?分$/ });
  fireEvent.click(buttons[buttons.length - 1] ?? document.body);
  await waitFor(() =>
    expect(asked).toEqual([
      ["oversight.overruleScore", { mockCheckId: "m", filingId: "f", total: 40, because: "效果证据不足" }],
    ]),
  );
  part.unmount();
  const reader = await renderPart(<MockCheckView detail={detail({ may: { overrule: false } })} />);
  expect(reader.queryByRole("button")).toBeNull();
});

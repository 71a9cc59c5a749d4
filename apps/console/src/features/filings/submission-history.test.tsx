import { expect, test } from "vitest";
import { renderPart } from "../../ui/render-for-test.tsx";
import { submissionForTest } from "./submission-for-test.ts";
import { SubmissionHistory } from "./submission-history.tsx";

test("latest first; a decision with its reason, who and when, on the institution's clock", async () => {
  const returned = submissionForTest({
    decision: {
      kind: "return",
      reason: "请补充记录",
      dueAgain: null,
      aloneBecause: null,
      snapshotHash: "ab".repeat(32),
      decidedAt: "2026-11-03T01:30:00.000Z",
      decidedBy: { zh: "牵头部门管理员", en: "Quality-office administrator" },
    },
  });
  const again = {
    ...submissionForTest({
      number: 2,
      decision: {
        ...{ kind: "accept", reason: null, dueAgain: null, snapshotHash: "ab".repeat(32) },
        ...{ aloneBecause: "仅一名可审核人员", decidedAt: "2026-11-05T01:30:00.000Z" },
        decidedBy: { zh: "牵头部门管理员", en: "Quality-office administrator" },
      },
    }),
    id: returned.id.replace(/.$/, "9") as typeof returned.id,
  };
  const { getAllByRole, getByText, getByRole } = await renderPart(
    <SubmissionHistory filingId="f1" submissions={[returned, again]} />,
  );
  const [first, second] = getAllByRole("listitem");
  expect(first?.textContent).toContain("第 2 次提交");
  expect(second?.textContent).toContain("忽略系统文件 3 个");
  expect(second?.textContent).toContain("退回修改牵头部门管理员2026-11-03 09:30");
  expect(getByText("请补充记录")).toBeDefined();
  expect(getByText("由唯一审核人本人审定，理由：仅一名可审核人员")).toBeDefined();
  expect(getByRole("link", { name: "第 1 次提交" }).getAttribute("href")).toBe("/filings/f1/submissions/1");
});

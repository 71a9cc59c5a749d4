import { expect, test } from "vitest";
import { renderPart } from "../../ui/render-for-test.tsx";
import { ReviewPanel } from "./review-panel.tsx";
import { findingForTest, reviewForTest, submissionForTest } from "./submission-for-test.ts";

test("speaks under its own name, with release, packs and number of checks", async () => {
  const { getByRole, getByText } = await renderPart(
    <ReviewPanel regime="engineering" submission={submissionForTest()} />,
  );
  expect(getByRole("region", { name: /系统预审/ })).toBeDefined();
  expect(getByText("版本 0.1.0")).toBeDefined();
  expect(getByText("政策包 ceeaa-2025 · imut-2024-23")).toBeDefined();
  expect(getByText("共 12 项检查")).toBeDefined();
  expect(getByText(/仅供参考/)).toBeDefined();
});

test("keeps the school's clock and the agency's apart", async () => {
  const { getByText } = await renderPart(
    <ReviewPanel regime="engineering" submission={submissionForTest()} />,
  );
  expect(getByText("校级").nextElementSibling?.textContent).toBe("逾期提交截止 10月31日（周六）逾期 2 天");
  expect(getByText("协会级").nextElementSibling?.textContent).toBe("未到期截止 12月31日（周四）还有 59 天");
});

test("another kind of accreditation has no association", async () => {
  const { getByText, queryByText } = await renderPart(
    <ReviewPanel regime="construction" submission={submissionForTest()} />,
  );
  expect(getByText("评估委员会").nextElementSibling?.textContent).toContain("截止 12月31日");
  expect(queryByText(/协会/)).toBeNull();
});

test("says of a level without date that there is none", async () => {
  const none = { due: null, status: "no-deadline", days: null } as const;
  const review = reviewForTest({ timeliness: { school: none, agency: none } });
  const { getByText } = await renderPart(
    <ReviewPanel regime="medicine" submission={submissionForTest({ review })} />,
  );
  expect(getByText("校级").nextElementSibling?.textContent).toBe("无校级期限");
  expect(getByText("认证机构").nextElementSibling?.textContent).toBe("无认证机构期限");
});

test("lists findings gravest first, in the reader's language", async () => {
  const findings = [
    findingForTest({ severity: "info", rule: "possible-summary", file: "封面.jpg" }),
    findingForTest(),
    findingForTest({ severity: "warn", rule: "reused-file", file: "a.docx" }),
  ];
  const submission = submissionForTest({ review: reviewForTest({ findings }) });
  const { getAllByRole } = await renderPart(<ReviewPanel regime="engineering" submission={submission} />, {
    language: "en",
  });
  expect(getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent)).toEqual([
    "Must be mended1 finding",
    "To be checked1 finding",
    "Note1 finding",
  ]);
  expect(getAllByRole("article")[0]?.textContent).toContain(
    "FoundNo recordExpectedOne a yearRemedyAdd itClause附件1",
  );
});

test("while it runs says which file is open and how far it is", async () => {
  const review = reviewForTest({
    state: "running",
    verdict: null,
    progress: { percent: 42, step: "a/b.docx" },
  });
  const { getByRole, getByText } = await renderPart(
    <ReviewPanel regime="engineering" submission={submissionForTest({ review })} />,
  );
  expect(getByText("正在检查 a/b.docx")).toBeDefined();
  expect(getByRole("progressbar", { name: "预审进度" }).getAttribute("aria-valuenow")).toBe("42");
});

test("before anything was handed in says what will come", async () => {
  const { getByText } = await renderPart(<ReviewPanel regime="engineering" submission={null} />);
  expect(getByText(/提交后，系统自动预审/)).toBeDefined();
});

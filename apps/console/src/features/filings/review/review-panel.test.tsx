import { localDate } from "@goodstanding/domain/kernel/dates";
import { fireEvent, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { type Answer, Refusal } from "../../../ui/api-for-test.tsx";
import { renderPart } from "../../../ui/render-for-test.tsx";
import { submissionForTest } from "../submission-for-test.ts";
import { answerWith, findingForTest, reviewDetailForTest, waiverForTest } from "./review-for-test.ts";
import { ReviewPanel } from "./review-panel.tsx";
import type { ReviewDetail } from "./review-views.ts";

const panel = (regime: "engineering" | "construction" | "medicine" = "engineering") => (
  <ReviewPanel
    regime={regime}
    submission={submissionForTest()}
    subject="机械设计制造及其自动化 2026 年度报备"
  />
);
const shown = async (change: Partial<ReviewDetail> = {}, part = panel()) => {
  const result = await renderPart(part, { answer: answerWith(reviewDetailForTest(change)) });
  await result.findAllByText(/仅供参考|正在|排队|仍未完成/);
  return result;
};
const office = {
  may: { ask: true, cancel: true, waive: true },
  waiverDays: { first: "2026-10-21", last: "2027-10-20", suggested: "2026-12-31" },
} as Partial<ReviewDetail>; // days as the server writes them

test("speaks under its own name, with release, packs and number of checks", async () => {
  const { getByRole, getByText } = await shown();
  expect(getByRole("region", { name: /系统预审/ })).toBeDefined();
  expect(getByText("版本 0.1.0")).toBeDefined();
  expect(getByText("政策包 ceeaa-2025 · imut-2024-23")).toBeDefined();
  expect(getByText("共 12 项检查")).toBeDefined();
});

test("says the version of each check to whoever asks", async () => {
  const { getByRole, getByText } = await shown();
  fireEvent.click(getByRole("button", { name: /查看各项检查的版本/ }));
  expect(getByText("late-school").closest("li")?.textContent).toBe("late-school 1");
});

test("keeps the school's clock and the agency's apart", async () => {
  const { getByText } = await shown();
  expect(getByText("校级").nextElementSibling?.textContent).toBe("逾期提交截止 10月31日（周六）逾期 2 天");
  expect(getByText("协会级").nextElementSibling?.textContent).toBe("未到期截止 12月31日（周四）还有 59 天");
});

test("names the extension that was granted", async () => {
  const school = { due: localDate("2026-11-10"), status: "late", days: 2, isExtended: true } as const;
  const agency = { due: null, status: "no-deadline", days: null } as const;
  const { getByText } = await shown({ timeliness: { school, agency } });
  expect(getByText("校级").nextElementSibling?.textContent).toBe(
    "逾期提交截止 11月10日（周二）已批准延期逾期 2 天",
  );
});

test("another kind of accreditation has no association", async () => {
  const { getByText, queryByText } = await shown({}, panel("construction"));
  expect(getByText("评估委员会").nextElementSibling?.textContent).toContain("截止 12月31日");
  expect(queryByText(/协会/)).toBeNull();
});

test("says of a level without date that there is none", async () => {
  const none = { due: null, status: "no-deadline", days: null } as const;
  const { getByText } = await shown({ timeliness: { school: none, agency: none } }, panel("medicine"));
  expect(getByText("校级").nextElementSibling?.textContent).toBe("无校级期限");
  expect(getByText("认证机构").nextElementSibling?.textContent).toBe("无认证机构期限");
});

test("lists findings gravest first, the waived ones last, in the reader's language", async () => {
  const findings = [
    findingForTest({ severity: "info", rule: "possible-summary", file: "封面.jpg" }),
    findingForTest(),
    findingForTest({ rule: "empty-file", waiver: waiverForTest }),
    findingForTest({ severity: "warn", rule: "reused-file", file: "a.docx" }),
  ];
  const { findAllByRole, getAllByRole } = await renderPart(panel(), {
    language: "en",
    answer: answerWith(reviewDetailForTest({ findings })),
  });
  const headings = await findAllByRole("heading", { level: 3 });
  expect(headings.map(({ textContent }) => textContent)).toEqual([
    "Must be mended1 finding",
    "To be checked1 finding",
    "Note1 finding",
    "Waived1 finding",
  ]);
  const [first, , , last] = getAllByRole("article");
  expect(first?.textContent).toContain("FoundNo recordExpectedOne a yearRemedyAdd itClause");
  expect(last?.textContent).toContain("Waived until");
  expect(last?.textContent).toContain("考核方式已由教务处备案");
});

test("says where in the file, and opens the file there", async () => {
  const finding = findingForTest({
    rule: "date-outside-window",
    file: "02_课程/纪要.pdf",
    preview: "pdf",
    place: { zh: "第3页", en: "page 3" },
    page: 3,
  });
  const { getByRole, getByText, findByTitle } = await shown({ findings: [finding] });
  expect(getByText("第3页")).toBeDefined();
  fireEvent.click(getByRole("button", { name: "02_课程/纪要.pdf" }));
  const frame = await findByTitle("纪要.pdf");
  expect(frame.getAttribute("src")).toMatch(/\/files\?path=.*&as=preview#page=3$/);
});

test("shows how alike another file is, and opens it only where the reader may see it", async () => {
  const other = { path: "去年/大纲.docx", percent: 93, preview: null, submissionId: null };
  const hidden = await shown({ findings: [findingForTest({ other })] });
  expect(hidden.getByText("文字约93%相同的文件：")).toBeDefined();
  expect(hidden.getByText("去年/大纲.docx（不在您的查看范围内）")).toBeDefined();
  hidden.unmount();
  const { id } = submissionForTest();
  const open = await shown({ findings: [findingForTest({ other: { ...other, submissionId: id } })] });
  expect(open.getByRole("link", { name: "去年/大纲.docx" }).getAttribute("href")).toContain(id);
});

test("sets what reports print beside what the scores come to", async () => {
  const attainment = { objective: "2", printed: "0.78", computed: "0.7433", difference: 0.0367 };
  const finding = findingForTest({ rule: "attainment-differs", file: "a/报告.docx", attainment });
  const { getByRole } = await shown({ findings: [finding] });
  const cells = [...getByRole("table", { name: "课程目标达成度复算" }).querySelectorAll("tbody > tr > *")];
  expect(cells.map(({ textContent }) => textContent)).toEqual([
    "报告.docx",
    "2",
    "0.78",
    "0.7433",
    "+0.0367",
  ]);
});

test("narrows many findings by severity", async () => {
  const findings = [
    ...Array.from({ length: 5 }, (_, index) => findingForTest({ key: `${index}` })),
    findingForTest({ severity: "warn", rule: "reused-file" }),
  ];
  const { getByText, getAllByRole } = await shown({ findings });
  expect(getByText("显示 6 / 6 条")).toBeDefined();
  fireEvent.click(getByText("需核实 1"));
  expect(getByText("显示 1 / 6 条")).toBeDefined();
  expect(getAllByRole("article")).toHaveLength(1);
});

test("of a thousand findings only what is seen is drawn", async () => {
  const findings = Array.from({ length: 1000 }, (_, index) => findingForTest({ key: `${index}` }));
  const { getAllByRole, getByText } = await shown({ findings });
  expect(getByText("1000 条")).toBeDefined();
  expect(getAllByRole("article").length).toBeLessThan(20);
});

test("marks what is new since the review before, and lists what is gone", async () => {
  const { key: _, ...old } = findingForTest({ rule: "empty-file", file: "旧.docx" });
  const { getByText, getByRole } = await shown({
    findings: [findingForTest({ isNew: true })],
    mended: [old],
    since: { submission: 1, review: 1 },
  });
  expect(getByText("新增")).toBeDefined();
  expect(getByText("与第 1 次提交的第 1 次预审对比")).toBeDefined();
  expect(getByText("上次预审的 1 个问题已不再出现")).toBeDefined();
  fireEvent.click(getByRole("button", { name: /查看不再出现的问题/ }));
  expect(getByText(/空文件 · 旧.docx/)).toBeDefined();
});

test("while it runs says which file is open and how far it is; only whoever may cancels it", async () => {
  const running: Partial<ReviewDetail> = {
    state: "running",
    foundBy: null,
    verdict: null,
    findings: [],
    progress: { state: "running", percent: 42, phase: "reading", file: "a/b.docx" },
  };
  const reader = await shown(running);
  expect(reader.getByText("正在检查 a/b.docx")).toBeDefined();
  expect(reader.getByRole("progressbar", { name: "预审进度" }).getAttribute("aria-valuenow")).toBe("42");
  expect(reader.queryByRole("button", { name: /取消预审/ })).toBeNull();
  reader.unmount();
  const asked: unknown[] = [];
  const answer: Answer = (path, input) => {
    if (path === "reviews.cancel") return asked.push(input);
    return reviewDetailForTest({ ...running, may: { ask: false, cancel: true, waive: false } });
  };
  const { findByRole, getAllByRole } = await renderPart(panel(), { answer });
  fireEvent.click(await findByRole("button", { name: /取消预审/ }));
  await waitFor(() => getAllByRole("tooltip"));
  fireEvent.click(getAllByRole("button", { name: /取消预审/ })[1] ?? document.body);
  await waitFor(() => expect(asked).toEqual([{ reviewId: reviewDetailForTest().id }]));
});

test("while it waits says how many are before it, and shows what the review before found", async () => {
  const { getByText, getAllByRole } = await shown({
    state: "queued",
    number: 2,
    progress: { state: "queued", ahead: 3 },
  });
  expect(getByText("已排队，本校前面还有 3 项")).toBeDefined();
  expect(getByText("以下为第 1 次预审的结果：")).toBeDefined();
  expect(getAllByRole("article")).toHaveLength(1);
});

test("a reader may neither waive nor ask again", async () => {
  const { queryByRole, getByRole } = await shown();
  expect(queryByRole("button", { name: /^豁免/ })).toBeNull();
  expect(queryByRole("button", { name: /重新预审/ })).toBeNull();
  expect(getByRole("button", { name: /复制清单/ })).toBeDefined();
  expect(getByRole("button", { name: /打印清单/ })).toBeDefined();
});

test("the office waives one finding with a reason, until a day within the limits", async () => {
  const asked: unknown[] = [];
  const answer: Answer = (path, input) => {
    if (path === "reviews.waive") return asked.push(input);
    return reviewDetailForTest(office);
  };
  const { findByRole, getByLabelText } = await renderPart(panel(), { answer });
  fireEvent.click(await findByRole("button", { name: /豁免 缺少必备材料/ }));
  const dialog = await findByRole("dialog");
  const button = within(dialog).getByRole<HTMLButtonElement>("button", { name: /^豁\s*免$/ });
  const day = getByLabelText("豁免至（含当日）");
  expect(day.getAttribute("value")).toBe("2026-12-31");
  expect([day.getAttribute("min"), day.getAttribute("max")]).toEqual(["2026-10-21", "2027-10-20"]);
  expect(button.disabled).toBe(true);
  fireEvent.change(getByLabelText("理由"), { target: { value: " 已备案 " } });
  expect(button.disabled).toBe(false);
  fireEvent.change(day, { target: { value: "2027-10-21" } });
  expect(button.disabled).toBe(true);
  fireEvent.change(day, { target: { value: "2027-01-31" } });
  fireEvent.click(button);
  const { filingId, findings } = reviewDetailForTest();
  await waitFor(() =>
    expect(asked).toEqual([{ filingId, key: findings[0]?.key, reason: "已备案", expiresOn: "2027-01-31" }]),
  );
});

test("a waiver that was refused stays in the dialog, with the reason of the refusal", async () => {
  const answer: Answer = (path) => {
    if (path === "reviews.waive") throw new Refusal("finding.not-found");
    return reviewDetailForTest(office);
  };
  const { findByRole, getByLabelText, findByText } = await renderPart(panel(), { answer });
  fireEvent.click(await findByRole("button", { name: /豁免 缺少必备材料/ }));
  const dialog = await findByRole("dialog");
  fireEvent.change(getByLabelText("理由"), { target: { value: "已备案" } });
  fireEvent.click(within(dialog).getByRole("button", { name: /^豁\s*免$/ }));
  expect(await findByText(/最近一次预审中没有这一问题/)).toBeDefined();
});

test("before anything was handed in says what will come", async () => {
  const { getByText } = await renderPart(<ReviewPanel regime="engineering" submission={null} subject="" />);
  expect(getByText(/提交后，系统自动预审/)).toBeDefined();
});

test("prints the one list beside the page, and takes it away when it is printed", async () => {
  const printed: (string | undefined)[] = [];
  window.print = () => printed.push(document.querySelector("body > article")?.textContent ?? undefined);
  const { getByRole } = await shown({
    findings: [findingForTest(), findingForTest({ waiver: waiverForTest })],
  });
  fireEvent.click(getByRole("button", { name: /打印清单/ }));
  expect(printed).toHaveLength(1);
  expect(printed[0]).toContain("机械设计制造及其自动化 2026 年度报备系统预审问题清单");
  expect(printed[0]).toContain("1. 缺少必备材料");
  expect(printed[0]).not.toContain("2. ");
  expect(document.body.hasAttribute("data-sheet")).toBe(true);
  fireEvent(window, new Event("afterprint"));
  await waitFor(() => expect(document.querySelector("body > article")).toBeNull());
  expect(document.body.hasAttribute("data-sheet")).toBe(false);
});

test("one that broke off says that nobody tries again by itself, with what was noted for whoever may ask", async () => {
  const failed: Partial<ReviewDetail> = { state: "failed", verdict: null, foundBy: null, findings: [] };
  const { getByRole, queryByText, unmount } = await shown(failed);
  expect(getByRole("alert").textContent).toContain("不再自动重试");
  expect(queryByText(/系统记录/)).toBeNull();
  unmount();
  const office = await shown({ ...failed, failure: "begun 25 times" });
  expect(office.getByText("系统记录：begun 25 times")).toBeDefined();
});

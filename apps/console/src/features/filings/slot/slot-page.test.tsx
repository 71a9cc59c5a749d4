import { localDate } from "@goodstanding/domain/kernel/dates";
import { fireEvent, waitFor } from "@testing-library/react";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { fileForTest, filingForTest } from "../filing-for-test.ts";
import type { FilingDetail } from "../filing-views.ts";
import { type FoundSlot, findSlot } from "../find-slot.ts";
import { answerWithoutLinks } from "./answer-for-test.ts";
import { renderInFiling } from "./render-filing-for-test.tsx";
import { SlotPage } from "./slot-page.tsx";

type Ask = (path: string, input: unknown) => unknown;
const detail = filingForTest();
const samples = detail.parts[1]?.courses[0]?.slots[1]?.key ?? "";

const show = (key: string, change: Partial<FilingDetail> = {}, answer: Ask = answerWithoutLinks) => {
  const shown = { ...detail, ...change };
  const found = findSlot(shown.parts, key);
  if (found === null) throw new Error(`no slot ${key}`);
  return renderInFiling(<SlotPage detail={shown} found={found} />, { answer });
};

test("a slot that somebody else holds is named and can only be read", async () => {
  const { getByText, queryByRole } = await show("documents//mechanism");
  expect(getByText(/专业负责人正在编辑此项/)).toBeDefined();
  expect(queryByRole("button", { name: "声明本年度无修订" })).toBeNull();
});

test("a file that was replaced after it was confirmed says by whom and when", async () => {
  const placement = { part: "documents", course: null, slot: "syllabus", band: null };
  const replaced = fileForTest({ id: "f9", path: "大纲.pdf", placement, isReplaced: true });
  const { getByText } = await show("documents//syllabus", { files: [replaced] });
  expect(getByText(/^确认归类后由.+于.+替换$/)).toBeDefined();
});

test("reading holds nothing; the first touch holds the slot, and leaving lets it go", async () => {
  const answer = vi.fn<Ask>(answerWithoutLinks);
  const { getByLabelText, unmount } = await show("documents//syllabus", {}, answer);
  expect(answer).not.toHaveBeenCalledWith("filings.holdSlot", expect.anything());
  fireEvent.focus(getByLabelText("修订情况说明"));
  const slot = { id: detail.filing.id, slotKey: "documents//syllabus" };
  await waitFor(() => expect(answer).toHaveBeenCalledWith("filings.holdSlot", slot));
  unmount();
  await waitFor(() => expect(answer).toHaveBeenCalledWith("filings.releaseSlot", slot));
});

test("a revision is kept when one leaves its fields", async () => {
  const answer = vi.fn<Ask>(answerWithoutLinks);
  const { getByLabelText } = await show("documents//syllabus", {}, answer);
  fireEvent.change(getByLabelText("修订日期"), { target: { value: "2026-08-20" } });
  fireEvent.change(getByLabelText("修订情况说明"), { target: { value: "更新课程目标" } });
  fireEvent.blur(getByLabelText("修订情况说明"));
  await waitFor(() =>
    expect(answer).toHaveBeenCalledWith("filings.noteRevision", {
      id: detail.filing.id,
      slot: "syllabus",
      revisedOn: "2026-08-20",
      explanation: "更新课程目标",
    }),
  );
});

test("who leaves the second field while the first is still being kept loses nothing, also by leaving the page", async () => {
  const first = Promise.withResolvers<unknown>();
  const answer = vi.fn<Ask>((path, input) =>
    path === "filings.noteRevision" ? first.promise : answerWithoutLinks(path, input),
  );
  const { getByLabelText, getByText, unmount } = await show("documents//syllabus", {}, answer);
  fireEvent.change(getByLabelText("修订日期"), { target: { value: "2026-08-20" } });
  fireEvent.blur(getByLabelText("修订日期"));
  await waitFor(() => getByText("正在保存……"));
  fireEvent.change(getByLabelText("修订情况说明"), { target: { value: "更新课程目标" } });
  fireEvent.blur(getByLabelText("修订情况说明"));
  unmount();
  const kept = () =>
    answer.mock.calls.flatMap(([path, said]) => (path === "filings.noteRevision" ? [said] : []));
  expect(kept(), "one after another").toMatchObject([{ revisedOn: "2026-08-20", explanation: null }]);
  first.resolve(null);
  await waitFor(() => expect(kept()).toHaveLength(2));
  expect(kept()[1]).toMatchObject({ revisedOn: "2026-08-20", explanation: "更新课程目标" });
});

test("a revision that another has noted meanwhile is shown, and is not overwritten by who only passes through", async () => {
  const answer = vi.fn<Ask>(answerWithoutLinks);
  const found = findSlot(detail.parts, "documents//syllabus");
  if (found === null) throw new Error("no slot");
  const { getByLabelText, getByRole } = await renderInFiling(<Polled found={found} />, { answer });
  fireEvent.click(getByRole("button", { name: "poll" }));
  const field = getByLabelText("修订情况说明");
  expect(field).toHaveProperty("value", "按新版标准");
  fireEvent.focus(field);
  fireEvent.blur(field);
  expect(answer).not.toHaveBeenCalledWith("filings.noteRevision", expect.anything());
});

/** The page, renewed while it is open. */
function Polled({ found }: { readonly found: FoundSlot }) {
  const [isRenewed, setRenewed] = useState(false);
  const by = { zh: "专业负责人", en: "Head" };
  const revision = { revisedOn: localDate("2026-06-30"), explanation: "按新版标准", by };
  const slot = isRenewed ? { ...found.slot, revision } : found.slot;
  return (
    <>
      <SlotPage detail={detail} found={{ ...found, slot }} />
      <button type="button" onClick={() => setRenewed(true)}>
        poll
      </button>
    </>
  );
}

test("no revision is declared with a remark, after being told that it is signed", async () => {
  const answer = vi.fn<Ask>(answerWithoutLinks);
  const { getByRole, getByLabelText, getByText, findByRole } = await show(
    "documents//mechanism",
    { locks: [] },
    answer,
  );
  fireEvent.change(getByLabelText("备注"), { target: { value: "沿用 2024 版" } });
  fireEvent.click(getByRole("button", { name: "声明本年度无修订" }));
  await waitFor(() => getByText("声明以您的姓名签署，记录时间。"));
  fireEvent.click(await findByRole("button", { name: /^签\s*署$/ }));
  await waitFor(() =>
    expect(answer).toHaveBeenCalledWith("filings.declare", {
      id: detail.filing.id,
      placement: { part: "documents", slot: "mechanism", course: null, band: null },
      kind: "no-revision",
      remark: "沿用 2024 版",
    }),
  );
});

test("a declaration says who signed it, and can be withdrawn", async () => {
  const answer = vi.fn<Ask>(answerWithoutLinks);
  const { getByText, getByRole } = await show("documents//programme-plan", {}, answer);
  expect(getByText("沿用 2024 版")).toBeDefined();
  expect(getByText("机械工程学院教学秘书 于 2026-10-19 09:00 签署")).toBeDefined();
  fireEvent.click(getByRole("button", { name: "撤回声明" }));
  await waitFor(() =>
    expect(answer).toHaveBeenCalledWith("filings.withdrawDeclaration", {
      id: detail.filing.id,
      declarationId: "d1",
    }),
  );
});

test("samples are counted by band; an empty band can be declared to have no student", async () => {
  const answer = vi.fn<Ask>(answerWithoutLinks);
  const { getByRole, findByRole, getByText } = await show(samples, {}, answer);
  expect(getByText("已声明该等次无学生")).toBeDefined();
  fireEvent.click(getByRole("button", { name: "声明“中”等次无学生" }));
  fireEvent.click(await findByRole("button", { name: /^签\s*署$/ }));
  await waitFor(() =>
    expect(answer).toHaveBeenCalledWith("filings.declare", {
      id: detail.filing.id,
      placement: {
        part: "courses",
        slot: "samples",
        course: detail.parts[1]?.courses[0]?.courseId,
        band: "fair",
      },
      kind: "no-student-in-band",
      remark: null,
    }),
  );
});

test("a package of another unit is read here, and the unit is named", async () => {
  const key = detail.parts[1]?.courses[1]?.slots[1]?.key ?? "";
  const { getByText, queryByRole } = await show(key);
  expect(getByText("该课程包由理学院维护，此处只能查看。")).toBeDefined();
  expect(queryByRole("button", { name: /该等次无学生/ })).toBeNull();
});

test("one file of a pair is declared to hold both; none and two ask for no word", async () => {
  const answer = vi.fn<Ask>(answerWithoutLinks);
  const withFiles = (files: number) => {
    const [part, ...others] = detail.parts;
    if (!part) throw new Error("no part");
    const pair = { zh: "原文和译文", en: "the original and the translation" };
    const slots = part.slots.map((slot) =>
      slot.key === "documents//syllabus"
        ? { ...slot, files, pair, links: 0, declarable: false, asksRevision: false, declaration: null }
        : slot,
    );
    return show("documents//syllabus", { parts: [{ ...part, slots }, ...others], gaps: [] }, answer);
  };
  for (const files of [0, 2]) {
    const { queryByRole, unmount } = await withFiles(files);
    expect(queryByRole("button", { name: "声明原文和译文在同一文件内" })).toBeNull();
    unmount();
  }
  const { getByRole, findByRole } = await withFiles(1);
  fireEvent.click(getByRole("button", { name: "声明原文和译文在同一文件内" }));
  fireEvent.click(await findByRole("button", { name: /签\s*署/ }));
  await waitFor(() =>
    expect(answer).toHaveBeenCalledWith(
      "filings.declare",
      expect.objectContaining({ kind: "pair-in-one", remark: null }),
    ),
  );
});

test("a course's date of evaluation is entered where its gap leads", async () => {
  const [course] = detail.parts[1]?.courses ?? [];
  const key = course?.slots[3]?.key ?? "";
  const gap = {
    ...{ rule: "outside-window" as const, severity: "warn" as const, slot: key, file: null },
    ...{ params: {}, count: 1 },
    text: { zh: "评价日期不在本年度内。", en: "Outside this year." },
    citation: detail.parts[0]?.citation ?? { pack: "", document: "", clause: "" },
  };
  const { getByLabelText } = await show(key, { gaps: [gap] });
  expect(getByLabelText("评价日期")).toBeDefined();
});

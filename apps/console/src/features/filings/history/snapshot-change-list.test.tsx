import type { SnapshotChanges } from "@goodstanding/domain/filings/compare-snapshots";
import { sampleCourse } from "@goodstanding/domain/filings/contents.fixture";
import { localDate } from "@goodstanding/domain/kernel/dates";
import { expect, test } from "vitest";
import { renderPart } from "../../../ui/render-for-test.tsx";
import { filingForTest } from "../filing-for-test.ts";
import { SnapshotChangeList } from "./snapshot-change-list.tsx";

const { parts } = filingForTest();
const course = parts[1]?.courses[0]?.courseId ?? null;
const nothing: SnapshotChanges = {
  ...{ added: [], removed: [], changed: [], moved: [], courses: [], revisions: [] },
  declarations: { added: [], removed: [] },
  links: { added: [], removed: [] },
};
const signed = { by: "教学秘书", at: "2026-10-21T02:00:00.000Z", remark: null };

test("places are named in the words of the checklist, never by their ids", async () => {
  const slot = parts[0]?.slots[0];
  const changes: SnapshotChanges = {
    ...nothing,
    declarations: {
      added: [
        {
          ...signed,
          kind: "no-student-in-band",
          placement: { part: "courses", slot: "samples", course, band: "fail" },
        },
      ],
      removed: [
        {
          ...signed,
          kind: "no-revision",
          placement: { part: "documents", slot: slot?.id ?? "", course: null, band: null },
        },
      ],
    },
    revisions: [
      {
        slot: slot?.id ?? "",
        before: null,
        after: { slot: slot?.id ?? "", revisedOn: localDate("2026-06-30"), explanation: "按新版标准" },
      },
    ],
    links: {
      added: [
        {
          placement: { part: "courses", slot: "of-last-year", course: null, band: null },
          ...{ url: "https://disk.example/1", note: null, expiresOn: null },
        },
      ],
      removed: [],
    },
  };
  const { getByTestId, getByText } = await renderPart(<SnapshotChangeList changes={changes} parts={parts} />);
  expect(getByText("签署：机械设计 › 学生成果样本 › 不及格 · 该等次无学生（教学秘书）")).toBeDefined();
  expect(getByText(`撤回：${parts[0]?.name.zh} › ${slot?.name.zh} · 本年度无修订（教学秘书）`)).toBeDefined();
  expect(getByText(`${slot?.name.zh}：未填写 → 6月30日 · 按新版标准`)).toBeDefined();
  expect(getByText("登记：本年度清单以外的材料项 · https://disk.example/1")).toBeDefined();
  expect(getByTestId("part").textContent).not.toMatch(/samples|of-last-year/);
});

test("a course tells what differs; one that came or went is named", async () => {
  const [design, theory] = [sampleCourse("机械设计", { code: "ME1" }), sampleCourse("机械原理")];
  const dated = { ...design, evaluatedOn: localDate("2026-06-30"), kind: "theory" };
  const changes = {
    ...nothing,
    courses: [
      { before: design, after: dated },
      { before: null, after: theory },
    ],
  };
  const zh = await renderPart(<SnapshotChangeList changes={changes} parts={parts} />);
  expect(zh.getByText("课程变化 2 门")).toBeDefined();
  expect(zh.getByText("机械设计 ME1：课程类别有变、评价日期 — → 6月30日")).toBeDefined();
  expect(zh.getByText("新增课程：机械原理")).toBeDefined();
});

test("two that hold the same say so", async () => {
  const { getByText } = await renderPart(<SnapshotChangeList changes={nothing} parts={parts} />);
  expect(getByText("两次提交的内容相同。")).toBeDefined();
});

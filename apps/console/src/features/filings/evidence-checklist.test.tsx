import { expect, test } from "vitest";
import { renderPart } from "../../ui/render-for-test.tsx";
import { EvidenceChecklist } from "./evidence-checklist.tsx";

test("counts what is ready, and offers a declaration only for the missing classes that allow one", async () => {
  const { getByText, getAllByRole } = await renderPart(
    <EvidenceChecklist
      classes={[
        { id: "a", name: { zh: "培养方案", en: "Plan" }, state: "present", declarable: true, files: 2 },
        {
          id: "b",
          name: { zh: "课程教学大纲", en: "Syllabus" },
          state: "missing",
          declarable: true,
          files: 0,
        },
        {
          id: "c",
          name: { zh: "合理性审核记录", en: "Record" },
          state: "missing",
          declarable: false,
          files: 0,
        },
      ]}
    />,
  );
  expect(getByText("已备 1 / 3 类材料")).toBeDefined();
  expect(getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    "培养方案2 个文件已上传",
    "课程教学大纲0 个文件缺",
    "合理性审核记录0 个文件缺",
  ]);
  expect(getByText(/^课程教学大纲：本年度无修订的/)).toBeDefined();
});

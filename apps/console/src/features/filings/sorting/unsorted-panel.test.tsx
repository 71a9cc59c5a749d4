import { fireEvent, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { fileForTest, filingForTest } from "../filing-for-test.ts";
import { renderInFiling } from "../slot/render-filing-for-test.tsx";
import { UnsortedPanel } from "./unsorted-panel.tsx";

type Ask = (path: string, input: unknown) => unknown;
const detail = filingForTest();
const course = detail.parts[1]?.courses[0]?.courseId;
const rowsOf = (list: HTMLElement) => within(list).getAllByRole("listitem");

test("each file says where it would go and why; nothing is sent before somebody confirms", async () => {
  const { getByRole } = await renderInFiling(<UnsortedPanel detail={detail} />);
  const rows = rowsOf(getByRole("list", { name: "待归类文件" })).map(({ textContent }) => textContent);
  expect(rows[0]).toContain("机械设计 › 考核评价依据合理性审核记录");
  expect(rows[0]).toContain("文件夹名为课程“机械设计”");
  expect(rows[0]).toContain("已识别");
  expect(rows[1]).toContain("未能识别，请选择归类");
  expect(rows[2]).toContain("登记新课程“液压传动” › 课程目标达成情况评价报告");
  expect(rows[2]).toContain("理论/实验课程 · ");
});

test("a file of a course without a package names the course and says that confirming opens it", async () => {
  const [option] = detail.courses.options;
  const file = fileForTest({
    id: "f9",
    path: "工程力学/达成评价报告.docx",
    proposal: {
      placement: {
        part: "courses",
        slot: "attainment-report",
        course: option?.courseId ?? null,
        band: null,
      },
      newCourse: null,
      certainty: "recognised",
      because: { zh: "文件夹名为课程“工程力学”", en: "The folder names the course" },
    },
  });
  const { getByText } = await renderInFiling(<UnsortedPanel detail={{ ...detail, files: [file] }} />);
  expect(getByText(/工程力学（确认后打开课程包） › 课程目标达成情况评价报告/)).toBeDefined();
});

test("a file of another unit's package says who sorts it, and cannot be ticked or moved", async () => {
  const foreign = fileForTest({ id: "f9", path: "大学物理/大纲.docx", mayPlace: false });
  const files = [...detail.files, foreign];
  const { getByRole, getByText, queryByRole } = await renderInFiling(
    <UnsortedPanel detail={{ ...detail, files }} />,
  );
  expect(getByText("由课程所属单位归类，此处只能查看")).toBeDefined();
  expect(queryByRole("checkbox", { name: `选择 ${foreign.path}` })).toBeNull();
  expect(queryByRole("button", { name: `改变 ${foreign.path} 的归类` })).toBeNull();
  expect(getByRole("checkbox", { name: "选择全部 3 个" })).toBeDefined();
});

test("all that match the filter are chosen at once, and what has a proposal is confirmed", async () => {
  const answer = vi.fn<Ask>(() => null);
  const { getByRole, getByText } = await renderInFiling(<UnsortedPanel detail={detail} />, { answer });
  fireEvent.click(getByRole("checkbox", { name: "选择全部 3 个" }));
  expect(getByText("已选 3 个")).toBeDefined();
  fireEvent.click(getByRole("button", { name: /确认归类（2）/ }));
  await waitFor(() =>
    expect(answer).toHaveBeenCalledWith("filings.placeFiles", {
      id: detail.filing.id,
      files: [
        {
          fileId: "f2",
          placement: { part: "courses", slot: "rationality-review", course, band: null },
        },
        {
          fileId: "f4",
          placement: { part: "courses", slot: "attainment-report", course: null, band: null },
          newCourse: { name: "液压传动", kind: "theory-lab" },
        },
      ],
    }),
  );
});

test("the filter and the words narrow both the list and what can be chosen", async () => {
  const { getByRole, getByText } = await renderInFiling(<UnsortedPanel detail={detail} />);
  fireEvent.click(getByText("待确认 2"));
  expect(
    rowsOf(getByRole("list", { name: "待归类文件" })).filter(({ textContent }) => textContent),
  ).toHaveLength(2);
  fireEvent.change(getByRole("textbox", { name: "按文件名或文件夹查找" }), { target: { value: "液压" } });
  expect(getByRole("checkbox", { name: "选择全部 1 个" })).toBeDefined();
});

test("thousands are confirmed in a few requests, one after the other", async () => {
  const answer = vi.fn<Ask>(() => null);
  const files = Array.from({ length: 5000 }, (_, index) =>
    fileForTest({ id: `n${index}`, path: `大纲/${index}.pdf`, proposal: proposalFor() }),
  );
  const { getByRole } = await renderInFiling(<UnsortedPanel detail={{ ...detail, files }} />, { answer });
  fireEvent.click(getByRole("checkbox", { name: "选择全部 5000 个" }));
  fireEvent.click(getByRole("button", { name: /确认归类（5000）/ }));
  await waitFor(() => expect(answer).toHaveBeenCalledTimes(3));
  const sent = answer.mock.calls.map(([, input]) => (input as { files: unknown[] }).files.length); // as it was sent
  expect(sent).toEqual([2000, 2000, 1000]);
});

test("who may only read sees the proposals and nothing to tick", async () => {
  const reading = { ...detail, may: { ...detail.may, edit: false } };
  const { queryAllByRole } = await renderInFiling(<UnsortedPanel detail={reading} />);
  expect(queryAllByRole("checkbox")).toEqual([]);
});

const proposalFor = () =>
  ({
    placement: { part: "documents", slot: "syllabus", course: null, band: null },
    newCourse: null,
    certainty: "recognised",
    because: { zh: "文件夹名", en: "folder" },
  }) as const;

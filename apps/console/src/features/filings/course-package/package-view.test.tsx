import type { ProgrammeId } from "@goodstanding/domain/kernel/ids";
import { fireEvent, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { Answer } from "../../../ui/api-for-test.tsx";
import { renderPart } from "../../../ui/render-for-test.tsx";
import { courseForTest, fileForTest } from "../filing-for-test.ts";
import type { PackageDetail } from "./package-detail.ts";
import { PackageView } from "./package-view.tsx";

const course = courseForTest(1, "大学物理", { isShared: true });
const [syllabus] = course.slots;
const placement = { part: "courses", slot: "syllabus", course: course.courseId, band: null };
const detail: PackageDetail = {
  year: 2026,
  courses: [course],
  programmes: [
    {
      id: "p1" as ProgrammeId, // an id of nobody
      name: "机械设计制造及其自动化",
      unit: { zh: "工学院", en: "School of Engineering" },
    },
  ],
  files: [fileForTest({ id: "f1", path: "大学物理_大纲.docx", placement })],
  links: [],
  locks: [
    {
      slotKey: syllabus?.key ?? "",
      by: { zh: "工学院教学秘书", en: "Secretary" },
      isMine: false,
      until: "2026-10-21T02:00:00.000Z",
    },
  ],
  arrivals: [],
  may: { edit: true },
  closed: null,
};
const noLinks: Answer = () => ({ links: [] });
const show = (change: Partial<PackageDetail> = {}) =>
  renderPart(<PackageView packageId="k1" detail={{ ...detail, ...change }} />, { answer: noLinks });

test("a place that somebody holds through a filing is named and can only be read; its files can be fetched", async () => {
  const { getByRole, findByText, queryByRole } = await show();
  fireEvent.click(getByRole("link", { name: /课程教学大纲.*工学院教学秘书/ }));
  await findByText(/^工学院教学秘书正在编辑此项/);
  expect(queryByRole("button", { name: /退回待归类/ })).toBeNull();
  const file = getByRole("link", { name: "大学物理_大纲.docx" });
  expect(file.getAttribute("href")).toMatch(/^\/api\/course-packages\/k1\/files\?path=.*&file=f1$/);
});

test("who teaches the course uploads, links and sorts there, without any filing", async () => {
  const { getByRole, findByRole, getByText } = await show({ locks: [] });
  expect(getByText("机械设计制造及其自动化")).toBeDefined();
  expect(getByRole("button", { name: /选择文件夹/ })).toBeDefined();
  fireEvent.click(getByRole("link", { name: /课程教学大纲/ }));
  const links = await findByRole("region", { name: "查阅链接" });
  expect(within(links).getByRole("button", { name: /登记链接/ })).toBeDefined();
  expect(getByRole("button", { name: /退回待归类/ })).toBeDefined();
});

test("why its own unit may not edit it now is said above everything else", async () => {
  const closed = { zh: "使用该课程的报备已提交", en: "A filing that holds the course is handed in" };
  const { getByRole } = await show({ closed, locks: [], may: { edit: false } });
  expect(getByRole("alert").textContent).toContain(closed.zh);
});

test("a programme to which it is owed reads it alone", async () => {
  const read = { ...detail, courses: [{ ...course, mayEdit: false }] };
  const { queryByRole } = await show({ ...read, locks: [], may: { edit: false } });
  expect(queryByRole("button", { name: /选择文件夹/ })).toBeNull();
});

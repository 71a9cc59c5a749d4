import { fireEvent, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { renderPart } from "../../ui/render-for-test.tsx";
import { coursesForTest } from "./courses-for-test.ts";
import { CoursesView } from "./courses-view.tsx";

type Ask = (path: string, input: unknown) => unknown;

test("each course says what it is, whose, and whether it is evaluated this year", async () => {
  const { getByRole } = await renderPart(<CoursesView detail={coursesForTest()} />);
  const rows = within(getByRole("table", { name: "达成评价课程" })).getAllByRole("row");
  expect(rows[1]?.textContent).toContain("机械设计 ME301");
  expect(rows[1]?.textContent).toContain("本年度评价");
  expect(rows[2]?.textContent).toContain("共享课程，理学院承担");
  expect(
    within(rows[2] ?? document.body)
      .getByRole("link", { name: /查看课程包/ })
      .getAttribute("href"),
  ).toBe("/course-packages/k2");
  expect(within(rows[2] ?? document.body).queryByRole("button")).toBeNull();
});

test("the cycle says in which years a course was evaluated, and which cannot wait", async () => {
  const { getAllByRole, getByRole } = await renderPart(<CoursesView detail={coursesForTest()} />);
  const table = getAllByRole("table")[1];
  const rows = within(table ?? document.body).getAllByRole("row");
  expect(rows[0]?.textContent).toBe("课程202420252026最迟年度");
  expect(rows[1]?.textContent).toBe("机械设计今年必须评价");
  expect(rows[2]?.textContent).toBe("高等数学●已评价●已评价已覆盖");
  expect(getByRole("button", { name: "设定周期" })).toBeDefined();
});

test("opening a package counts for this year", async () => {
  const answer = vi.fn<Ask>(() => null);
  const { getByRole } = await renderPart(<CoursesView detail={coursesForTest()} />, { answer });
  fireEvent.click(getByRole("button", { name: "本年度评价“机械设计”" }));
  await waitFor(() =>
    expect(answer).toHaveBeenCalledWith("courses.openPackage", { courseId: "c1", year: 2026 }),
  );
});

test("a kind brings its own answer to whether reports are handed in, until somebody says otherwise", async () => {
  const answer = vi.fn<Ask>(() => null);
  const { getByRole, findByRole } = await renderPart(<CoursesView detail={coursesForTest()} />, { answer });
  fireEvent.click(getByRole("button", { name: /登记课程/ }));
  const dialog = await findByRole("dialog");
  const shown = within(dialog);
  expect(shown.getByRole("checkbox", { name: /含学生报告/ })).toHaveProperty("checked", true);
  fireEvent.change(shown.getByLabelText("课程"), { target: { value: " 液压传动 " } });
  fireEvent.click(shown.getByRole("button", { name: /^保\s*存$/ }));
  await waitFor(() => expect(answer).toHaveBeenCalledOnce());
  expect(answer.mock.lastCall?.[1]).toMatchObject({
    course: {
      name: "液压传动",
      code: null,
      kind: "theory-lab",
      bandScheme: "five-level",
      handsInReports: true,
      responsible: null,
    },
  });
});

test("who may not manage courses reads them", async () => {
  const { queryByRole } = await renderPart(
    <CoursesView detail={coursesForTest({ may: { manage: false }, courses: [] })} />,
  );
  expect(queryByRole("button")).toBeNull();
});

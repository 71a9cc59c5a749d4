import { localDate } from "@goodstanding/domain/kernel/dates";
import type { ObligationId, ProgrammeId, UnitId } from "@goodstanding/domain/kernel/ids";
import { fireEvent } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPart } from "../../ui/render-for-test.tsx";
import { DutyList } from "./duty-list.tsx";
import type { PressingDuties, PressingDuty } from "./summary-views.ts";

const unit = { id: "u1" as UnitId, name: { zh: "机械工程学院", en: "Mechanical" } }; // an id that only has to differ
const deadline = (level: "school" | "agency", due: string, lastWorkingDay = due) => ({
  level,
  due: localDate(due),
  lastWorkingDay: localDate(lastWorkingDay),
});
const subject = (name: string) => ({
  id: `o-${name}` as ObligationId,
  programme: { id: `p-${name}` as ProgrammeId, name },
  unit,
});

const plan: PressingDuty = {
  id: "plan" as ObligationId,
  rule: "rectification-plan",
  regime: "engineering",
  gravity: "internal",
  why: { zh: "反馈意见送达后第 30 日", en: "30 days after the feedback" },
  consequence: { zh: "学校文件未写明逾期后果", en: "The school's document names none" },
  deadlines: [deadline("school", "2026-11-07", "2026-11-06")],
  subjects: [subject("机械工程")],
};
const midterm: PressingDuty = {
  ...plan,
  id: "midterm" as ObligationId,
  rule: "midterm-report",
  regime: "teacher-education",
  gravity: "ends-validity",
  consequence: { zh: "可以中止有效期", en: "May end the validity" },
  deadlines: [deadline("school", "2026-09-30"), deadline("agency", "2026-12-25")],
};

const duties = (change: Partial<PressingDuties>): PressingDuties => ({
  overdue: [],
  coming: [],
  withinDays: 45,
  remarks: [],
  ...change,
});
const list = (coming: PressingDuty[], language: "zh" | "en" = "zh") =>
  renderPart(<DutyList duties={duties({ coming })} />, { language });

test("a duty says what, whose, why, until when; it leads to its programme", async () => {
  const { getByRole, getByTestId } = await list([plan]);
  const said = getByTestId("part").textContent;
  for (const word of ["制定整改方案和整改台账", "机械工程 · 机械工程学院", "反馈意见送达后第 30 日"])
    expect(said).toContain(word);
  expect(said).toContain("校级11月7日（周六）还有 17 天最后工作日 11月6日（周五）");
  expect(said).not.toContain("逾期后果");
  expect(getByRole("link").getAttribute("href")).toBe("/programmes/p-%E6%9C%BA%E6%A2%B0%E5%B7%A5%E7%A8%8B");
});

test("a graver one says its consequence, both its dates, and calls its agency what it is", async () => {
  const said = (await list([midterm])).getByTestId("part").textContent;
  expect(said).toContain("若逾期：中止有效期");
  expect(said).toContain("逾期后果：可以中止有效期");
  expect(said).toContain("校级9月30日（周三）已逾期 21 天");
  expect(said).toContain("认证机构12月25日（周五）还有 65 天");
});

test("what many owe for one reason is one row that names every one of them", async () => {
  const { getAllByRole, getByText } = await list([
    { ...plan, subjects: ["机械工程", "车辆工程", "焊接技术与工程"].map(subject) },
  ]);
  expect(getAllByRole("listitem")).toHaveLength(1);
  expect(getByText(/^3 个专业：/)).toBeDefined();
  expect(getAllByRole("link").map(({ textContent }) => textContent)).toEqual([
    "机械工程",
    "车辆工程",
    "焊接技术与工程",
  ]);
});

test("what a unit owes itself leads to its calendar in the month of the date", async () => {
  const quota = { ...plan, rule: "college-study", subjects: [{ ...subject(""), programme: null }] } as const;
  const { getByRole } = await list([{ ...quota, subjects: [...quota.subjects] }]);
  const link = getByRole("link", { name: "机械工程学院" });
  expect(link.getAttribute("href")).toBe("/calendar?date=2026-11-07&college=u1");
});

test("what is left out is counted by those who owe it, and shown on request", async () => {
  const many = Array.from({ length: 10 }, (_, at) => ({
    ...plan,
    id: `d${at}` as ObligationId,
    subjects: [subject(`甲${at}`), subject(`乙${at}`)],
  }));
  const { getAllByRole, getByRole } = await list(many);
  expect(getAllByRole("listitem")).toHaveLength(8);
  fireEvent.click(getByRole("button", { name: "显示其余 4 项" }));
  expect(getAllByRole("listitem")).toHaveLength(10);
  fireEvent.click(getByRole("button", { name: "收起" }));
  expect(getAllByRole("listitem")).toHaveLength(8);
});

test("what is past never hides what comes: each part is counted and cut by itself", async () => {
  const overdue = Array.from({ length: 9 }, (_, at) => ({ ...plan, id: `d${at}` as ObligationId }));
  const part = <DutyList duties={duties({ overdue, coming: [midterm] })} />;
  const { getAllByRole, getByText } = await renderPart(part);
  expect(getAllByRole("heading").map(({ textContent }) => textContent)).toEqual([
    "已逾期 9 项",
    "45 天内到期 1 项",
  ]);
  expect(getByText("师范类专业认证中期改进报告")).toBeDefined();
  expect(getAllByRole("button").map(({ textContent }) => textContent)).toEqual(["显示其余 1 项"]);
});

test("nothing that presses is one calm sentence, in either language", async () => {
  const chinese = await list([]);
  expect(chinese.getByTestId("part").textContent).toBe("报备以外没有已逾期或 45 天内到期的事项。");
  chinese.unmount();
  expect((await list([], "en")).getByTestId("part").textContent).toBe(
    "Besides the filings nothing is overdue or due within 45 days.",
  );
});

test("days off that are not published yet are owned up to", async () => {
  const remark = { zh: "2027 年放假调休安排尚未公布", en: "2027: not published" };
  const part = <DutyList duties={duties({ coming: [plan], remarks: [remark] })} />;
  const { getByText } = await renderPart(part);
  expect(getByText("2027 年放假调休安排尚未公布")).toBeDefined();
});

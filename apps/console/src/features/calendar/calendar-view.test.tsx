import { localDate } from "@goodstanding/domain/kernel/dates";
import type { LetterId, ProgrammeId, RectificationOrderId, UnitId } from "@goodstanding/domain/kernel/ids";
import { fireEvent, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { renderPart } from "../../ui/render-for-test.tsx";
import { type CalendarSearch, calendarSearch } from "./calendar-search.ts";
import { CalendarView } from "./calendar-view.tsx";
import type { CalendarDuty, CalendarRange, CalendarTask } from "./calendar-views.ts";
import { dutyForTest, rangeForTest, unitForTest } from "./range-for-test.ts";

const oneDuty = rangeForTest([dutyForTest("机械设计制造及其自动化")]);

async function draw(search: CalendarSearch = {}, range: CalendarRange = oneDuty) {
  const onSearch = vi.fn<(search: CalendarSearch, replace: boolean) => void>();
  const date = localDate(search.date ?? "2026-10-21");
  const view = <CalendarView range={range} search={search} date={date} coverage={null} onSearch={onSearch} />;
  return { ...(await renderPart(view)), onSearch };
}

test("each cell says date, kind of day, term and duties; the last working day apart from the legal one", async () => {
  const { getByRole } = await draw();
  const grid = getByRole("grid", { name: "2026年10月" });
  const names = (pattern: RegExp) => within(grid).getByRole("button", { name: pattern });
  expect(
    names(/^2026年10月31日（星期六）；周末；2026–2027学年第一学期；校级截止：年度报备 ×1$/),
  ).toBeDefined();
  expect(names(/^2026年10月30日.*；校级最后工作日：年度报备 ×1$/)).toBeDefined();
  expect(names(/^2026年10月1日（星期四）；国庆节；.*；无事项$/)).toBeDefined();
  expect(names(/^2026年10月10日（星期六）；调休上班；/)).toBeDefined();
});

test("a letter and an order stand on their last day, lead to their list, and say when they are done", async () => {
  const about = { programmes: [{ id: "p" as ProgrammeId, name: "土木工程", unitId: "u" as UnitId }] };
  const dueOn = localDate("2026-10-28");
  const letter: CalendarTask = {
    ...{ kind: "letter", id: "l" as LetterId, dueOn, done: false, ...about }, // ids of nobody
    ...{ name: { zh: "改进通知 函1号", en: "Notice to improve 函1号" }, about: "请改进" },
  };
  const order: CalendarTask = {
    ...{ kind: "order", id: "o" as RectificationOrderId, dueOn, done: true, ...about },
    ...{ name: { zh: "土木工程", en: "土木工程" }, about: "措施未落实" },
  };
  const range = rangeForTest([], { tasks: [letter, order] });
  const { getByRole, unmount } = await draw({ day: "2026-10-28" }, range);
  expect(
    getByRole("button", { name: /^2026年10月28日.*；来函回复期限：改进通知 函1号；整改已完成：土木工程$/ }),
  ).toBeDefined();
  const panel = within(getByRole("dialog"));
  expect(panel.getByRole("link", { name: "来函回复期限：改进通知 函1号" }).getAttribute("href")).toContain(
    "letters",
  );
  expect(panel.getByText("措施未落实")).toBeDefined();
  unmount();
  for (const search of [{ rule: "annual-filing" }, { college: "u-another" }] as const) {
    const filtered = await draw(search, range);
    expect(filtered.getByRole("button", { name: /^2026年10月28日.*；无事项$/ })).toBeDefined();
    filtered.unmount();
  }
});

test("the keyboard moves by day, week and month, and only one cell is in the order of tabs", async () => {
  const { getByRole, getAllByRole, onSearch } = await draw();
  const cell = (day: string) => getByRole("button", { name: new RegExp(`^2026年${day}（`) });
  const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
  cell("10月21日").focus();
  press("ArrowRight");
  expect(document.activeElement).toBe(cell("10月22日"));
  press("ArrowUp");
  expect(document.activeElement).toBe(cell("10月15日"));
  press("Home");
  expect(document.activeElement).toBe(cell("10月12日"));
  press("End");
  expect(document.activeElement).toBe(cell("10月18日"));
  const reachable = getAllByRole("button").filter((each) => each.dataset.date && each.tabIndex === 0);
  expect(reachable).toEqual([cell("10月18日")]);
  press("PageDown");
  expect(onSearch).toHaveBeenCalledExactlyOnceWith({ date: "2026-11-18", day: undefined }, true);
});

test("a cell opens its day; the day lists programme, level, reason and clause", async () => {
  const closed = await draw({ rule: "annual-filing" });
  fireEvent.click(closed.getByRole("button", { name: /^2026年10月30日/ }));
  expect(closed.onSearch).toHaveBeenCalledExactlyOnceWith(
    { rule: "annual-filing", day: "2026-10-30" },
    false,
  );
  closed.unmount();
  const { getByRole } = await draw({ day: "2026-10-30" });
  const panel = getByRole("dialog");
  expect(within(panel).getByRole("link", { name: "机械设计制造及其自动化" }).getAttribute("href")).toBe(
    `/programmes/${encodeURIComponent("p-机械设计制造及其自动化")}`,
  );
  expect(panel.textContent).toContain("校级最后工作日");
  expect(panel.textContent).toContain("校级截止10月31日（周六）");
  expect(panel.textContent).toContain("2026 年在有效期内");
  expect(within(panel).getByRole("button", { name: /年度持续改进报备的依据/ })).toBeDefined();
});

test("a duty of the time before the system is asked of nobody, one that is still open is", async () => {
  const past = { schoolDue: localDate("2025-10-31"), agencyDue: localDate("2025-12-31") };
  const open = { schoolDue: localDate("2025-10-31"), agencyDue: localDate("2026-12-31") };
  const range = rangeForTest([
    dutyForTest("甲", { ...past, filing: null, state: "owed" }),
    dutyForTest("乙", { ...open, filing: null, state: "owed" }),
  ]);
  const { getByRole } = await draw({ date: "2025-10-01", day: "2025-10-31" }, range);
  const lines = within(getByRole("dialog")).getAllByRole("listitem");
  expect(lines.map(({ textContent }) => /系统启用前|应报/.exec(textContent ?? "")?.[0])).toEqual([
    "系统启用前",
    "应报",
  ]);
});

test("filters leave what they name and say how much that is", async () => {
  const range = rangeForTest([
    dutyForTest("甲", { unit: unitForTest("机械工程学院") }),
    dutyForTest("乙", { unit: unitForTest("土木工程学院") }),
    dutyForTest("乙", { unit: unitForTest("土木工程学院"), rule: "third-year-report" }),
  ]);
  const { getByText, getByRole } = await draw({ college: "u-土木工程学院", rule: "annual-filing" }, range);
  expect(getByText("显示 1 / 3 项（2026 年至次年 2 月）")).toBeDefined();
  expect(getByRole("button", { name: /^2026年10月31日/ }).textContent).toContain("年度报备 ×1");
});

test("a reference is said to be one, and is no deadline", async () => {
  const { getByRole } = await draw({ date: "2026-04-15" });
  expect(getByRole("button", { name: /^2026年4月30日.*；参考：专委会审核（2025年度）结束$/ })).toBeDefined();
  const list = getByRole("region", { name: "参考安排（不作为截止日期）" });
  expect(list.textContent).toContain("1月1日—4月30日");
  expect(list.textContent).toContain("不据此认定逾期");
});

test("the year counts the legal dates of each month and lists its days", async () => {
  const { getByRole } = await draw({ view: "year" });
  const october = getByRole("region", { name: "2026年10月" });
  expect(october.textContent).toContain("1 项截止");
  expect(within(october).getAllByRole("button")).toHaveLength(2);
  expect(getByRole("region", { name: "2026年12月" }).textContent).toContain("协会级截止");
  expect(getByRole("region", { name: "2026年6月" }).textContent).toContain("无事项");
});

test("an agency's date goes by the word of its kind of accreditation, in the day, its panel and the legend", async () => {
  const of = (name: string, regime: CalendarDuty["regime"]) => dutyForTest(name, { regime });
  const range = rangeForTest([
    of("甲", "engineering"),
    of("乙", "teacher-education"),
    of("丙", "medicine"),
    of("丁", "construction"),
  ]);
  const { getByRole } = await draw({ date: "2026-12-01", day: "2026-12-31" }, range);
  const grid = getByRole("grid", { hidden: true });
  const cell = grid.querySelector("[data-date='2026-12-31']")?.getAttribute("aria-label");
  expect(cell).toContain(
    "协会级截止：年度报备 ×1；认证机构截止：年度报备 ×1、年度报备 ×1；评估委员会截止：年度报备 ×1",
  );
  expect(getByRole("dialog").textContent).toContain("向评估委员会报送的法定截止日");
  expect(getByRole("list", { name: "图例", hidden: true }).textContent).toContain(
    "协会级、认证机构、评估委员会截止（法定日期）",
  );
});

test("the legend explains terms in a month, where they are drawn, and not in a year", async () => {
  const month = await draw();
  expect(month.getByRole("list", { name: "图例" }).textContent).toContain("学期");
  month.unmount();
  const year = await draw({ view: "year" });
  expect(year.getByRole("list", { name: "图例" }).textContent).not.toMatch(/学期|寒假/);
});

test("turns months and years, and back to today", async () => {
  const month = await draw({ date: "2026-01-31" });
  fireEvent.click(month.getByRole("button", { name: "下个月" }));
  expect(month.onSearch).toHaveBeenLastCalledWith({ date: "2026-02-28", day: undefined }, true);
  fireEvent.click(month.getByRole("button", { name: "今天" }));
  expect(month.onSearch).toHaveBeenLastCalledWith({ date: "2026-10-21", day: undefined }, true);
  month.unmount();
  const year = await draw({ view: "year" });
  fireEvent.click(year.getByRole("button", { name: "上一年" }));
  expect(year.onSearch).toHaveBeenLastCalledWith({ view: "year", date: "2025-10-21", day: undefined }, true);
});

test("an address from elsewhere loses only what is not understood", () => {
  expect(calendarSearch.parse({ view: "week", date: "2026-02-30", day: "x", rule: "annual-filing" })).toEqual(
    {
      rule: "annual-filing",
    },
  );
});

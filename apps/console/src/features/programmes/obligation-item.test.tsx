import { localDate } from "@goodstanding/domain/kernel/dates";
import type { AdjustmentId, FilingId, SpotCheckId } from "@goodstanding/domain/kernel/ids";
import { gravityNames } from "@goodstanding/domain/policy/gravity";
import { fireEvent, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { obligationForTest } from "../../lib/obligation-for-test.ts";
import type { Answer } from "../../ui/api-for-test.tsx";
import { renderPart } from "../../ui/render-for-test.tsx";
import { ObligationItem } from "./obligation-item.tsx";
import type { ProgrammeObligation } from "./programme-views.ts";

const moved: ProgrammeObligation["adjustments"][number] = {
  id: "a1" as AdjustmentId, // an id of nobody
  kind: "override",
  level: "agency",
  of: "programme",
  due: localDate("2026-12-24"),
  reason: "来函",
  document: null,
  recordedBy: { zh: "牵头部门管理员", en: "Quality-office administrator" },
  recordedAt: "2026-03-02T02:00:00.000Z",
  withdrawn: null,
  may: { withdraw: false },
};

const draw = (change: Partial<ProgrammeObligation> = {}) =>
  renderPart(<ObligationItem obligation={obligationForTest(change)} since={localDate("2026-01-01")} />);

async function unfolded(change: Partial<ProgrammeObligation> = {}) {
  const drawn = await draw(change);
  fireEvent.click(drawn.getByRole("button", { expanded: false }));
  return drawn;
}

test("one line says what, whether, and by when at both levels; the rest waits", async () => {
  const { getByText, queryByText } = await draw();
  expect(getByText("年度持续改进报备")).toBeDefined();
  expect(getByText("应报")).toBeDefined();
  expect(getByText("10月31日（周六）")).toBeDefined();
  expect(getByText("最后工作日 10月30日（周五）")).toBeDefined();
  expect(getByText("12月31日（周四）")).toBeDefined();
  expect(queryByText("附件1")).toBeNull();
});

test("the result of a spot check stands on the line while it weighs, and unfolds with its clause", async () => {
  const carried: ProgrammeObligation["spotChecks"][number] = {
    ...{ id: "c" as SpotCheckId, year: 2025, agency: "示例认证协会", result: "no-evident-effect" },
    ...{ on: localDate("2026-09-18"), kind: "on-site", state: "open" },
    text: { zh: "预期原则上“需要进校核实”", en: "on-site verification is expected" },
    citation: { pack: "g", document: "《指南》", clause: "第二部分（1）" },
  };
  const { getByText, unmount } = await unfolded({ rule: "midterm-review", spotChecks: [carried] });
  expect(getByText("预期进校核实")).toBeDefined();
  expect(
    getByText(/2025 年度报备抽查：改进效果不明显（示例认证协会.*预期原则上“需要进校核实”/),
  ).toBeDefined();
  unmount();
  const over = await draw({ rule: "midterm-review", spotChecks: [{ ...carried, state: "done" }] });
  expect(over.queryByText("预期进校核实")).toBeNull();
});

test("unfolds arithmetic, clause, consequence, owner, material and packs", async () => {
  const { getByText, getByTestId } = await unfolded({
    evidence: [{ zh: "培养方案", en: "Programme plan" }],
    note: { zh: "沿用", en: "Carried over" },
  });
  expect(getByText("2026 年在有效期内")).toBeDefined();
  for (const word of [
    "附件1",
    gravityNames["ends-validity-after-reminder"].zh,
    "专业负责人",
    "培养方案",
    "沿用",
    "ceeaa-2025",
  ])
    expect(getByTestId("part").textContent).toContain(word);
});

test("on an English page the clause is English, the document's title as printed", async () => {
  const { getByRole, getByText } = await renderPart(
    <ObligationItem obligation={obligationForTest()} since={localDate("2026-01-01")} />,
    { language: "en" },
  );
  fireEvent.click(getByRole("button", { expanded: false }));
  expect(getByText("annex 1").parentElement?.textContent).toBe("《工作指南（2025版）》 annex 1");
});

test("handing in settles the school's date and leaves the agency's open", async () => {
  const filing = { id: "f1" as FilingId, status: "awaiting-school" } as const; // an id that is only linked to
  const { getByText, queryAllByText } = await draw({ filing });
  expect(queryAllByText(/还有 \d+ 天/)).toHaveLength(1);
  expect(getByText("还有 71 天")).toBeDefined();
  expect(getByText("打开报备").getAttribute("href")).toBe("/filings/f1");
});

test("an exempt duty shows its reason and no dates", async () => {
  const { getByText, queryByText } = await draw({ state: "exempt", schoolDue: null, agencyDue: null });
  expect(getByText("免报")).toBeDefined();
  expect(getByText("2026 年在有效期内")).toBeDefined();
  expect(queryByText(/校级/)).toBeNull();
});

test("a filing that is not made here says so and counts no days", async () => {
  const { getByText, queryByText } = await unfolded({ schoolDue: localDate("2026-03-31"), agencyDue: null });
  expect(getByText("应报")).toBeDefined();
  expect(getByText(/未在本系统办理/)).toBeDefined();
  expect(queryByText(/已逾期/)).toBeNull();
});

test("every other duty is worked towards without a filing, and alarms when it is overdue", async () => {
  const reply = { rule: "draft-reply", schoolDue: null, agencyDue: localDate("2026-10-19") } as const;
  const { getByText } = await draw({ ...reply, agencyLastWorkingDay: localDate("2026-10-19") });
  expect(getByText("待办")).toBeDefined();
  expect(getByText("已逾期 2 天")).toBeDefined();
});

test("more than a year ahead no days are counted", async () => {
  const filing = { id: "f1" as FilingId, status: "not-started" } as const; // an id that is only linked to
  const { getByText, queryByText } = await draw({
    filing,
    schoolDue: localDate("2028-10-31"),
    agencyDue: localDate("2028-12-31"),
  });
  expect(getByText("2028年10月31日（周二）")).toBeDefined();
  expect(queryByText(/还有/)).toBeNull();
});

test("what was due before the system does not look owed, however grave", async () => {
  const { getByText, queryByText } = await unfolded({
    ...{ rule: "third-year-report", gravity: "ends-validity", period: "2024" },
    ...{ schoolDue: localDate("2024-10-31"), agencyDue: localDate("2024-12-31") },
  });
  expect(getByText("系统启用前")).toBeDefined();
  expect(getByText(/均在本校启用本系统（1月1日）之前/)).toBeDefined();
  expect(queryByText(/应报|未在本系统办理|已逾期/)).toBeNull();
  expect(document.querySelectorAll("[data-tone=danger]")).toHaveLength(1); // the consequence, among the details alone
});

test("a date that the school has moved stands before all clauses, with author, reason and the printed day", async () => {
  const { container } = await unfolded({
    moved: {
      ...{ due: { month: 10, day: 20 }, from: { month: 10, day: 31 }, because: "校历调整" },
      ...{ by: { zh: "牵头部门管理员", en: "Office" }, at: "2026-10-20T17:00:00.000Z" },
    },
  });
  const [term, said] = container.querySelectorAll("dt, dd");
  expect(term?.textContent).toBe("学校设定");
  expect(said?.textContent).toBe("10月20日牵头部门管理员，2026-10-21；原因：校历调整文件原定 10月31日");
});

test("what was due before the system alarms nobody", async () => {
  const before = {
    rule: "major-change-question",
    schoolDue: null,
    agencyDue: localDate("2025-12-31"),
  } as const;
  const { getByText, queryByText } = await draw(before);
  expect(getByText("2025年12月31日（周三）")).toBeDefined();
  expect(queryByText(/已逾期/)).toBeNull();
});

test("only the gravest are marked before anything is unfolded", async () => {
  const grave = await draw({ rule: "third-year-report", gravity: "ends-validity" });
  expect(grave.getByText(gravityNames["ends-validity"].zh)).toBeDefined();
  grave.unmount();
  const usual = await draw();
  expect(usual.queryByText(gravityNames["ends-validity-after-reminder"].zh)).toBeNull();
});

test("another kind of accreditation has no association", async () => {
  const { getByText, queryByText } = await draw({ regime: "teacher-education" });
  expect(getByText("认证机构")).toBeDefined();
  expect(queryByText("协会级")).toBeNull();
});

test.each([
  ["engineering", "协会级"],
  ["construction", "评估委员会"],
] as const)("what was said before and what was moved calls the agency of %s %s", async (regime, word) => {
  const duty = { ...obligationForTest({ regime }), adjustments: [moved] };
  const revision = {
    ...{ id: "r1", dueVersion: 1, packs: ["ceeaa-2025"], replacedAt: "2026-03-02T02:00:00.000Z" },
    ...{ state: "owed", targetDue: null, schoolDue: null, agencyDue: "2026-12-31" },
    ...{ why: { zh: "此前", en: "Before" }, note: null },
  };
  const answer: Answer = () => ({ obligation: duty, revisions: [revision], adjustments: [] });
  const { getByRole, getByText, getByTestId } = await renderPart(
    <ObligationItem obligation={duty} since={localDate("2026-01-01")} />,
    { answer },
  );
  fireEvent.click(getByRole("button", { expanded: false }));
  expect(getByTestId("part").textContent).toContain(`本专业：${word}日期调整为12月24日（周四）`);
  fireEvent.click(getByRole("button", { name: /查看变更记录/ }));
  await waitFor(() => getByText(new RegExp(`${word} 12月31日`)));
});

test("offers what the server says that this person may do, and nothing to a reader", async () => {
  const may = { overrideDate: true, grantExtension: false, fulfil: true, recordActivity: false };
  const office = await unfolded({ rule: "draft-reply", may });
  expect(office.getByRole("button", { name: "办结登记" })).toBeDefined();
  expect(office.getByRole("button", { name: "调整日期" })).toBeDefined();
  expect(office.queryByRole("button", { name: "学院延期" })).toBeNull();
  office.unmount();
  const reader = await unfolded({ rule: "draft-reply" });
  expect(reader.queryByRole("button", { name: /登记|调整|延期/ })).toBeNull();
});

test("tells the days between school and agency, and the days of reminding", async () => {
  const { getByTestId } = await unfolded({
    steps: {
      reviewFinishedBy: localDate("2026-12-10"),
      resubmittedBy: localDate("2026-12-17"),
      plannedFilingOn: localDate("2026-12-21"),
      filedBy: "quality-office",
    },
    ladder: {
      id: "filing",
      rungs: [
        { on: localDate("2026-10-12"), kind: "school-before", distance: 14, level: "school" },
        { on: localDate("2026-10-21"), kind: "school-before", distance: 7, level: "school" },
      ],
      thenEveryDays: 7,
    },
  });
  const shown = getByTestId("part").textContent;
  expect(shown).toContain(
    "12月10日前学校审核完成，12月17日前修改后重新提交，12月21日计划报送（由牵头部门报送）",
  );
  expect(shown).toContain("10月12日 校级截止前 14 个工作日已过10月21日 校级截止前 7 个工作日逾期后");
});

test("where the school sets no date, every reminder is told by the agency's, and none twice", async () => {
  const on = localDate("2026-12-24");
  const rung = (kind: "school-before" | "school-overdue" | "agency-before", distance: number) =>
    ({ on, kind, distance, level: "agency" }) as const;
  const { getAllByText, getByText, queryByText } = await unfolded({
    rule: "major-change-question",
    schoolDue: null,
    ladder: {
      id: "stage",
      rungs: [rung("school-before", 5), rung("agency-before", 5), rung("school-overdue", 3)],
      thenEveryDays: 7,
    },
  });
  expect(getAllByText(/协会级截止前 5 个工作日/)).toHaveLength(1);
  expect(getByText(/逾期 3 个工作日/)).toBeDefined();
  expect(queryByText(/校级/)).toBeNull();
});

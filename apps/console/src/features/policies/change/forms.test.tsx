import { localDate } from "@goodstanding/domain/kernel/dates";
import { checkLadder } from "@goodstanding/domain/policy/check-ladder";
import { policyChange } from "@goodstanding/domain/policy/policy-change";
import { fireEvent, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPart } from "../../../ui/render-for-test.tsx";
import {
  guideForTest,
  inForceForTest,
  packForTest,
  regimeForTest,
  ruleForTest,
  unitId,
} from "../policies-for-test.ts";
import type { InForce } from "../policy-views.ts";
import { ChangeForm } from "./change-form.tsx";
import { type ChangeKind, changeKinds } from "./change-kinds.ts";
import { choose } from "./choose-for-test.ts";
import { stepsForTest } from "./steps-for-test.ts";
import { UnitDateFields } from "./unit-date-form.tsx";

const packs = [
  packForTest(),
  packForTest({ id: "elsewhere-2020", series: "elsewhere", isAdoptable: false }),
  guideForTest({ id: "guide-2020", document: { title: "工作指南（试行）", number: null, issued: null } }),
  guideForTest(),
];

async function draw(kind: ChangeKind, policies: InForce = inForceForTest(), notice?: string) {
  const made = stepsForTest();
  const target = { kind, regime: "engineering", notice } as const;
  const view = await renderPart(
    <ChangeForm kind={kind} form={{ policies, packs, target, steps: made.steps }} />,
  );
  const preview = view.getByRole("button", { name: /预览影响/ });
  return { ...made, ...view, preview };
}

test("every change that the domain knows has its place in the list", () => {
  const known = policyChange.options.map(({ shape }) => shape.kind.value);
  expect([...changeKinds].sort()).toEqual([...known].sort());
});

test("a school may choose its own documents or none, and sees what it has", async () => {
  const { getAllByRole, getByRole, preview, sent } = await draw("school-pack");
  const options = getAllByRole("radio").map((radio) => radio.closest("label")?.textContent?.trim());
  expect(options).toEqual([
    "随版本更新：《行动方案》及其后续版本 现行",
    "固定采用：《行动方案》（校发〔2024〕23号）",
    "学校没有自己的文件，只按认证机构的要求执行",
  ]);
  fireEvent.click(getByRole("radio", { name: /固定采用/ }));
  fireEvent.click(preview);
  expect(sent()).toEqual({ kind: "school-pack", choice: { pin: "plan-2024" } });
});

test("an agency's series is offered once, by its latest document", async () => {
  const { getAllByRole, getByRole, preview, sent } = await draw("association-pack");
  expect(getAllByRole("radio")).toHaveLength(4);
  expect(getByRole("radio", { name: "随版本更新：《工作指南（2025版）》及其后续版本" })).toBeDefined();
  fireEvent.click(getByRole("radio", { name: /固定采用：《工作指南（试行）》/ }));
  fireEvent.click(preview);
  expect(sent()).toEqual({
    kind: "association-pack",
    regime: "engineering",
    choice: { pin: "guide-2020" },
  });
});

test("a severity that is taken back is sent as nothing", async () => {
  const settings = { ...inForceForTest().settings, severities: { "empty-file": "block" } } as const;
  const { getByLabelText, preview, sent } = await draw("severities", inForceForTest({ settings }));
  expect(preview.hasAttribute("disabled")).toBe(true);
  await choose(getByLabelText("空文件"), "按认证机构文件");
  await choose(getByLabelText("缺少必备材料"), "需核实");
  fireEvent.click(preview);
  expect(sent()).toEqual({
    kind: "severities",
    patch: { "empty-file": null, "missing-slot": "warn" },
  });
});

test("no severity is offered that the agency's document does not allow", async () => {
  const { getByLabelText, baseElement } = await draw("severities");
  fireEvent.mouseDown(getByLabelText("空文件"));
  const offered = [...baseElement.querySelectorAll(".ant-select-item-option-content")];
  expect(offered.map(({ textContent }) => textContent)).toEqual(["按认证机构文件", "须补正", "需核实"]);
});

test("a formula is declared", async () => {
  const { getByRole, preview, sent } = await draw("attainment-formula");
  fireEvent.click(getByRole("radio", { name: /学生个体平均/ }));
  fireEvent.click(preview);
  expect(sent()).toEqual({ kind: "attainment-formula", formula: "mean-over-students" });
});

test("an archive rule needs formats and naming; no rule needs neither", async () => {
  const { getByRole, getByLabelText, preview, sent } = await draw("archive");
  fireEvent.click(preview);
  expect(sent()).toEqual({ kind: "archive", archive: null });
  fireEvent.click(getByRole("checkbox", { name: "学校有归档要求" }));
  expect(preview.hasAttribute("disabled")).toBe(true);
  await choose(getByLabelText("文件格式"), "pdf");
  fireEvent.change(getByLabelText("命名规则"), { target: { value: "学年-专业-课程" } });
  fireEvent.click(preview);
  expect(sent()).toEqual({ kind: "archive", archive: { formats: ["pdf"], naming: "学年-专业-课程" } });
});

test("copies go to whoever is chosen", async () => {
  const { getByLabelText, preview, sent } = await draw("escalation");
  await choose(getByLabelText("认证机构截止前"), "分管教学副院长");
  fireEvent.click(preview);
  expect(sent()).toMatchObject({
    kind: "escalation",
    escalation: { overdue: ["associate-dean"], beforeAgency: ["first-responsible", "associate-dean"] },
  });
});

test("a ladder is sent with its days in numbers, from its day on, and only once it differs", async () => {
  const { getByLabelText, getByText, preview, sent } = await draw("ladder");
  expect(preview.hasAttribute("disabled")).toBe(true);
  const days = getByLabelText("校级日期前（工作日）");
  fireEvent.change(days, { target: { value: "20、九" } });
  expect(days.getAttribute("aria-invalid")).toBe("true");
  expect(preview.hasAttribute("disabled")).toBe(true);
  fireEvent.change(days, { target: { value: "20，9、0" } });
  fireEvent.change(getByLabelText("生效日期"), { target: { value: "2026-11-01" } });
  expect(getByText(/系统默认：30、14、7。/)).toBeDefined();
  fireEvent.click(preview);
  expect(sent()).toEqual({
    ...{ kind: "ladder", ladderKind: "filing", from: "2026-11-01" },
    ladder: { schoolBefore: [20, 9, 0], schoolOverdue: [1, 3], thenEveryDays: 7, agencyBefore: [20, 5] },
  });
});

test("a ladder of the school's own is taken back for the product's", async () => {
  const { ladders } = inForceForTest();
  const own = ladders.map((row) => ({ ...row, since: localDate("2026-09-01") }));
  const { getByRole, queryByLabelText, preview, sent } = await draw(
    "ladder",
    inForceForTest({ ladders: own }),
  );
  fireEvent.click(getByRole("checkbox", { name: /恢复系统默认/ }));
  expect(queryByLabelText("校级日期前（工作日）")).toBeNull();
  fireEvent.click(preview);
  expect(sent()).toEqual({ kind: "ladder", ladderKind: "filing", from: "2026-10-21", ladder: null });
});

test("what is wrong with a ladder stands beside the days that it is about", async () => {
  const ladder = { schoolBefore: [7, 20], schoolOverdue: [1, 3], thenEveryDays: 7, agencyBefore: [20, 5] };
  const change = {
    ...{ kind: "ladder" as const, ladderKind: "filing" as const, from: localDate("2026-10-21") },
    ladder,
  };
  const error = checkLadder(change, localDate("2026-10-21"));
  if (!error) throw new Error("days out of order are refused");
  const { steps } = stepsForTest({ refused: { change, error } });
  const view = await renderPart(
    <ChangeForm
      kind="ladder"
      form={{ policies: inForceForTest(), packs, target: { kind: "ladder" }, steps }}
    />,
  );
  fireEvent.change(view.getByLabelText("校级日期前（工作日）"), { target: { value: "7、20" } });
  expect(view.getByRole("alert").textContent).toContain("20、7");
});

test("terms follow one another, and each needs both of its days", async () => {
  const { getByRole, getAllByLabelText, preview, sent } = await draw("terms");
  fireEvent.click(getByRole("button", { name: /增加学期/ }));
  fireEvent.click(getByRole("button", { name: /增加学期/ }));
  const days = [
    ["开始", ["2026-09-07", "2027-03-01"]],
    ["结束", ["2027-01-15", "2027-07-09"]],
  ] as const;
  for (const [label, values] of days) {
    expect(preview.hasAttribute("disabled")).toBe(true);
    for (const [index, value] of values.entries()) {
      const input = getAllByLabelText(label)[index];
      if (!input) throw new Error(`no ${label} of term ${index}`);
      fireEvent.change(input, { target: { value } });
    }
  }
  fireEvent.click(preview);
  expect(sent()).toEqual({
    kind: "terms",
    terms: [
      { year: 2026, term: 1, from: "2026-09-07", to: "2027-01-15" },
      { year: 2026, term: 2, from: "2027-03-01", to: "2027-07-09" },
    ],
  });
});

test("a unit sets its own day before the school's", async () => {
  const { steps, sent } = stepsForTest();
  const units = [{ id: unitId, name: { zh: "机械工程学院", en: "Mechanical Engineering" } }];
  const view = await renderPart(
    <UnitDateFields {...{ policies: inForceForTest(), packs, target: {}, steps, units }} />,
  );
  await choose(view.getByLabelText("单位"), "机械工程学院");
  await choose(view.getByLabelText("任务"), "年度持续改进报备");
  expect(view.getByText("不得晚于学校（或认证机构）日期：10月31日")).toBeDefined();
  const date = within(view.getByRole("group", { name: "日期" }));
  await choose(date.getByRole("combobox", { name: "月" }), "9月");
  await choose(date.getByRole("combobox", { name: "日" }), "30日");
  await choose(view.getByLabelText("从哪一年起"), "2027");
  fireEvent.change(view.getByLabelText("更改原因"), { target: { value: "学院内部安排" } });
  fireEvent.click(view.getByRole("button", { name: /预览影响/ }));
  expect(sent()).toEqual({
    ...{ kind: "unit-date", unitId, rule: "annual-filing", due: { month: 9, day: 30 } },
    ...{ from: 2027, because: "学院内部安排" },
  });
});

test("a notice is put together from its lines, for its year alone", async () => {
  const { getByRole, getByLabelText, getByText, preview, sent } = await draw("notice");
  expect(getByText("至少填写一个截止日期或受理时间。")).toBeDefined();
  fireEvent.change(getByLabelText("通知名称"), { target: { value: "2026年度工程教育认证工作通知" } });
  fireEvent.click(getByRole("button", { name: /增加截止日期/ }));
  const line = within(getByRole("region", { name: "通知规定的截止日期" }));
  await choose(line.getByLabelText("任务"), "年度报备");
  fireEvent.change(line.getByLabelText("截止日期"), { target: { value: "2026-12-15" } });
  expect(preview.hasAttribute("disabled")).toBe(true);
  fireEvent.change(line.getByLabelText("条款"), { target: { value: "第三条" } });
  fireEvent.click(preview);
  expect(sent()).toMatchObject({
    kind: "notice",
    notice: {
      id: "notice-engineering-2026",
      document: { title: "2026年度工程教育认证工作通知", number: null, issued: null },
      effective: { from: "2026-01-01", to: "2026-12-31" },
      rules: {
        "annual-filing": {
          due: "2026-12-15",
          citation: { document: "notice-engineering-2026", clause: "第三条" },
        },
      },
    },
  });
});

test("only a duty with a day of the agency's can get another one by a notice", async () => {
  const clock = ruleForTest({
    rule: "draft-reply",
    name: { zh: "意见反馈", en: "Reply" },
    agency: {
      ...{ timing: null, when: null, due: null, byNotice: false },
      citation: { pack: "x", document: "《工作指南》", clause: "第五部分" },
    },
  });
  const policies = inForceForTest({ regimes: [regimeForTest({ rules: [ruleForTest(), clock] })] });
  const { getByRole } = await draw("notice", policies);
  fireEvent.click(getByRole("button", { name: /增加截止日期/ }));
  const line = within(getByRole("region", { name: "通知规定的截止日期" }));
  await expect(choose(line.getByLabelText("任务"), "意见反馈")).rejects.toThrow("No option");
});

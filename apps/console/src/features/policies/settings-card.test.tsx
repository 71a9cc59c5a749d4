import { localDate } from "@goodstanding/domain/kernel/dates";
import { expect, test } from "vitest";
import { renderPart } from "../../ui/render-for-test.tsx";
import { HistoryTable } from "./history-table.tsx";
import { ParameterTable } from "./parameter-table.tsx";
import { inForceForTest, unitId } from "./policies-for-test.ts";
import type { ParameterRow } from "./policy-views.ts";
import { SettingsCard } from "./settings-card.tsx";

const { settings } = inForceForTest();
const date = { rule: "annual-filing", due: { month: 10, day: 20 }, because: "校历调整" } as const;

test("a school that has set nothing reads so, and has no empty line", async () => {
  const { getByText, getAllByText, container } = await renderPart(
    <SettingsCard policies={inForceForTest()} />,
  );
  expect(getByText("均按学校文件。")).toBeDefined();
  expect(getByText("各单位没有另设日期。")).toBeDefined();
  expect(getAllByText("未声明")).toHaveLength(2);
  expect([...container.querySelectorAll("dd li")].filter(({ textContent }) => textContent === "")).toEqual(
    [],
  );
});

test("says each thing that is set, since when and why, with the way to change it", async () => {
  const policies = inForceForTest({
    settings: {
      ...settings,
      schoolDates: [{ ...date, regime: "engineering", from: 2026 }],
      severities: { "empty-file": "info" },
      archive: { formats: ["pdf", "docx"], naming: "学年-专业" },
      attainmentFormula: "ratio-of-sums",
      escalation: {
        ...{ overdue: [], longOverdue: ["first-responsible"] },
        ...{ weekly: ["associate-dean"], beforeAgency: ["first-responsible"] },
      },
    },
    unitDates: [{ ...date, unitId, unit: { zh: "机械工程学院", en: "Mechanical" }, from: 2026, to: 2026 }],
  });
  const { getByText, getByRole } = await renderPart(<SettingsCard policies={policies} />);
  expect(getByText("工程教育认证 年度持续改进报备：10月20日（自2026年起、校历调整）")).toBeDefined();
  expect(
    getByText("机械工程学院 年度持续改进报备：10月20日（自2026年起、至2026年止、校历调整）"),
  ).toBeDefined();
  expect(getByText("空文件：提示")).toBeDefined();
  expect(getByText("文件格式：pdf、docx")).toBeDefined();
  expect(getByText("校级逾期第3个工作日起：不另行抄送")).toBeDefined();
  const link = getByRole("link", { name: "更改：学校调整的日期" });
  expect(link.getAttribute("href")).toBe("/policies/change?kind=school-date");
});

test("a ladder of the school's own is said with its day and all its days", async () => {
  const { ladders } = inForceForTest();
  const own = ladders.map((row) =>
    row.kind === "filing"
      ? { ...row, since: localDate("2026-09-01"), later: [{ from: localDate("2026-12-01"), ladder: null }] }
      : row,
  );
  const { getByText } = await renderPart(<SettingsCard policies={inForceForTest({ ladders: own })} />);
  expect(
    getByText(
      "报送材料（自2026年9月1日起）：校级日期前（工作日） 30、14、7；校级逾期后（工作日） 1、3；认证机构日期前（工作日） 20、5；此后每 7 天",
    ),
  ).toBeDefined();
  expect(getByText("报送材料（自2026年12月1日起）：恢复系统默认")).toBeDefined();
});

test("who may not change sees no way to", async () => {
  const policies = inForceForTest({ may: { change: false } });
  const { queryByRole } = await renderPart(
    <>
      <SettingsCard policies={policies} />
      <ParameterTable policies={policies} />
    </>,
  );
  expect(queryByRole("link")).toBeNull();
});

test("a reading says whether it is the default, and what the default was", async () => {
  const parameters = { ...settings.parameters, majorChangeDays: 20 };
  const { getAllByRole } = await renderPart(
    <ParameterTable policies={inForceForTest({ settings: { ...settings, parameters } })} />,
  );
  const rows = getAllByRole("row").map(({ textContent }) => textContent ?? "");
  expect(rows.find((row) => row.startsWith("重大变化报备期限"))).toContain("20 天学校设定 系统默认为 30 天");
  expect(rows.filter((row) => row.includes("学校设定"))).toHaveLength(1);
});

test("what a document says itself holds, whatever was set; what nothing asks for says so", async () => {
  const parameters = { ...settings.parameters, completionBase: "conclusion-published" } as const;
  const policies = inForceForTest({ settings: { ...settings, parameters } });
  const said: ParameterRow["said"][number] = {
    value: { zh: "专家组离校", en: "Panel left" },
    citation: { pack: "plan-2024", document: "《行动方案》", clause: "第四部分" },
    regimes: ["engineering"],
  };
  const answers = { completionBase: { isUsed: false, said: [said] }, planBase: { isUsed: false } };
  const rowsAsSaid = policies.parameters.map((row) => ({
    ...row,
    ...answers[row.name as keyof typeof answers],
  }));
  const { getAllByRole } = await renderPart(
    <ParameterTable policies={{ ...policies, parameters: rowsAsSaid }} />,
  );
  const rows = getAllByRole("row").map(({ textContent }) => textContent ?? "");
  expect(rows.find((row) => row.startsWith("完成整改的起算事件"))).toContain(
    "专家组离校文件已写明《行动方案》 第四部分学校设定为 认证结论公布，不起作用；系统默认为 现场反馈意见送达",
  );
  expect(rows.find((row) => row.startsWith("整改方案的起算事件"))).toContain("现场反馈意见送达未用到");
});

test("the history says who changed what when and why; the first version has nobody", async () => {
  const history = [
    {
      ...{ version: 2, adoptedAt: "2026-10-21T01:30:00.000Z", because: "校历调整" },
      adoptedBy: { zh: "牵头部门管理员", en: "Office" },
    },
    { version: 1, adoptedAt: "2026-10-20T00:00:00.000Z", adoptedBy: null, because: "" },
  ];
  const { getAllByRole } = await renderPart(<HistoryTable history={history} />);
  expect(getAllByRole("row").map(({ textContent }) => textContent)).toEqual([
    "版本时间更改人原因",
    "第 2 版2026-10-21 09:30牵头部门管理员校历调整",
    "第 1 版2026-10-20 08:00初始设置—",
  ]);
});

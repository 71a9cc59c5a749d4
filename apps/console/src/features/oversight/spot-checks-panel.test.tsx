import { localDate } from "@goodstanding/domain/kernel/dates";
import type { ProgrammeId, SpotCheckId } from "@goodstanding/domain/kernel/ids";
import { fireEvent, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPart } from "../../ui/render-for-test.tsx";
import type { SpotCheck } from "./oversight-views.ts";
import { SpotChecksPanel } from "./spot-checks-panel.tsx";

const check = (change: Partial<SpotCheck> = {}): SpotCheck => ({
  id: "c" as SpotCheckId, // ids that only have to differ
  year: 2025,
  agency: "示例认证协会",
  announcedOn: localDate("2026-08-01"),
  document: null,
  hasScan: false,
  programme: { id: "p" as ProgrammeId, name: "土木工程" },
  college: { zh: "土木工程学院", en: "Civil" },
  filingId: null,
  wasFiled: true,
  result: null,
  followUps: [],
  registeredAt: "2026-08-01T01:00:00Z",
  registeredBy: { zh: "牵头部门管理员", en: "Office" },
  withdrawn: null,
  may: { recordResult: true, withdraw: true },
  ...change,
});
const result: SpotCheck["result"] = {
  ...{ value: "material-rejected", on: localDate("2026-09-20"), opinion: "缺少原始记录" },
  by: { zh: "牵头部门管理员", en: "Office" },
};
const draw = (rows: readonly SpotCheck[], asked: unknown[] = []) =>
  renderPart(<SpotChecksPanel />, {
    answer: (path, input) => {
      if (path === "oversight.spotChecks") return { rows, may: { register: true } };
      if (path === "programmes.list") return [];
      asked.push([path, input]);
      return null;
    },
  });

test("a result is registered as the agency gave it, and not before one is chosen", async () => {
  const asked: unknown[] = [];
  const part = await draw([check()], asked);
  fireEvent.click(await part.findByRole("button", { name: "登记结果" }));
  const submit = await part.findByRole("button", { name: /^登\s?记$/ });
  expect(submit.hasAttribute("disabled")).toBe(true);
  fireEvent.click(part.getByRole("radio", { name: "材料不合格" }));
  fireEvent.change(part.getByLabelText("抽查意见"), { target: { value: "缺少原始记录" } });
  fireEvent.click(submit);
  await waitFor(() => expect(asked).toHaveLength(1));
  expect(asked).toMatchObject([
    [
      "oversight.recordSpotCheckResult",
      { spotCheckId: "c", programmeId: "p", result: "material-rejected", opinion: "缺少原始记录" },
    ],
  ]);
});

test("an order may come of a result, with what the agency said as its reason", async () => {
  const noDocument = await draw([check({ result })]);
  expect(await noDocument.findByText("现有文件未规定后续事项。")).toBeDefined();
  noDocument.unmount();
  const citation = { pack: "p", document: "《管理办法》", clause: "第六部分" };
  const school = {
    kind: "school",
    state: "open",
    text: { zh: "追究责任", en: "" },
    citation,
    duties: [],
  } as const;
  const part = await draw([check({ result, followUps: [{ ...school, duties: [] }] })]);
  expect(await part.findByText(/追究责任/)).toBeDefined();
  fireEvent.click(part.getByRole("button", { name: "下达限期整改" }));
  expect(await part.findByDisplayValue("2025 年度报备抽查（示例认证协会）反馈：缺少原始记录")).toBeDefined();
  expect(part.getByDisplayValue("《管理办法》 第六部分")).toBeDefined();
});

test("a notice that has not come is registered from the check, as what it is and for its programme", async () => {
  const citation = { pack: "p", document: "《指南》", clause: "第二部分（1）" };
  const notice = { kind: "notice", text: { zh: "尚未登记", en: "" }, citation, duties: [] } as const;
  const asked = (state: "open" | "done") =>
    draw([check({ result, followUps: [{ ...notice, state, duties: [] }] })]);
  const done = await asked("done");
  await done.findByText(/尚未登记/);
  expect(done.queryByRole("button", { name: "登记来函" })).toBeNull();
  done.unmount();
  const part = await asked("open");
  fireEvent.click(await part.findByRole("button", { name: "登记来函" }));
  expect(await part.findByRole("dialog", { name: "登记来函" })).toBeDefined();
  expect(part.getByText("改进通知")).toBeDefined();
});

test("a reader sees what was said and can change nothing", async () => {
  const part = await draw([check({ result, may: { recordResult: false, withdraw: false } })]);
  expect(await part.findByText("材料不合格")).toBeDefined();
  expect(part.queryByRole("button", { name: /结果|限期整改|撤销/ })).toBeNull();
});

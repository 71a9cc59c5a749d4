import { localDate } from "@goodstanding/domain/kernel/dates";
import type { FactId, ProgrammeId, UnitId } from "@goodstanding/domain/kernel/ids";
import { fireEvent, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { type Answer, Refusal } from "../../ui/api-for-test.tsx";
import { renderPart } from "../../ui/render-for-test.tsx";
import { FactsPanel } from "./facts-panel.tsx";
import type { Fact } from "./programme-views.ts";

const fact = (change: Partial<Fact> = {}): Fact => ({
  id: "f1" as FactId, // ids that only have to differ
  kind: "panel-left",
  on: localDate("2026-05-12"),
  programme: { id: "p1" as ProgrammeId, name: "土木工程" },
  unit: { id: "u1" as UnitId, name: { zh: "土木工程学院", en: "Civil" } },
  document: "现场考查日程",
  activity: null,
  closes: null,
  recordedBy: { zh: "牵头部门管理员", en: "Quality office" },
  recordedAt: "2026-05-13T01:00:00Z",
  withdrawn: null,
  may: { withdraw: true },
  ...change,
});

const draw = (facts: Fact[], answer: Answer = () => null, recordFact = true) =>
  renderPart(
    <FactsPanel
      programme={{
        id: "p1" as ProgrammeId,
        facts,
        may: { recordFact },
      }}
    />,
    { answer },
  );

test("lists what happened when, by which paper, who said so, and what was taken back", async () => {
  const taken = fact({
    id: "f2" as FactId,
    kind: "fulfilled",
    closes: { rule: "rectification-plan", period: "2026-05-12" },
    withdrawn: { at: "2026-06-01T01:00:00Z", because: "登记错误" },
    may: { withdraw: false },
  });
  const { getAllByRole } = await draw([fact(), taken]);
  const [first, second] = getAllByRole("listitem").map(({ textContent }) => textContent);
  expect(first).toContain("5月12日 专家组离校 · 现场考查日程");
  expect(first).toContain("牵头部门管理员 · 2026-05-13 09:00");
  expect(second).toContain("2026-05-12 制定整改方案和整改台账");
  expect(second).toContain("已于 2026-06-01 09:00 撤销：登记错误");
  expect(second).not.toContain("撤销 登记");
});

test("who may not register sees no buttons", async () => {
  const { queryByRole, getByText } = await draw([], undefined, false);
  expect(queryByRole("button")).toBeNull();
  expect(getByText("还没有登记关键事实。")).toBeDefined();
});

test("registers a fact of the programme; activities of units and closings of duties are not offered", async () => {
  const answer = vi.fn<Answer>(() => ({ factId: "f" }));
  const { getByRole, getByText } = await draw([], answer);
  fireEvent.click(getByRole("button", { name: "登记" }));
  const dialog = within(await waitFor(() => getByRole("dialog")));
  fireEvent.mouseDown(dialog.getByRole("combobox"));
  const offered = within(document.body)
    .getAllByTitle(/./)
    .map(({ title }) => title);
  expect(offered).toContain("专家组离校");
  expect(offered).toContain("认证有效期中止（自该日起）");
  expect(offered).toContain("提出申诉");
  expect(offered).not.toContain("任务办结");
  expect(offered).not.toContain("开展学期活动");
  fireEvent.click(within(document.body).getByTitle("专家组离校"));
  fireEvent.change(dialog.getByLabelText("发生日期"), { target: { value: "2026-10-12" } });
  fireEvent.click(dialog.getByRole("button", { name: "登记" }));
  await waitFor(() => getByText("已登记，事项已重新推算"));
  expect(answer).toHaveBeenCalledExactlyOnceWith("facts.record", {
    programmeId: "p1",
    kind: "panel-left",
    on: "2026-10-12",
    document: "",
  });
});

test("withdrawing asks for the reason, and says why the server refuses", async () => {
  const answer = vi.fn<Answer>(() => {
    throw new Refusal("access.denied");
  });
  const { getByRole } = await draw([fact()], answer);
  fireEvent.click(getByRole("button", { name: "撤销" }));
  const dialog = within(await waitFor(() => getByRole("dialog")));
  const withdraw = dialog.getByRole("button", { name: /^撤\s*销$/ });
  expect(withdraw.hasAttribute("disabled")).toBe(true);
  fireEvent.change(dialog.getByLabelText("撤销原因"), { target: { value: "日期有误" } });
  fireEvent.click(withdraw);
  await waitFor(() => dialog.getByText(/您的角色不能执行此操作/));
  expect(answer).toHaveBeenCalledExactlyOnceWith("facts.withdraw", { id: "f1", because: "日期有误" });
});

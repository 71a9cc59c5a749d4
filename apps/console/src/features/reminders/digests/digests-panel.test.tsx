import { localDate, yearMonth } from "@goodstanding/domain/kernel/dates";
import type { UnitId } from "@goodstanding/domain/kernel/ids";
import { fireEvent, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { Answer } from "../../../ui/api-for-test.tsx";
import { renderPart } from "../../../ui/render-for-test.tsx";
import type { BriefingDraft, ComingDigest } from "./digest-views.ts";
import { DigestsPanel } from "./digests-panel.tsx";

const line = (subject: string): ComingDigest["digest"]["overdue"][number] => ({
  key: subject,
  unitId: null,
  subject: { zh: subject, en: subject },
  what: { zh: "2026年年度持续改进报备", en: "Annual improvement filing 2026" },
  state: { zh: "填报中", en: "In preparation" },
  ...{ due: localDate("2026-10-31"), daysLeft: 10, quietDays: 1 },
});
const digest: ComingDigest = {
  unitId: "u1" as UnitId, // an id that only has to differ
  unit: { zh: "教务处", en: "Teaching Office" },
  isOffice: true,
  digest: {
    overdue: [],
    dueSoon: [line("土木工程"), line("采矿工程")],
    unassigned: [],
    waiting: [],
    stuck: [],
  },
  recipients: ["office@school.example"],
  subject: "【每周简报】认证状态保持事项2项",
};
const draft: BriefingDraft = {
  ...{ title: "专业认证状态保持工作简报（2026年10月）", school: "示例大学", office: "教务处" },
  ...{ asOf: localDate("2026-10-21"), from: localDate("2026-09-01"), overdue: [], moreOverdue: 0 },
  standing: [{ name: "认证有效期内专业", value: "10个" }],
  ...{ coming: [], done: [], toDecide: ["延期申请（待决定）1项：土木工程学院"] },
};
const draw = (acts: Answer = () => null, digests: readonly ComingDigest[] = [digest]) =>
  renderPart(<DigestsPanel />, {
    answer: (path, input) => {
      if (path === "digests.coming") return { day: "2026-10-26", digests };
      if (path === "digests.briefings") return { month: yearMonth("2026-10"), released: [] };
      if (path === "digests.draft") return draft;
      if (path === "programmes.list") return [];
      return acts(path, input);
    },
  });

test("what each digest would say, to whom, and the rows of its sections", async () => {
  const part = await draw();
  expect((await part.findByText(/教务处 · 共 2 项/)).textContent).toBe("教务处 · 共 2 项");
  expect(part.getByText("14天内到期 2")).toBeDefined();
  expect(part.getByText("收件人：office@school.example")).toBeDefined();
  fireEvent.click(part.getByRole("button", { name: /教务处/ }));
  expect(await part.findByText("土木工程、采矿工程")).toBeDefined();
});

test("nothing where nothing is open", async () => {
  const part = await draw(() => null, []);
  expect(await part.findByText(/不会发送/)).toBeDefined();
});

test("the month's page is read first, then released with the office's words", async () => {
  const acts = vi.fn<Answer>(() => null);
  const part = await draw(acts);
  fireEvent.click(await part.findByRole("button", { name: "预览本月简报" }));
  const dialog = within(await part.findByRole("dialog"));
  await dialog.findByText("认证有效期内专业：10个");
  expect(dialog.getByText("延期申请（待决定）1项：土木工程学院")).toBeDefined();
  fireEvent.change(dialog.getByLabelText("牵头部门意见"), { target: { value: " 请审定 " } });
  fireEvent.click(dialog.getByRole("button", { name: /^定\s?稿$/ }));
  await waitFor(() =>
    expect(acts).toHaveBeenCalledWith("digests.release", {
      ...{ subject: { kind: "month", month: "2026-10" }, words: "请审定" },
    }),
  );
});

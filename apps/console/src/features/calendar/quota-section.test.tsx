import { localDate } from "@goodstanding/domain/kernel/dates";
import { fireEvent, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { Answer } from "../../ui/api-for-test.tsx";
import { renderPart } from "../../ui/render-for-test.tsx";
import type { CalendarDuty } from "./calendar-views.ts";
import { QuotaSection } from "./quota-section.tsx";
import { dutyForTest, unitForTest } from "./range-for-test.ts";

const may = { overrideDate: false, grantExtension: false, fulfil: false, recordActivity: true };

const talks = (unit: string, held: number, change: Partial<CalendarDuty> = {}): CalendarDuty =>
  dutyForTest(unit, {
    rule: "expert-talks",
    period: "2026-1",
    programme: null,
    unit: unitForTest(unit),
    schoolDue: localDate("2027-01-20"),
    inputs: { from: "2026-09-01", to: "2027-01-20", activity: "expert-talk", atLeast: 2, held },
    may,
    ...change,
  });

const draw = (duties: readonly CalendarDuty[], answer?: Answer) =>
  renderPart(
    <QuotaSection duties={duties} today={localDate("2026-10-21")} />,
    answer === undefined ? {} : { answer },
  );

test("counts for each unit what is registered of what is asked", async () => {
  const { getAllByRole } = await draw([talks("机械工程学院", 1), talks("土木工程学院", 2)]);
  const units = getAllByRole("listitem").map(({ textContent }) => textContent);
  expect(units[0]).toContain("机械工程学院专家讲座已登记 1/22027年1月20日前登记");
  expect(units).toContain("专家讲座已登记 2/22027年1月20日前登记");
});

test("shows the term of today alone, no other duty, and nothing where nothing is asked", async () => {
  const over = talks("机械工程学院", 0, {
    inputs: { from: "2026-02-24", to: "2026-07-10", activity: "expert-talk", atLeast: 2, held: 0 },
  });
  const { queryByText } = await draw([over, dutyForTest("甲")]);
  expect(queryByText("学期指标")).toBeNull();
});

test("registers an activity of the unit by the quota that it was opened from; who may not has no button", async () => {
  const answer = vi.fn<Answer>(() => ({ factId: "f" }));
  const own = talks("机械工程学院", 1);
  const other = talks("土木工程学院", 0, { may: { ...may, recordActivity: false } });
  const { getAllByRole, getByRole, getByText } = await draw([own, other], answer);
  expect(getAllByRole("button")).toHaveLength(1);
  fireEvent.click(getByRole("button", { name: "机械工程学院：登记邀请专家培训、讲座或研讨" }));
  const dialog = within(await waitFor(() => getByRole("dialog")));
  fireEvent.change(dialog.getByLabelText("举办日期"), { target: { value: "2026-10-15" } });
  fireEvent.change(dialog.getByLabelText("依据文件"), { target: { value: "讲座通知" } });
  fireEvent.click(dialog.getByRole("button", { name: /^登\s*记$/ }));
  await waitFor(() => getByText("已登记，指标已重新计算"));
  expect(answer).toHaveBeenCalledExactlyOnceWith("facts.record", {
    unitId: "u-机械工程学院",
    kind: "activity-held",
    activity: "expert-talk",
    on: "2026-10-15",
    document: "讲座通知",
  });
});

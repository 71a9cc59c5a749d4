import { expect, test } from "vitest";
import { DeadlineChip } from "./deadline-chip.tsx";
import { renderPart } from "./render-for-test.tsx";

test("says date, weekday, last working day and days left", async () => {
  const { getByTestId } = await renderPart(
    <DeadlineChip label="校级" due="2026-10-31" lastWorkingDay="2026-10-30" />,
  );
  expect(getByTestId("part").textContent).toBe("校级10月31日（周六）还有 10 天最后工作日 10月30日（周五）");
});

test("does not repeat a date that is itself a working day", async () => {
  const { queryByText } = await renderPart(<DeadlineChip due="2026-12-31" lastWorkingDay="2026-12-31" />);
  expect(queryByText(/最后工作日/)).toBeNull();
});

test.each([
  ["2026-10-21", "due today"],
  ["2026-10-22", "1 day left"],
  ["2026-10-19", "2 days overdue"],
])("in English %s is “%s”", async (due, words) => {
  const { getByText } = await renderPart(<DeadlineChip due={due} />, { language: "en" });
  expect(getByText(words)).toBeDefined();
});

test("counts no days once it is settled, and says when there is no date", async () => {
  const settled = await renderPart(<DeadlineChip due="2026-10-19" pressure="settled" />);
  expect(settled.queryByText(/逾期/)).toBeNull();
  settled.unmount();
  const none = await renderPart(<DeadlineChip due={null} label="校级" />);
  expect(none.getByText("校级 无截止日期")).toBeDefined();
});

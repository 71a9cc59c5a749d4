import { localDate } from "@goodstanding/domain/kernel/dates";
import { expect, test } from "vitest";
import { renderPart } from "../../ui/render-for-test.tsx";
import { filingForTest } from "./filing-for-test.ts";
import { FilingTable } from "./filing-table.tsx";
import type { FilingRow } from "./filing-views.ts";

const { filing } = filingForTest();
const row: FilingRow = { ...filing, fileCount: 3, verdict: null, reviewState: null };
const none = { status: "no-deadline", due: null, lastWorkingDay: null, daysLeft: null } as const;

test("the agency's date stands, by its name, where the school has set none", async () => {
  const agency = { ...filing.standing.agency, due: localDate("2026-12-31") };
  const rows = [{ ...row, standing: { school: { ...none, workingDaysLeft: null }, agency } }];
  const { getByText, queryByText } = await renderPart(<FilingTable rows={rows} filtered={false} />);
  expect(getByText(/12月31日/)).toBeDefined();
  expect(getByText("协会级")).toBeDefined();
  expect(queryByText("无截止日期")).toBeNull();
});

test("the school's date stands alone where there is one", async () => {
  const { queryByText } = await renderPart(<FilingTable rows={[row]} filtered={false} />);
  expect(queryByText("协会级")).toBeNull();
});

test("a review that broke off says so and what it needs, and one that waits that it waits", async () => {
  const rows: FilingRow[] = [
    { ...row, reviewState: "failed" },
    { ...row, id: "f-queued" as FilingRow["id"], reviewState: "queued" }, // an id that only has to differ
    { ...row, id: "f-again" as FilingRow["id"], reviewState: "failed", verdict: "warn" }, // likewise
  ];
  const { getAllByText, getByText, queryByText } = await renderPart(
    <FilingTable rows={rows} filtered={false} />,
  );
  expect(getAllByText("预审未完成")).toHaveLength(1);
  expect(getByText("多次尝试未完成，须重新预审")).toBeDefined();
  expect(getByText("排队中")).toBeDefined();
  expect(getByText("需核实")).toBeDefined();
  expect(queryByText("未预审")).toBeNull();
});

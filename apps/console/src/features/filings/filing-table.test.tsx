import { localDate } from "@goodstanding/domain/kernel/dates";
import { expect, test } from "vitest";
import { renderPart } from "../../ui/render-for-test.tsx";
import { filingForTest } from "./filing-for-test.ts";
import { FilingTable } from "./filing-table.tsx";
import type { FilingRow } from "./filing-views.ts";

const { filing } = filingForTest();
const row: FilingRow = { ...filing, fileCount: 3, verdict: null };
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

import { localDate } from "@goodstanding/domain/kernel/dates";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { fireEvent, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPart } from "../../ui/render-for-test.tsx";
import { ObligationItem } from "./obligation-item.tsx";
import { obligationForTest } from "./programme-for-test.ts";

test("says what, whether, by when at both levels, and why by which clause", async () => {
  const { getByText, getByRole } = await renderPart(<ObligationItem obligation={obligationForTest()} />);
  expect(getByText("年度持续改进报备")).toBeDefined();
  expect(getByText("应报")).toBeDefined();
  expect(getByText("10月31日（周六）")).toBeDefined();
  expect(getByText("12月31日（周四）")).toBeDefined();
  fireEvent.click(getByRole("button", { name: "2026 年度持续改进报备的依据" }));
  await waitFor(() => getByText("《工作指南（2025版）》"));
});

test("handing in settles the school's date and leaves the association's open", async () => {
  const filing = { id: "f1" as FilingId, status: "awaiting-school" } as const; // an id that is only linked to
  const { getByText, queryAllByText } = await renderPart(
    <ObligationItem obligation={obligationForTest({ filing })} />,
  );
  expect(queryAllByText(/还有 \d+ 天/)).toHaveLength(1);
  expect(getByText("还有 71 天")).toBeDefined();
  expect(getByText("打开报备").getAttribute("href")).toBe("/filings/f1");
});

test("an exempt duty shows its reason and no dates", async () => {
  const obligation = obligationForTest({ state: "exempt", schoolDue: null, agencyDue: null });
  const { getByText, queryByText } = await renderPart(<ObligationItem obligation={obligation} />);
  expect(getByText("免报")).toBeDefined();
  expect(queryByText(/校级/)).toBeNull();
});

test("a duty that is not done here says so and counts no days", async () => {
  const obligation = obligationForTest({
    period: "2024",
    schoolDue: localDate("2024-10-31"),
    agencyDue: localDate("2024-12-31"),
  });
  const { getByText, queryByText } = await renderPart(<ObligationItem obligation={obligation} />);
  expect(getByText(/未在本系统办理/)).toBeDefined();
  expect(queryByText(/已逾期/)).toBeNull();
});

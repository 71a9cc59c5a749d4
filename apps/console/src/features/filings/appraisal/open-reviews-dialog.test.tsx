import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { sampleSession } from "../../../lib/sample-session.ts";
import { renderPart } from "../../../ui/render-for-test.tsx";
import { OpenReviewsDialog } from "./open-reviews-dialog.tsx";

const { today } = sampleSession;
const filingId = "00000000-0000-7000-8000-000000000041" as FilingId; // an id of nothing

async function daysOf(agencyDue: string | null) {
  const due = agencyDue as never; // any day will do
  await renderPart(
    <OpenReviewsDialog filingId={filingId} agencyDue={due} level="college" onClose={() => undefined} />,
  );
  const { min, max } = screen.getByLabelText<HTMLInputElement>("审核截止");
  return { min, max };
}

test("the days to choose from end with the agency's date, which is said", async () => {
  expect(await daysOf("2099-12-31")).toEqual({ min: today, max: "2099-12-31" });
  expect(screen.getByText(/最迟 2099年12月31日/)).toBeDefined();
});

test.each([null, "2001-12-31"])("a date of the agency that is not ahead (%s) ends nothing", async (due) => {
  expect(await daysOf(due)).toEqual({ min: today, max: "" });
  expect(screen.getByText("留空则按两级截止日期之间的审核安排计算。")).toBeDefined();
});

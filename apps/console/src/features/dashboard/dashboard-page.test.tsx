import { localDate } from "@goodstanding/domain/kernel/dates";
import { expect, test } from "vitest";
import type { ApiOutputs } from "../../lib/api.ts";
import { renderPart } from "../../ui/render-for-test.tsx";
import { DashboardPage } from "./dashboard-page.tsx";
import { letterForTest } from "./letter-for-test.ts";

const summary: ApiOutputs["dashboard"]["summary"] = {
  year: 2026,
  sentence: {
    ...{ programmes: 4, inValidity: 4, owesFiling: 3, owesReport: 2, schoolOverdue: 1 },
    ...{ schoolDue: localDate("2026-11-30"), schoolLastWorkingDay: localDate("2026-11-30") },
    ...{ workingDaysLeft: 28, agencyDue: localDate("2026-12-31"), agencyDaysLeft: 71 },
    ...{ agencyRegime: "engineering", holidays: "official" },
    ...{ approved: 0, awaiting: 1, awaitingCollege: 0, filed: 0, notSubmitted: 4, notStarted: 3 },
  },
  numbers: { notSubmitted: 4, awaitingMe: 1, awaitingCollege: 0, returned: 0, approvedNotFiled: 0 },
  attention: [],
  attentionTotal: 0,
  duties: { withinDays: 45, overdue: [], coming: [], remarks: [] },
};
const answers: Readonly<Record<string, unknown>> = {
  "dashboard.summary": summary,
  "oversight.alarms": { letters: [letterForTest], unfiled: [], orders: [], notices: [] },
  "appraisals.queue": { mine: [] },
  "readingRooms.requests": [],
  "links.trouble": [],
};

test("a letter is a task of the highest rank: it stands above everything else on the workbench", async () => {
  const part = await renderPart(<DashboardPage />, { answer: (path) => answers[path] ?? null });
  const letter = await part.findByRole("link", { name: "逾期报备提醒 函8号" });
  const below = [part.getByText("需要关注"), part.getByText(/个专业中/), part.getByText("近期其他事项")];
  for (const each of below) {
    expect(letter.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  }
  expect(part.getAllByRole("link")[0]).toBe(letter);
});

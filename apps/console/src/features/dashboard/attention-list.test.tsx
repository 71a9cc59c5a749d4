import { localDate } from "@goodstanding/domain/kernel/dates";
import type { FilingId, ObligationId, ProgrammeId, UnitId } from "@goodstanding/domain/kernel/ids";
import { expect, test } from "vitest";
import { sampleSession } from "../../lib/sample-session.ts";
import { renderPart } from "../../ui/render-for-test.tsx";
import { AttentionList } from "./attention-list.tsx";
import type { AttentionItem } from "./summary-views.ts";

const level = (due: string) =>
  ({
    status: "open",
    due: localDate(due),
    lastWorkingDay: localDate(due),
    daysLeft: 0,
    workingDaysLeft: 0,
  }) as const;

const item = (status: AttentionItem["status"]): AttentionItem => ({
  id: `f-${status}` as FilingId, // ids that only have to differ
  obligationId: `o-${status}` as ObligationId,
  programme: { id: `p-${status}` as ProgrammeId, name: "土木工程", code: "081001" },
  college: { id: "u" as UnitId, name: { zh: "土木工程学院", en: "Civil" } },
  rule: "annual-filing",
  regime: "engineering",
  gravity: "ends-validity-after-reminder",
  period: "2026",
  status,
  firstSubmittedAt: null,
  programmeSubmittedAt: null,
  firstSubmission: null,
  dueAgain: null,
  exemptBecause: null,
  carriedFrom: null,
  receiptNumber: null,
  holidays: "official",
  why: { zh: "在有效期内", en: "in validity" },
  standing: { school: level("2026-10-31"), agency: level("2026-12-31") },
  verdict: status === "awaiting-school" ? "waived" : null,
  reviewState: status === "awaiting-school" ? "finished" : null,
});

const items = [item("drafting"), item("awaiting-school"), item("school-approved")];
const { may } = sampleSession;

test.each([
  ["the office", { ...may, decide: true }, ["查看", "去审核", "查看"]],
  ["a college", { ...may, upload: true }, ["去办理", "查看", "查看"]],
])("%s is asked to act only where it has to", async (_, rights, links) => {
  const { getAllByRole } = await renderPart(<AttentionList items={items} total={3} />, {
    session: { may: rights },
  });
  expect(getAllByRole("link").map(({ textContent }) => textContent)).toEqual(
    links.map((link) => `${link}土木工程`),
  );
});

test("only what a missed date leads to at once is marked", async () => {
  const report = { ...item("drafting"), rule: "third-year-report", gravity: "ends-validity" } as const;
  const { getAllByText } = await renderPart(<AttentionList items={[item("returned"), report]} total={2} />);
  expect(getAllByText("若逾期：中止有效期")).toHaveLength(1);
});

test("what is cut off is counted, with the way to all of it", async () => {
  const { getByRole } = await renderPart(<AttentionList items={items} total={5} />);
  expect(getByRole("link", { name: "还有 2 项，查看全部" }).getAttribute("href")).toBe("/filings");
});

test("a school date that is past gives way to the association's", async () => {
  const { getByText, queryByText } = await renderPart(
    <AttentionList items={[item("drafting")]} total={1} />,
    {
      session: { today: localDate("2026-11-02") },
    },
  );
  expect(getByText("12月31日（周四）")).toBeDefined();
  expect(queryByText("10月31日（周六）")).toBeNull();
});

test("a review that broke off is told, one that waits is not", async () => {
  const broken = { ...item("awaiting-school"), verdict: null, reviewState: "failed" } as const;
  const waiting = { ...broken, id: "f-waiting" as FilingId, reviewState: "queued" } as const; // an id that only has to differ
  const { getAllByText, queryByText } = await renderPart(
    <AttentionList items={[broken, waiting]} total={2} />,
  );
  expect(getAllByText("预审未完成")).toHaveLength(1);
  expect(queryByText("排队中")).toBeNull();
});

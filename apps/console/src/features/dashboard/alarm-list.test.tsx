import { localDate } from "@goodstanding/domain/kernel/dates";
import type { FilingId, ProgrammeId } from "@goodstanding/domain/kernel/ids";
import { expect, test } from "vitest";
import type { ApiOutputs } from "../../lib/api.ts";
import { renderPart } from "../../ui/render-for-test.tsx";
import { AlarmLines } from "./alarm-list.tsx";

type Alarms = ApiOutputs["oversight"]["alarms"];

const unfiled = (change: Partial<Alarms["unfiled"][number]> = {}): Alarms["unfiled"][number] => ({
  id: "f" as FilingId, // ids that only have to differ
  programme: { id: "p" as ProgrammeId, name: "土木工程" },
  college: { zh: "土木工程学院", en: "Civil" },
  rule: "annual-filing",
  regime: "engineering",
  period: "2026",
  acceptedOn: localDate("2026-10-20"),
  waitingDays: 1,
  agencyDue: localDate("2026-12-31"),
  workingDaysLeft: 51,
  mayRegister: true,
  ...change,
});
const none: Alarms = { letters: [], unfiled: [], orders: [] };

test("what is approved and not filed stands above all, with the working days left", async () => {
  const part = await renderPart(<AlarmLines alarms={{ ...none, unfiled: [unfiled()] }} />);
  expect(part.getByRole("heading", { name: /须立即办理（1 项）/ })).toBeDefined();
  expect(part.getByText("已审未报")).toBeDefined();
  expect(part.getByText(/剩 51 个工作日/)).toBeDefined();
  expect(part.getByRole("link", { name: /土木工程 2026/ }).getAttribute("href")).toContain("/filings/f");
});

test("a date that is past is counted on, and one that is not set is said", async () => {
  const part = await renderPart(
    <AlarmLines
      alarms={{
        ...none,
        unfiled: [
          unfiled({ workingDaysLeft: -2 }),
          unfiled({ id: "g" as FilingId, agencyDue: null, workingDaysLeft: null }),
        ],
      }}
    />,
  );
  expect(part.getByText(/已过 2 个工作日/)).toBeDefined();
  expect(part.getByText(/未设.*日期/)).toBeDefined();
});

test("nothing is shown while nothing alarms", async () => {
  const part = await renderPart(<AlarmLines alarms={none} />);
  expect(part.queryByRole("heading")).toBeNull();
});

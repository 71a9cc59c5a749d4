import { localDate } from "@goodstanding/domain/kernel/dates";
import type { FilingId, ProgrammeId, SpotCheckId } from "@goodstanding/domain/kernel/ids";
import { expect, test } from "vitest";
import type { ApiOutputs } from "../../lib/api.ts";
import { renderPart } from "../../ui/render-for-test.tsx";
import { AlarmLines } from "./alarm-list.tsx";
import { letterForTest } from "./letter-for-test.ts";

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
const none: Alarms = { letters: [], unfiled: [], orders: [], notices: [] };

test("a letter stands above all that waits, and a notice that has not come is awaited below", async () => {
  const notice: Alarms["notices"][number] = {
    ...{ spotCheckId: "c" as SpotCheckId, year: 2025, agency: "示例认证协会" },
    ...{ resultOn: localDate("2026-09-18"), programme: { id: "q" as ProgrammeId, name: "采矿工程" } },
    college: { zh: "矿业学院", en: "Mining" },
  };
  const part = await renderPart(
    <AlarmLines alarms={{ ...none, unfiled: [unfiled()], notices: [notice], letters: [letterForTest] }} />,
  );
  const links = part.getAllByRole("link").map(({ textContent }) => textContent);
  expect(links.map((each) => each?.slice(0, 4))).toEqual(["逾期报备", "土木工程", "采矿工程"]);
  expect(part.getByText("收到后登记来函")).toBeDefined();
});

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

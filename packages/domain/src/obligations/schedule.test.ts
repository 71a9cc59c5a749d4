import { expect, it } from "vitest";
import { programme } from "../accreditation/accreditation.fixture.ts";
import { sampleCalendar as calendar } from "../calendar/working-calendar.fixture.ts";
import { policiesWith } from "./obligations.fixture.ts";
import { scheduleRows } from "./schedule.ts";

const policies = policiesWith({});

const textile = programme({ from: "2022-01", to: "2027-12", notice: "2022-06-01" });
const ended = { ...programme({ from: "2019-05", to: "2024-06" }), name: "城市地下空间工程", code: "081005T" };
const exempt = { ...programme({ from: "2021-05", to: "2027-06" }), name: "建筑学", code: "082801" };

it("holds exactly the columns of the command line, in Chinese", () => {
  expect(scheduleRows({ policies, calendar, programmes: [textile], from: 2026, to: 2026 })).toEqual([
    {
      programme: "纺织工程",
      code: "081601",
      regime: "engineering",
      rule: "annual-filing",
      period: "2026",
      state: "owed",
      targetDue: null,
      schoolDue: "2026-10-31",
      agencyDue: "2026-12-31",
      schoolLastWorkingDay: "2026-10-30",
      agencyLastWorkingDay: "2026-12-31",
      holidays: "official",
      why: "有效期 2022-01 至 2027-12，2022 年发文 → 2026 年度在有效期内 → 校级 10-31，协会 12-31",
      citations: [
        { document: "《行动方案》（校发〔2024〕1号）", clause: "第四点" },
        { document: "《工作指南》", clause: "附件1" },
      ],
      consequence: "后果",
      owner: "programme-lead",
      note: null,
    },
  ]);
});

it("keeps the order of the file, then period, then rule; drops the exempt and keeps what is not owed", () => {
  const rows = scheduleRows({
    policies,
    calendar,
    programmes: [ended, exempt, textile],
    from: 2024,
    to: 2025,
  });
  expect(rows.map(({ code, period, rule, agencyDue }) => [code, period, rule, agencyDue])).toEqual([
    ["081005T", "2024", "annual-filing", null],
    ["081601", "2024", "annual-filing", "2024-12-31"],
    ["081601", "2024", "third-year-report", "2024-12-31"],
    ["081601", "2025", "annual-filing", "2025-12-31"],
  ]);
  expect(rows[0]?.note).toBe("有效期届满，无需报备");
});

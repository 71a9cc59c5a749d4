import { readFileSync } from "node:fs";
import {
  type ListedProgramme,
  parseProgrammeList,
  programmesOf,
} from "@goodstanding/domain/accreditation/programme-list";
import { deriveObligations } from "@goodstanding/domain/obligations/derive";
import type { Obligation } from "@goodstanding/domain/obligations/obligation";
import { type ScheduleRow, scheduleRows } from "@goodstanding/domain/obligations/schedule";
import type { PolicyRule } from "@goodstanding/domain/policy/rule";
import { describe, expect, it } from "vitest";
import { policyOf } from "./packs.ts";
import { workingCalendar as calendar } from "./working-calendar.ts";

/** The annex of the school's plan, row by row; the file has no quoted cell. */
const file = new URL("../../testing/data/imut-programmes.csv", import.meta.url);
const [header = [], ...lines] = readFileSync(file, "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => line.split(","));
const annex = lines.map((cells, at) => ({
  line: at + 2,
  cells: Object.fromEntries(header.map((column, index) => [column, cells[index] ?? ""])),
}));
const issued = "2024-04-28";

const programmes = listed();
const policy = imut();
const rows = scheduleRows({ policy, calendar, programmes, from: 2021, to: 2026 });
const columns: Record<PolicyRule, string> = {
  "annual-filing": "annual_filing",
  "third-year-report": "third_year_report",
};

describe("the annex of imut-2024-23", () => {
  it("has 39 programmes", () => {
    expect(programmes).toHaveLength(39);
  });
  it.each([
    ["annual-filing", 24],
    ["third-year-report", 6],
  ] as const)("%s: every dated cell is equal", (rule, count) => {
    const cells = datedCells(rule);
    const equal = cells.filter(({ programme, month }) => schoolMonths(programme, rule).includes(month));
    console.info(`annex ${rule}: ${cells.length} cells compared, ${equal.length} equal`);
    expect(cells).toHaveLength(count);
    expect(equal).toEqual(cells);
  });
  it("dates nothing in 2024 to 2026 that the annex does not", () => {
    const printed = [...datedCells("annual-filing"), ...datedCells("third-year-report")];
    const computed = rows.filter(({ schoolDue, period }) => schoolDue !== null && Number(period) >= 2024);
    expect(computed).toHaveLength(printed.length);
    expect(new Set(computed.map(({ schoolDue }) => schoolDue?.slice(4)))).toEqual(new Set(["-10-31"]));
  });
  it("sets every agency date on 31 December of its period", () => {
    for (const { agencyDue, period } of rows) expect([null, `${period}-12-31`]).toContain(agencyDue);
  });
  it.each(["annual-filing", "third-year-report"] as const)(
    "%s: a cell “-” yields no row, and is shown as exempt with its row of the annex",
    (rule) => {
      const exempt = programmesWith(rule, "-");
      expect(exempt.map(({ code }) => code)).toEqual(["082801", "082802"]);
      for (const programme of exempt) {
        expect(rowsOf(programme, rule)).toEqual([]);
        const obligations = obligationsOf(programme).filter((obligation) => obligation.rule === rule);
        expect(obligations.length).toBeGreaterThan(0);
        for (const { state, citations } of obligations) {
          expect([state, citations[0]?.clause]).toEqual(["exempt", `附件第${programme.no}行`]);
        }
      }
    },
  );
  it("a cell “done” was due before the plan was issued", () => {
    const done = programmesWith("third-year-report", "done");
    expect(done.map(({ no }) => no)).toEqual([5, 6]);
    for (const programme of done) {
      const [report, ...others] = rowsOf(programme, "third-year-report");
      expect(others).toEqual([]);
      expect((report?.schoolDue ?? issued) < issued).toBe(true);
    }
  });
  it("yields nothing for the 29 programmes without validity", () => {
    const applicants = programmes.filter(({ accreditations }) => accreditations.length === 0);
    expect(applicants).toHaveLength(29);
    expect(applicants.flatMap(obligationsOf)).toEqual([]);
  });
});

function listed(): ListedProgramme[] {
  const parsed = parseProgrammeList({ header, rows: annex });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return programmesOf(parsed.value);
}

function imut() {
  const found = policyOf("imut-2024-23");
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
}

/** The months that the annex prints, such as `2024-10;2025-10`. */
function datedCells(rule: PolicyRule): { programme: ListedProgramme; month: string }[] {
  return programmes.flatMap((programme) =>
    cellOf(programme, rule)
      .split(";")
      .filter((month) => /^\d{4}-\d{2}$/.test(month))
      .map((month) => ({ programme, month })),
  );
}

const cellOf = ({ no }: ListedProgramme, rule: PolicyRule): string =>
  annex.find(({ cells }) => cells["no"] === String(no))?.cells[columns[rule]] ?? "";
const programmesWith = (rule: PolicyRule, cell: string): ListedProgramme[] =>
  programmes.filter((programme) => cellOf(programme, rule) === cell);
const rowsOf = ({ name, code }: ListedProgramme, rule: PolicyRule): ScheduleRow[] =>
  rows.filter((row) => row.programme === name && row.code === code && row.rule === rule);
const schoolMonths = (programme: ListedProgramme, rule: PolicyRule): (string | undefined)[] =>
  rowsOf(programme, rule).map(({ schoolDue }) => schoolDue?.slice(0, 7));

function obligationsOf(programme: ListedProgramme): Obligation[] {
  return deriveObligations({ policy, calendar, programme, from: 2021, to: 2030 });
}

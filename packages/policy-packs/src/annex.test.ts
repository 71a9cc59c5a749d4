import { readFileSync } from "node:fs";
import type { Programme } from "@goodstanding/domain/accreditation/programme";
import {
  type ListedProgramme,
  parseProgrammeList,
  programmesOf,
} from "@goodstanding/domain/accreditation/programme-list";
import { openEngine } from "@goodstanding/domain/obligations/engine";
import type { Obligation } from "@goodstanding/domain/obligations/obligation";
import type { PolicyRule } from "@goodstanding/domain/policy/rule";
import { describe, expect, it } from "vitest";
import { readGolden } from "./golden-case.fixture.ts";
import { policiesOfPack } from "./packs.ts";
import { workingCalendar as calendar } from "./working-calendar.ts";

/** The columns of the annex in its order, by the name that the list of programmes gives them. */
const columns = {
  application: "application",
  self_report: "self-study",
  site_visit: "visit-material",
  annual_filing: "annual-filing",
  third_year_report: "third-year-report",
} as const satisfies Record<string, PolicyRule>;
type Column = keyof typeof columns;
const columnNames = Object.keys(columns) as Column[]; // its keys, as they are written above

const kinds = ["equal", "done", "exempt", "nothing-yet", "named"] as const;
type Kind = (typeof kinds)[number];

interface Cell {
  readonly printed: string;
  readonly is: Kind;
  readonly rule?: string;
  readonly why?: string;
}

type Row = { readonly no: number; readonly name: string } & { readonly [Each in Column]: Cell };

interface Annex {
  readonly issued: string;
  readonly reasons: Readonly<Record<string, string>>;
  readonly counts: Readonly<Record<Kind, number>>;
  readonly rows: readonly Row[];
}

const annex = readGolden<Annex>("imut-annex");
const [header = [], ...lines] = readFileSync(
  new URL("../../testing/data/imut-programmes.csv", import.meta.url),
  "utf8",
)
  .trimEnd()
  .split("\n")
  .map((line) => line.split(",")); // no cell is quoted
const programmes = listed();
const { derive } = openEngine({ policies: imut(), calendar });

/** What the rules alone make of each programme, and what they make of it with the cells of its timetable. */
const derived = new Map(
  programmes.map((programme) => [
    programme.no,
    { rules: obligationsOf({ ...programme, stages: {} }), cells: obligationsOf(programme) },
  ]),
);

const cells = annex.rows.flatMap((row) => columnNames.map((column) => ({ row, column, cell: row[column] })));

describe("the annex of imut-2024-23", () => {
  it("has 39 rows and 5 columns, and the cases hold what it prints", () => {
    expect([annex.rows.length, cells.length]).toEqual([39, 195]);
    expect(annex.rows.map(({ no, name }) => [no, name])).toEqual(
      programmes.map(({ no, name }) => [no, name]),
    );
    for (const { row, column, cell } of cells) expect(cell.printed).toBe(printedAt(row.no, column));
  });

  it("accounts for every cell", () => {
    console.info(`annex of imut-2024-23, ${cells.length} cells\n${countTable()}`);
    expect(countsOf(cells)).toEqual(annex.counts);
    expect(Object.values(annex.counts).reduce((sum, count) => sum + count)).toBe(cells.length);
    for (const { cell } of cells) {
      expect(kinds).toContain(cell.is);
      if (cell.is === "named") expect(Object.keys(annex.reasons)).toContain(cell.why);
    }
  });

  it.each(of("equal"))(
    "row $row.no, $column: the months printed are those of the rules",
    ({ row, column, cell }) => {
      const months = duties(row, column, "rules")
        .map(({ schoolDue }) => schoolDue?.slice(0, 7))
        .filter((month) => month !== undefined && isOfTheTimetable(month, cell));
      expect(months).toEqual(cell.printed.split(";"));
    },
  );

  it.each(of("done"))(
    "row $row.no, $column: done, and due before the plan was issued or closed by it",
    (each) => {
      const { row, column, cell } = each;
      const byRules = duties(row, column, "rules").find(({ schoolDue }) => schoolDue === cell.rule);
      expect(byRules?.schoolDue).toBe(cell.rule);
      if (byRules?.schoolDue && byRules.schoolDue >= annex.issued) {
        const [withCells] = duties(row, column, "cells");
        expect(withCells?.state).toBe("fulfilled");
      }
    },
  );

  it.each(of("exempt"))(
    "row $row.no, $column: exempt in every year, with its row as the clause",
    ({ row, column }) => {
      const found = duties(row, column, "rules");
      expect(found.length).toBeGreaterThan(0);
      for (const { state, citations } of found)
        expect([state, citations[0]?.clause]).toEqual(["exempt", `附件第${row.no}行`]);
    },
  );

  it.each(of("nothing-yet"))("row $row.no, $column: nothing before a validity exists", ({ row, column }) => {
    expect(duties(row, column, "rules")).toEqual([]);
  });

  it.each(of("named"))(
    "row $row.no, $column: differs from the rules by its reason",
    ({ row, column, cell }) => {
      expect(duties(row, column, "rules").map(({ schoolDue }) => schoolDue)).toEqual([cell.rule]);
      const [found, ...others] = duties(row, column, "cells");
      expect(others).toEqual([]);
      if (cell.printed === "done") expect([found?.state, found?.schoolDue]).toEqual(["owed", cell.rule]);
      else expect([found?.state, found?.schoolDue?.slice(0, 7)]).toEqual(["owed", cell.printed]);
    },
  );

  it("dates nothing in 2024 to 2026 that the annex does not", () => {
    const printed = cells.flatMap(({ cell }) => cell.printed.split(";").filter(isOfThePlan));
    const dated = annex.rows
      .flatMap((row) => columnNames.flatMap((column) => duties(row, column, "cells")))
      .filter(({ state, schoolDue }) => state === "owed" && schoolDue !== null && isOfThePlan(schoolDue));
    expect(dated).toHaveLength(printed.length);
  });
});

function of(kind: Kind) {
  return cells.filter(({ cell }) => cell.is === kind);
}

const duties = ({ no }: Row, column: Column, from: "rules" | "cells"): readonly Obligation[] =>
  (derived.get(no)?.[from] ?? []).filter(({ rule }) => rule === columns[column]);

const isOfThePlan = (date: string): boolean => date >= "2024" && date < "2027";

/** The yearly column speaks of the three years of the plan; the others of one date, whenever it is. */
const isOfTheTimetable = (month: string, { printed }: Cell): boolean =>
  !printed.includes(";") || isOfThePlan(month);

const printedAt = (no: number, column: Column): string =>
  lines.find(([first]) => first === String(no))?.[header.indexOf(column)] ?? "";

function countsOf(counted: readonly { readonly cell: Cell }[]): Record<Kind, number> {
  const count = (kind: Kind): number => counted.filter(({ cell }) => cell.is === kind).length;
  return {
    equal: count("equal"),
    done: count("done"),
    exempt: count("exempt"),
    "nothing-yet": count("nothing-yet"),
    named: count("named"),
  };
}

function countTable(): string {
  const rows = [
    ...columnNames.map((column) => [column, cells.filter((each) => each.column === column)] as const),
  ];
  const table = [...rows, ["all", cells] as const].map(([name, counted]) => {
    const counts = countsOf(counted);
    return [name.padEnd(18), ...kinds.map((kind) => String(counts[kind]).padStart(11))].join("");
  });
  return ["".padEnd(18) + kinds.map((kind) => kind.padStart(11)).join(""), ...table].join("\n");
}

function listed(): ListedProgramme[] {
  const rows = lines.map((line, at) => ({
    line: at + 2,
    cells: Object.fromEntries(header.map((column, index) => [column, line[index] ?? ""])),
  }));
  const parsed = parseProgrammeList({ header, rows });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return programmesOf(parsed.value);
}

function imut() {
  const found = policiesOfPack("imut-2024-23");
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
}

function obligationsOf(programme: Programme): readonly Obligation[] {
  return derive({ programme, from: 2018, to: 2035 });
}

import { readFile } from "node:fs/promises";
import { discontinuationProblem } from "@goodstanding/domain/accreditation/check-discontinuation";
import { type FactProblem, factProblems } from "@goodstanding/domain/accreditation/check-fact";
import type { Fact } from "@goodstanding/domain/accreditation/fact";
import type { ListedFact } from "@goodstanding/domain/accreditation/fact-row";
import type { ListedProgramme } from "@goodstanding/domain/accreditation/programme-list";
import type { RowProblem } from "@goodstanding/domain/accreditation/programme-row";
import { localDate } from "@goodstanding/domain/kernel/dates";
import type { ProgrammeId, UnitId } from "@goodstanding/domain/kernel/ids";
import { readFactList } from "@goodstanding/operations/facts/read-fact-list";
import { subjectNamed } from "@goodstanding/operations/facts/subject-named";
import { InputError } from "./exit-codes.ts";
import { problemTable } from "./problem-table.ts";
import { unusablePath } from "./unusable-path.ts";

export interface WithFacts {
  readonly programmes: readonly ListedProgramme[];
  /** Lines about units alone, which a schedule of programmes has no use for. */
  readonly setAside: number;
}

/** The programmes with the facts of a CSV file that name them, or every problem of it in one table. */
export async function withFacts(programmes: readonly ListedProgramme[], file: string): Promise<WithFacts> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw unusablePath("--facts", file, error);
  });
  const list = readFactList(bytes);
  if (!list.ok) throw new InputError(problemTable(file, list.error));
  const ofUnits = list.value.filter((line) => !namesProgramme(line));
  const placed = list.value.filter(namesProgramme).map((line) => placeIn(programmes, line));
  const facts = Map.groupBy(placed, ({ at }) => at);
  const problems = placed.flatMap((line) => [
    ...line.problems,
    ...discontinuationProblems(line, programmes[line.at], facts.get(line.at) ?? []),
  ]);
  if (problems.length > 0) throw new InputError(problemTable(file, problems));
  return {
    programmes: programmes.map((programme, at) => ({
      ...programme,
      facts: [...(programme.facts ?? []), ...(facts.get(at) ?? []).map(({ fact }) => fact)],
    })),
    setAside: ofUnits.length,
  };
}

const namesProgramme = ({ programmeCode, programmeName }: ListedFact): boolean =>
  programmeCode !== null || programmeName !== null;

interface Placed {
  readonly line: number;
  /** Index of the programme; -1 where the line names none. */
  readonly at: number;
  readonly fact: Fact;
  readonly problems: readonly RowProblem[];
}

function placeIn(programmes: readonly ListedProgramme[], listed: ListedFact): Placed {
  const { line, programmeCode: _code, programmeName: _name, unit: _unit, ...said } = listed;
  // Nothing is stored, so places in the list serve as ids.
  const known = programmes.map(({ code, name }, at) => ({
    id: `${at}` as ProgrammeId,
    code,
    name,
    unitName: "",
  }));
  const subject = subjectNamed({ ...listed, unit: null }, { programmes: known, units: noUnits });
  const wrong = factProblems({ ...said, of: "programme" }, assumedToday);
  return {
    line,
    at: subject.ok ? Number(subject.value.programmeId) : -1,
    fact: { ...said, id: `${line}` as Fact["id"] },
    problems: [...(subject.ok ? [] : [subject.error]), ...wrong.map((problem) => rowProblem(line, problem))],
  };
}

function discontinuationProblems(
  { line, fact }: Placed,
  programme: ListedProgramme | undefined,
  beside: readonly Placed[],
): readonly RowProblem[] {
  if (!programme) return [];
  const facts = beside.map((each) => each.fact);
  const problem = discontinuationProblem(fact, programme.accreditations, facts);
  return problem ? [rowProblem(line, problem)] : [];
}

const rowProblem = (row: number, { field, found, expected }: FactProblem): RowProblem => ({
  ...{ row, column: field, found, expected },
});

const noUnits: readonly { readonly id: UnitId; readonly name: string }[] = [];

/** A plan may assume what has not happened yet. */
const assumedToday = localDate("2199-12-31");

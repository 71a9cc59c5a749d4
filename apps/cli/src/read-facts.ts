import { readFile } from "node:fs/promises";
import { closingProblem } from "@goodstanding/domain/accreditation/check-closing";
import { discontinuationProblem } from "@goodstanding/domain/accreditation/check-discontinuation";
import { type FactProblem, factProblems } from "@goodstanding/domain/accreditation/check-fact";
import type { Fact } from "@goodstanding/domain/accreditation/fact";
import type { ListedFact } from "@goodstanding/domain/accreditation/fact-row";
import type { ListedProgramme } from "@goodstanding/domain/accreditation/programme-list";
import type { RowProblem } from "@goodstanding/domain/accreditation/programme-row";
import { localDate, yearOf } from "@goodstanding/domain/kernel/dates";
import type { ProgrammeId, UnitId } from "@goodstanding/domain/kernel/ids";
import { type Engine, openEngine } from "@goodstanding/domain/obligations/engine";
import { effectiveRule } from "@goodstanding/domain/policy/effective-rule";
import type { Policies } from "@goodstanding/domain/policy/policies";
import { regimes } from "@goodstanding/domain/policy/regime";
import { canBeClosed } from "@goodstanding/operations/facts/can-be-closed";
import { readFactList } from "@goodstanding/operations/facts/read-fact-list";
import { subjectNamed } from "@goodstanding/operations/facts/subject-named";
import { deriveThroughout } from "@goodstanding/operations/obligations/derive-throughout";
import { workingCalendar } from "@goodstanding/policy-packs/working-calendar";
import { InputError } from "./exit-codes.ts";
import { problemTable } from "./problem-table.ts";
import { unusablePath } from "./unusable-path.ts";

export interface WithFacts {
  readonly programmes: readonly ListedProgramme[];
  /** Lines that a schedule of programmes under these documents has no use for. */
  readonly setAside: {
    /** About units alone. */
    readonly ofUnits: number;
    /** Closing a kind of duty that the documents do not know. */
    readonly unknownDuties: number;
  };
}

/** The programmes with the facts of a CSV file that name them, or every problem of it in one table. */
export async function withFacts(
  programmes: readonly ListedProgramme[],
  file: string,
  policies: Policies,
): Promise<WithFacts> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw unusablePath("--facts", file, error);
  });
  const list = readFactList(bytes);
  if (!list.ok) throw new InputError(problemTable(file, list.error));
  const ofProgrammes = list.value.filter(namesProgramme);
  const said = ofProgrammes.filter((line) => !closesUnknownDuty(line, policies));
  const placed = said.map((line) => placeIn(programmes, line));
  refuse(
    file,
    placed.flatMap(({ problems }) => problems),
  );
  const facts = Map.groupBy(placed, ({ at }) => at);
  const engine = openEngine({ policies, calendar: workingCalendar });
  const outcomes = programmes.map((programme, at) => addTo(programme, facts.get(at) ?? [], engine));
  refuse(
    file,
    outcomes.flatMap(({ problems }) => problems).toSorted((a, b) => a.row - b.row),
  );
  return {
    programmes: outcomes.map(({ programme }) => programme),
    setAside: {
      ofUnits: list.value.length - ofProgrammes.length,
      unknownDuties: ofProgrammes.length - said.length,
    },
  };
}

function refuse(file: string, problems: readonly RowProblem[]): void {
  if (problems.length > 0) throw new InputError(problemTable(file, problems));
}

const namesProgramme = ({ programmeCode, programmeName }: ListedFact): boolean =>
  programmeCode !== null || programmeName !== null;

/** The documents that a schedule is asked under may be others than those that the school stands under. */
const closesUnknownDuty = ({ closes, on }: ListedFact, policies: Policies): boolean =>
  closes !== null &&
  regimes.every(
    (regime) => effectiveRule(policies.inForce(regime, closes.rule, yearOf(on)).policy, closes.rule) === null,
  );

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

/** A programme with the facts that name it, and what is wrong with them beside it and beside each other. */
function addTo(
  programme: ListedProgramme,
  lines: readonly Placed[],
  engine: Engine,
): { readonly programme: ListedProgramme; readonly problems: readonly RowProblem[] } {
  const facts = lines.map(({ fact }) => fact);
  const known = programme.facts ?? [];
  const others = [...known, ...facts.filter(({ kind }) => kind !== "fulfilled")];
  const duties = facts.some(({ kind }) => kind === "fulfilled")
    ? deriveThroughout(engine, { programme: { ...programme, facts: others } }).filter(canBeClosed)
    : [];
  const problems = lines.flatMap(({ line, fact }) => {
    const problem =
      discontinuationProblem(fact, programme.accreditations, facts) ?? closingProblem(fact, duties);
    return problem ? [rowProblem(line, problem)] : [];
  });
  return { programme: { ...programme, facts: [...known, ...facts] }, problems };
}

const rowProblem = (row: number, { field, found, expected }: FactProblem): RowProblem => ({
  ...{ row, column: field, found, expected },
});

const noUnits: readonly { readonly id: UnitId; readonly name: string }[] = [];

/** A plan may assume what has not happened yet. */
const assumedToday = localDate("2199-12-31");

import { insertFacts, listStandingFacts } from "@goodstanding/database/queries/fact";
import { lockObligations } from "@goodstanding/database/queries/obligation";
import { listProgrammes, type ProgrammeView } from "@goodstanding/database/queries/programme";
import { listUnits, type UnitRow } from "@goodstanding/database/queries/unit";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import {
  type FactField,
  type FactProblem,
  factProblems,
} from "@goodstanding/domain/accreditation/check-fact";
import type { FactColumn, ListedFact } from "@goodstanding/domain/accreditation/fact-row";
import type { RowProblem } from "@goodstanding/domain/accreditation/programme-row";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { FactId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { materialiseWithin } from "../obligations/materialise-obligations.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { todayOf } from "../today-of.ts";
import { type FactContent, factKey } from "./fact-key.ts";
import { problemsBeside, subjectsIn } from "./problems-beside.ts";
import { readFactList } from "./read-fact-list.ts";
import { subjectNamed } from "./subject-named.ts";

export interface FactImportFailure {
  readonly error: AppError;
  readonly problems: readonly RowProblem[];
}

export interface ImportedFacts {
  readonly imported: number;
  /** Lines that say what is registered already. */
  readonly known: number;
}

/**
 * Registers every line of a table, or none; a line that is registered already is passed over, so that a list may be
 * imported again. Errors: `access.denied`, `fact.import-invalid` with a table of row, column, found, expected.
 */
export async function importFacts(
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { csv }: { readonly csv: Uint8Array },
): Promise<Result<ImportedFacts, FactImportFailure>> {
  if (!can(actor, "facts.record")) return err({ error: appError("access.denied"), problems: [] });
  const rows = readFactList(csv);
  if (!rows.ok) return invalid(rows.error);
  return withScope(deps.database, scopeOf(actor), async (tx) => {
    await lockObligations(tx, actor.institutionId);
    const placed = placeRows(rows.value, await readRegister(deps, tx));
    if (!placed.ok) return invalid(placed.error);
    const facts = placed.value;
    const subjects = subjectsIn(facts);
    const standing = await listStandingFacts(tx, subjects);
    const known = new Set(standing.map(factKey));
    const fresh = facts
      .filter((fact) => !known.has(factKey(fact)))
      .map((fact) => ({ ...fact, id: deps.newId<FactId>() }));
    const problems = (await problemsBeside(deps, tx, fresh, standing)).map((problem, at) =>
      problem ? [rowProblem(fresh[at]?.line ?? 0, problem)] : [],
    );
    if (problems.flat().length > 0) return invalid(problems.flat());
    const recordedAt = deps.clock.now();
    const { institutionId, personId } = actor;
    await insertFacts(
      tx,
      fresh.map(({ line: _line, ...fact }) => ({ institutionId, ...fact, recordedBy: personId, recordedAt })),
    );
    const outcome = { imported: fresh.length, known: facts.length - fresh.length };
    if (fresh.length === 0) return ok(outcome);
    await record(deps, tx, actor, {
      kind: "facts.imported",
      objectKind: "institution",
      objectId: institutionId,
      detail: { ...outcome },
    });
    await materialiseWithin(deps, tx, actor, subjects);
    return ok(outcome);
  });
}

interface Register {
  readonly programmes: readonly ProgrammeView[];
  readonly units: readonly UnitRow[];
  readonly today: LocalDate;
}

async function readRegister(deps: Pick<Deps, "clock">, tx: ScopedTransaction): Promise<Register> {
  return {
    programmes: await listProgrammes(tx),
    units: await listUnits(tx),
    today: await todayOf(deps, tx),
  };
}

interface PlacedFact extends FactContent {
  readonly line: number;
}

/** Every line with whom it is about, or every problem. */
function placeRows(
  rows: readonly ListedFact[],
  { today, ...register }: Register,
): Result<readonly PlacedFact[], readonly RowProblem[]> {
  const problems: RowProblem[] = [];
  const facts: PlacedFact[] = [];
  const lines = new Map<string, number>();
  for (const row of rows) {
    const subject = subjectNamed(row, register);
    if (!subject.ok) {
      problems.push(subject.error);
      continue;
    }
    const of = subject.value.programmeId ? "programme" : "unit";
    for (const problem of factProblems({ ...row, of }, today)) problems.push(rowProblem(row.line, problem));
    const fact = contentOf(row, subject.value);
    const first = lines.get(factKey(fact));
    if (first !== undefined) problems.push(repeats(row, first));
    lines.set(factKey(fact), row.line);
    facts.push({ ...fact, line: row.line });
  }
  return problems.length === 0 ? ok(facts) : err(problems);
}

const rowProblem = (row: number, { field, found, expected }: FactProblem): RowProblem => ({
  ...{ row, found, expected },
  column: columnOf[field],
});

const columnOf: Readonly<Record<FactField, FactColumn>> = {
  kind: "kind",
  date: "date",
  subject: "unit",
  document: "document",
  activity: "activity",
  rule: "rule",
  period: "period",
};

const contentOf = (
  { kind, on, document, activity, closes }: ListedFact,
  { programmeId, unitId }: Pick<FactContent, "programmeId" | "unitId">,
): FactContent => ({
  ...{ kind, programmeId, unitId, document, activity },
  onDate: on,
  closesRule: closes?.rule ?? null,
  closesPeriod: closes?.period ?? null,
});

const repeats = ({ line, on }: ListedFact, first: number): RowProblem => ({
  row: line,
  column: "date",
  found: on,
  expected: {
    zh: `与第 ${first} 行不同（同一天的两次活动请用“document”列区分）`,
    en: `Something other than line ${first}; tell two activities of one day apart in the column document`,
  },
});

const invalid = (problems: readonly RowProblem[]): Result<never, FactImportFailure> =>
  err({ error: appError("fact.import-invalid", { count: problems.length }), problems });

import { replaceAccreditations } from "@goodstanding/database/queries/accreditation";
import { lockObligations } from "@goodstanding/database/queries/obligation";
import { listProgrammes, saveProgrammes } from "@goodstanding/database/queries/programme";
import { listUnits } from "@goodstanding/database/queries/unit";
import { withScope } from "@goodstanding/database/scope";
import type { Actor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type ListedProgramme, programmesOf } from "@goodstanding/domain/accreditation/programme-list";
import type { ProgrammeRow, RowProblem } from "@goodstanding/domain/accreditation/programme-row";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { ProgrammeId, UnitId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { materialiseWithin } from "../obligations/materialise-obligations.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { readProgrammeList } from "./read-programme-list.ts";
import { type Publication, recordPublications } from "./record-publications.ts";

export interface ProgrammeImport {
  readonly csv: Uint8Array;
  /** The college of a row that names none, by programme code; the column `college` wins, what is registered comes last. */
  readonly collegeOf?: ReadonlyMap<string, string>;
  readonly isExample: boolean;
}

export type ImportFailure = { readonly error: AppError; readonly problems: readonly RowProblem[] };

/** Reads the table, and imports either every row or none. Errors: `programme.import-invalid` with a table of row, column, found, expected. */
export async function importProgrammes(
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: Actor,
  input: ProgrammeImport,
): Promise<Result<{ readonly imported: number }, ImportFailure>> {
  if (actor.kind === "person" && !can(actor, "programmes.import")) {
    return err({ error: appError("access.denied"), problems: [] });
  }
  const rows = readProgrammeList(input.csv);
  if (!rows.ok) return invalid(rows.error);
  return withScope(deps.database, scopeOf(actor), async (tx) => {
    await lockObligations(tx, actor.institutionId);
    const units = await listUnits(tx);
    const colleges = new Map(
      units.filter(({ kind }) => kind === "college").map(({ name, id }) => [name, id]),
    );
    const registered = new Map((await listProgrammes(tx)).map((known) => [keyOf(known), known.unitId]));
    const placed = placeInColleges(rows.value, {
      colleges,
      registered,
      collegeOf: input.collegeOf ?? new Map(),
    });
    if (!placed.ok) return invalid(placed.error);
    const updatedAt = deps.clock.now();
    const saved = await saveProgrammes(
      tx,
      placed.value.map(({ programme, unitId }) => ({
        id: deps.newId(),
        institutionId: actor.institutionId,
        unitId,
        position: programme.no,
        name: programme.name,
        code: programme.code,
        batch: programme.group,
        applyingIn: programme.applyingIn ?? null,
        stages: programme.stages ?? {},
        updatedAt,
      })),
    );
    const ids = new Map(saved.map((stored) => [keyOf(stored), stored.id]));
    const accreditations = placed.value.flatMap(({ programme }) => {
      const programmeId = ids.get(keyOf(programme));
      if (!programmeId) throw new Error(`Programme ${programme.code} was saved but did not come back`);
      return programme.accreditations.map((accreditation) => ({
        ...accreditation,
        id: deps.newId<string>(),
        institutionId: actor.institutionId,
        programmeId,
        isExample: input.isExample,
      }));
    });
    await replaceAccreditations(tx, [...ids.values()], accreditations);
    const published = await recordPublications(deps, tx, actor, publicationsOf(placed.value, ids));
    await record(deps, tx, actor, {
      kind: "programmes.imported",
      objectKind: "institution",
      objectId: actor.institutionId,
      detail: { programmes: placed.value.length, published },
    });
    await materialiseWithin(deps, tx, actor);
    return ok({ imported: placed.value.length });
  });
}

/** When the conclusions of each programme were published, where the list says so. */
const publicationsOf = (
  placed: readonly PlacedProgramme[],
  ids: ReadonlyMap<string, ProgrammeId>,
): readonly Publication[] =>
  placed.flatMap(({ programme }) => {
    const programmeId = ids.get(keyOf(programme));
    return programmeId ? programme.publications.map((on) => ({ programmeId, on })) : [];
  });

interface PlacedProgramme {
  readonly programme: ListedProgramme;
  readonly unitId: UnitId;
}

const keyOf = ({ code, name }: { readonly code: string; readonly name: string }) => `${code} ${name}`;

interface KnownColleges {
  /** By name. */
  readonly colleges: ReadonlyMap<string, UnitId>;
  /** Where the programmes of earlier imports are, by code and name. */
  readonly registered: ReadonlyMap<string, UnitId>;
  readonly collegeOf: ReadonlyMap<string, string>;
}

/** A list that names no college at all has one mistake, not one in every row. */
function placeInColleges(
  rows: readonly ProgrammeRow[],
  { colleges, registered, collegeOf }: KnownColleges,
): Result<readonly PlacedProgramme[], readonly RowProblem[]> {
  const problems: RowProblem[] = [];
  const placed: PlacedProgramme[] = [];
  for (const programme of programmesOf(rows)) {
    const named = programme.college ?? collegeOf.get(programme.code);
    const unitId = named === undefined ? registered.get(keyOf(programme)) : colleges.get(named);
    if (unitId) placed.push({ programme, unitId });
    else
      problems.push({
        row: lineOf(rows, programme),
        column: "college",
        found: named ?? "",
        expected: knownColleges(colleges),
      });
  }
  if (problems.length === 0) return ok(placed);
  const namesNone =
    rows.every(({ college }) => college === null) && problems.every(({ found }) => found === "");
  return err(
    namesNone ? [{ row: 1, column: "college", found: "", expected: collegeColumn(colleges) }] : problems,
  );
}

const lineOf = (rows: readonly ProgrammeRow[], { no }: ListedProgramme): number =>
  rows.find((row) => row.no === no)?.line ?? 0;

const knownColleges = (colleges: ReadonlyMap<string, UnitId>) => ({
  zh: `本校已登记的学院之一：${[...colleges.keys()].join("、")}`,
  en: `one of this school's colleges: ${[...colleges.keys()].join(", ")}`,
});

const collegeColumn = (colleges: ReadonlyMap<string, UnitId>) => ({
  zh: `新专业须有 college 列，填写${knownColleges(colleges).zh}`,
  en: `a column college for programmes that are new, naming ${knownColleges(colleges).en}`,
});

const invalid = (problems: readonly RowProblem[]): Result<never, ImportFailure> =>
  err({ error: appError("programme.import-invalid", { count: problems.length }), problems });

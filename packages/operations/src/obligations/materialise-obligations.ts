import { deleteUntouchedFilings, openFilings } from "@goodstanding/database/queries/filing";
import {
  listObligations,
  lockObligations,
  type ObligationRow,
} from "@goodstanding/database/queries/obligation";
import { insertObligationRevisions } from "@goodstanding/database/queries/obligation-revision";
import {
  listProgrammesAfter,
  listProgrammesById,
  type ProgrammeView,
} from "@goodstanding/database/queries/programme";
import { type ObligationBatch, prepareObligations } from "@goodstanding/database/queries/save-obligations";
import { listUnits, type UnitRow } from "@goodstanding/database/queries/unit";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import type { Actor } from "@goodstanding/domain/access/actor";
import { yearOf } from "@goodstanding/domain/kernel/dates";
import type { FilingId, ProgrammeId, UnitId } from "@goodstanding/domain/kernel/ids";
import { isFilingRule } from "@goodstanding/domain/policy/rule";
import type { Deps } from "../deps.ts";
import { type AdoptedPolicies, adoptedPolicies } from "../policies/adopted-policies.ts";
import { record } from "../record.ts";
import { type DerivationFacts, openDerivation } from "./derive-institution.ts";
import { type ObligationChange, obligationChanges } from "./obligation-changes.ts";
import { readDerivationFacts, readDerivationRules } from "./read-derivation-inputs.ts";

type Needs = Pick<Deps, "database" | "newId" | "clock">;

/** How many obligations were written; zero when nothing changed. */
export interface Materialised {
  readonly saved: number;
}

/** Whose obligations are brought up to date: programmes, and units for what they owe themselves. */
export interface MaterialisedSubjects {
  readonly programmeIds: readonly ProgrammeId[];
  readonly unitIds: readonly UnitId[];
}

/** The one programme or unit that something is registered of. */
export const subjectsOf = ({
  programmeId,
  unitId,
}: {
  readonly programmeId: ProgrammeId | null;
  readonly unitId: UnitId | null;
}): MaterialisedSubjects => ({
  programmeIds: programmeId ? [programmeId] : [],
  unitIds: unitId ? [unitId] : [],
});

/** Brings the stored obligations of a whole institution up to date with its programmes, units, facts and rules. */
export const materialiseObligations = (deps: Needs, actor: Actor): Promise<Materialised> =>
  withScope(
    deps.database,
    { kind: "institution", institutionId: actor.institutionId, unitIds: "all" },
    (tx) => materialiseWithin(deps, tx, actor),
  );

/**
 * The same inside a transaction that has just changed what obligations come from; `of` where the change touches no
 * others. Unchanged inputs write nothing. Large institutions are worked through in portions.
 */
export async function materialiseWithin(
  deps: Needs,
  tx: ScopedTransaction,
  actor: Actor,
  of?: MaterialisedSubjects,
): Promise<Materialised> {
  await lockObligations(tx, actor.institutionId);
  const adopted = await adoptedPolicies(tx);
  if (!adopted) return { saved: 0 };
  const derive = openDerivation(await readDerivationRules(deps, tx, adopted));
  const comparing = { institutionId: actor.institutionId, newId: deps.newId, at: deps.clock.now() };
  const portions = of ? portionOf(tx, of) : portionsOf(tx);
  const packs = new Set<string>();
  let saved = 0;
  let writing = Promise.resolve();
  try {
    for (let inputs = await readNext(tx, portions); inputs; ) {
      // Meanwhile the database writes the portion before.
      const changes = obligationChanges(comparing, derive(inputs.facts), inputs.stored);
      const rows = changes.map(({ row }) => row);
      const batch = prepareObligations(rows);
      await writing;
      await batch.send(tx);
      inputs = await readNext(tx, portions);
      writing = write(deps, tx, actor, adopted, { changes, batch });
      for (const row of rows) for (const pack of row.packs) packs.add(pack);
      saved += rows.length;
    }
    await writing;
  } finally {
    // Nothing goes on in a transaction that is about to end.
    await Promise.allSettled([writing]);
  }
  if (saved > 0) {
    await record(deps, tx, actor, {
      kind: "obligations.materialised",
      objectKind: "institution",
      objectId: actor.institutionId,
      detail: { saved, version: adopted.version, packs: [...packs] },
    });
  }
  return { saved };
}

interface PortionInputs {
  readonly facts: DerivationFacts;
  readonly stored: readonly ObligationRow[];
}

/** What the next portion is derived from and compared with; `null` after the last. */
async function readNext(
  tx: ScopedTransaction,
  portions: AsyncGenerator<Portion>,
): Promise<PortionInputs | null> {
  const next = await portions.next();
  if (next.done) return null;
  const { programmes, units } = next.value;
  return {
    facts: await readDerivationFacts(tx, programmes, units),
    stored: await listObligations(tx, [...idsOf(programmes), ...idsOf(units)]),
  };
}

interface Portion {
  readonly programmes: readonly ProgrammeView[];
  readonly units: readonly UnitRow[];
}

/** Some thousand obligations at a time: enough for the database to work in bulk, little enough for memory. */
const PROGRAMMES_A_PORTION = 250;

async function* portionsOf(tx: ScopedTransaction): AsyncGenerator<Portion> {
  yield { programmes: [], units: await listUnits(tx) };
  let after: ProgrammeId | null = null;
  for (;;) {
    const programmes: readonly ProgrammeView[] = await listProgrammesAfter(tx, after, PROGRAMMES_A_PORTION);
    after = programmes.at(-1)?.id ?? null;
    if (after === null) return;
    yield { programmes, units: [] };
  }
}

async function* portionOf(
  tx: ScopedTransaction,
  { programmeIds, unitIds }: MaterialisedSubjects,
): AsyncGenerator<Portion> {
  const units = (await listUnits(tx)).filter(({ id }) => unitIds.includes(id));
  yield { programmes: [], units };
  for (let start = 0; start < programmeIds.length; start += PROGRAMMES_A_PORTION) {
    const ids = programmeIds.slice(start, start + PROGRAMMES_A_PORTION);
    yield { programmes: await listProgrammesById(tx, ids), units: [] };
  }
}

const idsOf = <Id>(rows: readonly { readonly id: Id }[]): readonly Id[] => rows.map(({ id }) => id);

interface Prepared {
  readonly changes: readonly ObligationChange[];
  readonly batch: ObligationBatch;
}

async function write(
  { newId, clock }: Needs,
  tx: ScopedTransaction,
  { institutionId }: Actor,
  { remindingFrom }: AdoptedPolicies,
  { changes, batch }: Prepared,
): Promise<void> {
  await batch.save(tx);
  const at = clock.now();
  const replaced = changes.map(({ before }) => before).filter((row) => row !== null);
  await insertObligationRevisions(
    tx,
    replaced.map((row) => ({
      id: newId(),
      institutionId,
      obligationId: row.id,
      dueVersion: row.dueVersion,
      content: { ...row },
      packs: row.packs,
      replacedAt: at,
    })),
  );
  const gone = changes.filter(({ row, before }) => before && row.state !== "owed" && isFilingRule(row.rule));
  await deleteUntouchedFilings(
    tx,
    gone.map(({ row }) => row.id),
  );
  const rows = changes.map(({ row }) => row);
  const owed = rows.filter(
    ({ state, rule, year }) => state === "owed" && isFilingRule(rule) && year >= yearOf(remindingFrom),
  );
  const opened = owed.map(({ id }) => ({ id: newId<FilingId>(), obligationId: id }));
  await openFilings(tx, institutionId, opened, at);
}

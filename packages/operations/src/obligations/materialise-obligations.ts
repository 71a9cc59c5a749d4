import { lockObligations } from "@goodstanding/database/queries/obligation";
import { prepareObligations } from "@goodstanding/database/queries/save-obligations";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import type { Subjects } from "@goodstanding/database/subjects";
import type { Actor } from "@goodstanding/domain/access/actor";
import type { Deps } from "../deps.ts";
import { adoptedPolicies } from "../policies/adopted-policies.ts";
import { record } from "../record.ts";
import { openDerivation } from "./derive-institution.ts";
import { obligationChanges } from "./obligation-changes.ts";
import { portionsOf } from "./obligation-portions.ts";
import { readDerivationRules } from "./read-derivation-inputs.ts";
import { writeChanges } from "./write-changes.ts";

type Needs = Pick<Deps, "database" | "newId" | "clock">;

/** How many obligations were written; zero when nothing changed. */
export interface Materialised {
  readonly saved: number;
}

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
  of?: Subjects,
): Promise<Materialised> {
  await lockObligations(tx, actor.institutionId);
  const adopted = await adoptedPolicies(tx);
  if (!adopted) return { saved: 0 };
  const derive = openDerivation(await readDerivationRules(deps, tx, adopted));
  const comparing = { institutionId: actor.institutionId, newId: deps.newId, at: deps.clock.now() };
  const portions = portionsOf(tx, of);
  const packs = new Set<string>();
  let saved = 0;
  let writing = Promise.resolve();
  try {
    for (let next = await portions.next(); !next.done; ) {
      const { facts, stored } = next.value;
      // Meanwhile the database writes the portion before.
      const changes = obligationChanges(comparing, derive(facts), stored);
      const rows = changes.map(({ row }) => row);
      const batch = prepareObligations(rows, { areNew: changes.every(({ before }) => before === null) });
      await writing;
      await batch.send(tx);
      next = await portions.next();
      writing = writeChanges(deps, tx, actor, adopted, { changes, batch });
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

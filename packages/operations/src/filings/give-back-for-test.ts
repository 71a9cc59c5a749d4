import { listSubmissions } from "@goodstanding/database/queries/submission";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import type { Deps } from "../deps.ts";
import { scopeOf } from "../scope-of.ts";
import { type Decision, decideFiling } from "./decide-filing.ts";

/** The college returns to the programme what was handed in last; without a day and a list unless `change` says otherwise. */
export async function giveBack(
  deps: Parameters<typeof decideFiling>[0] & Pick<Deps, "database">,
  actor: PersonActor,
  { filingId, ...change }: Pick<Decision, "reason"> & Partial<Decision> & { readonly filingId: FilingId },
): ReturnType<typeof decideFiling> {
  const [latest] = await withScope(deps.database, scopeOf(actor), (tx) => listSubmissions(tx, filingId));
  if (!latest) throw new Error("Nothing was handed in");
  const { id: submissionId, snapshotHash } = latest;
  return decideFiling(deps, actor, {
    ...{ submissionId, snapshotHash, kind: "return-to-programme", dueAgain: null },
    ...change,
  });
}

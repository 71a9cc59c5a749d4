import { listInstitutions } from "@goodstanding/database/queries/institution";
import { withScope } from "@goodstanding/database/scope";
import type { Deps } from "../deps.ts";

/** Asks for every institution's obligations to be derived anew: a new release may bring new packs or holidays, a new day a new term. */
export async function refreshObligations({
  database,
  queue,
}: Pick<Deps, "database" | "queue">): Promise<void> {
  const because = "every institution's obligations follow the packs of this release";
  const institutions = await withScope(database, { kind: "everywhere", because }, listInstitutions);
  for (const { id } of institutions) await queue.enqueue("obligations.materialise", { institutionId: id });
}

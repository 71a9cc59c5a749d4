import { findFiling } from "@goodstanding/database/queries/filing";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { adoptedPolicies } from "../policies/adopted-policies.ts";
import { policyOfFiling } from "../policies/policy-of-filing.ts";
import { scopeOf } from "../scope-of.ts";
import { openProposals } from "./open-proposals.ts";
import { type FileToPlace, placeFiles } from "./place-files.ts";
import { readContents } from "./read-contents.ts";
import { mayEditPackage } from "./refuse-unreachable.ts";

/**
 * Confirms in a person's name all that the names of unsorted files propose, but for those of another unit's package,
 * for whoever has looked at them: the demonstration's people, and tests. Errors: those of `placeFiles`.
 */
export async function confirmProposals(
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { filingId }: { readonly filingId: FilingId },
): Promise<Result<{ readonly placed: number }, AppError>> {
  const files = await withScope(deps.database, scopeOf(actor), async (tx) => {
    const filing = await findFiling(tx, filingId);
    const adopted = await adoptedPolicies(tx);
    if (!filing || !adopted) return null;
    const { courses, files: all } = await readContents(tx, filingId);
    const propose = await openProposals(tx, filing, policyOfFiling(adopted, filing), courses);
    const others = courses.filter(({ row }) => !mayEditPackage(actor, row)).map(({ packageId }) => packageId);
    const unsorted = all.filter(
      ({ placement, row }) =>
        placement === null && !(row.packageId !== null && others.includes(row.packageId)),
    );
    return unsorted.flatMap(({ row }): readonly FileToPlace[] => {
      const { placement, newCourse } = propose(row);
      return placement ? [{ fileId: row.id, placement, newCourse }] : [];
    });
  });
  if (!files) return err(appError("filing.not-found"));
  return files.length === 0 ? ok({ placed: 0 }) : placeFiles(deps, actor, { filingId, files });
}

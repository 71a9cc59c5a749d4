import { listLinksToCheck } from "@goodstanding/database/queries/evidence-link";
import { listInstitutions } from "@goodstanding/database/queries/institution";
import type { LinkOutcome } from "@goodstanding/database/schema/link-check";
import { withScope } from "@goodstanding/database/scope";
import { workThrough } from "../work-through.ts";
import { type CheckDeps, checkLink } from "./check-link.ts";

/**
 * Looks at every link whose turn it is, one after the other, school by school: some each day, and those again that
 * did not answer. Gives how many came out how.
 */
export async function checkDueLinks(
  deps: CheckDeps,
  signal: AbortSignal,
): Promise<Partial<Record<LinkOutcome, number>>> {
  const because = "a sweep looks for the links of every institution whose turn it is";
  const institutions = await withScope(deps.database, { kind: "everywhere", because }, listInstitutions);
  const counts: Partial<Record<LinkOutcome, number>> = {};
  await workThrough(institutions, async ({ id: institutionId, timeZone }) => {
    const due = await withScope(deps.database, { kind: "institution", institutionId, unitIds: "all" }, (tx) =>
      listLinksToCheck(tx, { today: deps.clock.today(timeZone), timeZone }),
    );
    await workThrough(due, async ({ id: linkId }) => {
      signal.throwIfAborted();
      const outcome = await checkLink(deps, { institutionId, linkId }, signal);
      if (outcome) counts[outcome] = (counts[outcome] ?? 0) + 1;
    });
  });
  return counts;
}

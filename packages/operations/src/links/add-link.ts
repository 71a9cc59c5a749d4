import { setFilingStatus } from "@goodstanding/database/queries/filing";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import type { Placement } from "@goodstanding/domain/filings/placement";
import type { AppError } from "@goodstanding/domain/kernel/app-error";
import type { EvidenceLinkId, FilingId } from "@goodstanding/domain/kernel/ids";
import { ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { scopeOf } from "../scope-of.ts";
import { askForCheck } from "./ask-for-check.ts";
import { insertLink } from "./insert-link.ts";
import { type LinkInput, readLinkInput } from "./link-input.ts";
import { openLinkPlace } from "./link-place.ts";

interface NewLink extends LinkInput {
  readonly filingId: FilingId;
  readonly placement: Placement;
}

type Needs = Pick<Deps, "database" | "newId" | "clock" | "secrets" | "queue" | "log">;
type Added = Result<{ readonly id: EvidenceLinkId }, AppError>;

/**
 * Puts a link into a slot, where it counts as evidence, and has it looked at. Errors: those of `readLinkInput` and
 * `openLinkPlace`.
 */
export async function addLink(
  deps: Needs,
  actor: PersonActor,
  { filingId, placement, ...input }: NewLink,
): Promise<Added> {
  const checked = readLinkInput(input);
  if (!checked.ok) return checked;
  const added = await withScope<Added>(deps.database, scopeOf(actor), async (tx) => {
    const place = await openLinkPlace(tx, actor, { filingId, placement });
    if (!place.ok) return place;
    const { open, packageId } = place.value;
    const id = await insertLink(deps, tx, actor, {
      ...{ checked: checked.value, placement, packageId, filingId },
    });
    await setFilingStatus(tx, filingId, { status: open.next, updatedAt: deps.clock.now() });
    return ok({ id });
  });
  if (added.ok) await askForCheck(deps, { institutionId: actor.institutionId, linkId: added.value.id });
  return added;
}

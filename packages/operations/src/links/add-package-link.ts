import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import type { AppError } from "@goodstanding/domain/kernel/app-error";
import type { CoursePackageId, EvidenceLinkId } from "@goodstanding/domain/kernel/ids";
import { ok, type Result } from "@goodstanding/domain/kernel/result";
import { openPackageSlot } from "../courses/open-package-slot.ts";
import type { Deps } from "../deps.ts";
import { scopeOf } from "../scope-of.ts";
import { askForCheck } from "./ask-for-check.ts";
import { insertLink } from "./insert-link.ts";
import { type LinkInput, readLinkInput } from "./link-input.ts";

interface NewPackageLink extends LinkInput {
  readonly packageId: CoursePackageId;
  readonly slot: string;
  /** Of a sample; `null` for everything else. */
  readonly band: string | null;
}

type Needs = Pick<Deps, "database" | "newId" | "clock" | "secrets" | "queue" | "log">;
type Added = Result<{ readonly id: EvidenceLinkId }, AppError>;

/**
 * Puts a link into a slot of a course package, for the unit that owns it: every filing that holds the package counts
 * it. Errors: those of `readLinkInput` and `openPackageSlot`.
 */
export async function addPackageLink(
  deps: Needs,
  actor: PersonActor,
  { packageId, slot, band, ...input }: NewPackageLink,
): Promise<Added> {
  const checked = readLinkInput(input);
  if (!checked.ok) return checked;
  const added = await withScope<Added>(deps.database, scopeOf(actor), async (tx) => {
    const place = await openPackageSlot(tx, actor, packageId, { slot, band });
    if (!place.ok) return place;
    const { placement } = place.value;
    const id = await insertLink(deps, tx, actor, {
      ...{ checked: checked.value, placement, packageId, filingId: null },
    });
    return ok({ id });
  });
  if (added.ok) await askForCheck(deps, { institutionId: actor.institutionId, linkId: added.value.id });
  return added;
}

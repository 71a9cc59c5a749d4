import { createHash } from "node:crypto";
import { insertEvidenceLink } from "@goodstanding/database/queries/evidence-link";
import { setFilingStatus } from "@goodstanding/database/queries/filing";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { type Placement, slotKey } from "@goodstanding/domain/filings/placement";
import type { AppError } from "@goodstanding/domain/kernel/app-error";
import type { EvidenceLinkId, FilingId } from "@goodstanding/domain/kernel/ids";
import { ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { type LinkInput, readLinkInput } from "./link-input.ts";
import { openLinkPlace } from "./link-place.ts";
import { passwordPlace } from "./open-link.ts";

interface NewLink extends LinkInput {
  readonly filingId: FilingId;
  readonly placement: Placement;
}

type Needs = Pick<Deps, "database" | "newId" | "clock" | "secrets" | "queue" | "log">;

/**
 * Puts a link into a slot, where it counts as evidence, and has it looked at. The password is stored encrypted for
 * this row. Errors: those of `readLinkInput` and `openLinkPlace`.
 */
export async function addLink(
  deps: Needs,
  actor: PersonActor,
  { filingId, placement, ...input }: NewLink,
): Promise<Result<{ readonly id: EvidenceLinkId }, AppError>> {
  const read = readLinkInput(input);
  if (!read.ok) return read;
  const { url, password, remark, expiresOn } = read.value;
  const { institutionId, personId } = actor;
  const id = deps.newId<EvidenceLinkId>();
  const now = deps.clock.now();
  const added = await withScope<Result<null, AppError>>(deps.database, scopeOf(actor), async (tx) => {
    const place = await openLinkPlace(tx, actor, { filingId, placement });
    if (!place.ok) return place;
    const { open, packageId } = place.value;
    await insertEvidenceLink(tx, {
      ...{ id, institutionId, packageId, url, remark, expiresOn },
      filingId: packageId ? null : filingId,
      ...{ part: placement.part, slot: placement.slot, band: placement.band },
      passwordSealed: password === null ? null : deps.secrets.seal(password, passwordPlace(id)),
      checkDay: checkDayOf(id),
      ...{ addedBy: personId, addedAt: now, changedAt: now },
    });
    await setFilingStatus(tx, filingId, { status: open.next, updatedAt: now });
    await record(deps, tx, actor, {
      kind: "link.added",
      objectKind: "filing",
      objectId: filingId,
      detail: { linkId: id, url, slot: slotKey(placement), hasPassword: password !== null },
    });
    return ok(null);
  });
  if (!added.ok) return added;
  await askForCheck(deps, { institutionId, linkId: id });
  return ok({ id });
}

/** Has the worker look at a link soon; where the queue does not answer, the day's sweep does it. */
export const askForCheck = async (
  { queue, log }: Pick<Deps, "queue" | "log">,
  link: { readonly institutionId: PersonActor["institutionId"]; readonly linkId: EvidenceLinkId },
): Promise<void> => {
  await queue
    .enqueue("links.check", { link })
    .catch((error: unknown) =>
      log.warn({ error, ...link }, "The queue did not take the check of a link; the sweep will"),
    );
};

const DAYS = 28;

/** Spreads the checks of a school over the month. */
const checkDayOf = (id: EvidenceLinkId): number =>
  1 + (createHash("sha256").update(id).digest().readUInt32BE(0) % DAYS);

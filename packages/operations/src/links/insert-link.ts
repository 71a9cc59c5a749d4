import { createHash } from "node:crypto";
import { insertEvidenceLink } from "@goodstanding/database/queries/evidence-link";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { type Placement, slotKey } from "@goodstanding/domain/filings/placement";
import type { CoursePackageId, EvidenceLinkId, FilingId } from "@goodstanding/domain/kernel/ids";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import type { LinkInput } from "./link-input.ts";
import { passwordPlace } from "./open-link.ts";

export interface LinkToInsert {
  /** As `readLinkInput` gave it. */
  readonly checked: LinkInput;
  readonly placement: Placement;
  /** The package that holds the slot; `null`: the filing itself. */
  readonly packageId: CoursePackageId | null;
  /** On whose page it was added; `null`: on that of the package. */
  readonly filingId: FilingId | null;
}

/** Writes a link down in its slot with its audit event; the password is stored encrypted for this row. */
export async function insertLink(
  deps: Pick<Deps, "newId" | "clock" | "secrets">,
  tx: ScopedTransaction,
  actor: PersonActor,
  { checked, placement, packageId, filingId }: LinkToInsert,
): Promise<EvidenceLinkId> {
  const { url, password, remark, expiresOn } = checked;
  const { institutionId, personId } = actor;
  const id = deps.newId<EvidenceLinkId>();
  const now = deps.clock.now();
  await insertEvidenceLink(tx, {
    ...{ id, institutionId, packageId, url, remark, expiresOn },
    filingId: packageId ? null : filingId,
    ...{ part: placement.part, slot: placement.slot, band: placement.band },
    passwordSealed: password === null ? null : deps.secrets.seal(password, passwordPlace(id)),
    checkDay: checkDayOf(id),
    ...{ addedBy: personId, addedAt: now, changedAt: now },
  });
  await record(deps, tx, actor, {
    kind: "link.added",
    objectKind: filingId ? "filing" : "course-package",
    objectId: filingId ?? packageId ?? id,
    detail: { linkId: id, url, slot: slotKey(placement), hasPassword: password !== null },
  });
  return id;
}

const DAYS = 28;

/** Spreads the checks of a school over the month. */
const checkDayOf = (id: EvidenceLinkId): number =>
  1 + (createHash("sha256").update(id).digest().readUInt32BE(0) % DAYS);

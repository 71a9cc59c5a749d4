import {
  findEvidenceLink,
  findLastCheck,
  insertLinkAcknowledgement,
} from "@goodstanding/database/queries/evidence-link";
import type { LinkOutcome } from "@goodstanding/database/schema/link-check";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { textParam } from "@goodstanding/domain/kernel/fill-text";
import type { EvidenceLinkId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { owningUnit } from "./owning-unit.ts";

export interface Acknowledgement {
  readonly id: EvidenceLinkId;
  /** The look that the person has seen. */
  readonly checkId: string;
  readonly reason: string;
}

const LONGEST_REASON = 500;

/** What a person can find in order after all; anything else has to be mended where the material lies. */
const acceptable: ReadonlySet<LinkOutcome> = new Set(["changed", "open"]);

/**
 * Accepts what the last look at a link found: it is what later looks are compared with. It may be done while the
 * filing is handed in, as nothing of the filing changes. Errors: `link.invalid`, `link.not-found`, `access.denied`,
 * `link.looked-at-since`, `link.nothing-to-acknowledge`.
 */
export async function acknowledgeLink(
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { id, checkId, reason }: Acknowledgement,
): Promise<Result<null, AppError>> {
  const because = reason.trim();
  if (because === "" || because.length > LONGEST_REASON) return err(wrongReason);
  return withScope<Result<null, AppError>>(deps.database, scopeOf(actor), async (tx) => {
    const link = await findEvidenceLink(tx, id);
    const unitId = link && !link.removedAt ? await owningUnit(tx, link) : null;
    if (!link || unitId === null) return err(appError("link.not-found"));
    if (!can(actor, "links.acknowledge", unitId)) return err(appError("access.denied"));
    const last = await findLastCheck(tx, id);
    if (last?.id !== checkId) return err(appError("link.looked-at-since"));
    const isOpenQuestion = acceptable.has(last.outcome) && last.checkedAt >= link.changedAt;
    const row = { id: deps.newId<string>(), institutionId: link.institutionId, checkId, reason: because };
    const by = { acknowledgedBy: actor.personId, acknowledgedAt: deps.clock.now() };
    if (!isOpenQuestion || !(await insertLinkAcknowledgement(tx, { ...row, ...by })))
      return err(appError("link.nothing-to-acknowledge"));
    await record(deps, tx, actor, {
      kind: "link.acknowledged",
      objectKind: link.filingId ? "filing" : "course-package",
      objectId: link.filingId ?? link.packageId ?? id,
      detail: { linkId: id, url: link.url, checkId, outcome: last.outcome, reason: because },
    });
    return ok(null);
  });
}

const wrongReason = appError("link.invalid", {
  ...textParam("field", { zh: "原因", en: "The reason" }),
  ...textParam("expected", { zh: `1–${LONGEST_REASON} 字`, en: `1 to ${LONGEST_REASON} characters` }),
});

import { findFiling, lockFiling } from "@goodstanding/database/queries/filing";
import {
  insertWaiver,
  listWaivers,
  markWaiverWithdrawn,
} from "@goodstanding/database/queries/finding-waiver";
import { findProgramme } from "@goodstanding/database/queries/programme";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { type LocalDate, lastDayOf } from "@goodstanding/domain/kernel/dates";
import type { FilingId, ProgrammeId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import { lastWaiverDay } from "@goodstanding/domain/review/waiver";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { todayOf } from "../today-of.ts";
import { findLatestFindings } from "./find-latest-findings.ts";

export interface WaiverToGrant {
  readonly filingId: FilingId;
  /** Of a finding of the last finished review of the latest submission. */
  readonly key: string;
  readonly reason: string;
  /** The last day, see `waiverDays`. */
  readonly expiresOn: LocalDate;
}

const LONGEST_REASON = 500;

/**
 * 豁免: lets one finding stand until a day, here and in later reviews of the filing, as long as its key is the same.
 * Errors: `filing.not-found`, `access.denied`, `waiver.reason-required`, `waiver.wrong-day`, `finding.not-found`,
 * `waiver.in-force`.
 */
export const waiveFinding = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { filingId, key, reason: because, expiresOn }: WaiverToGrant,
): Promise<Result<{ readonly waiverId: string }, AppError>> =>
  withScope<Result<{ readonly waiverId: string }, AppError>>(deps.database, scopeOf(actor), async (tx) => {
    const filing = await findFiling(tx, filingId);
    if (!filing) return err(appError("filing.not-found"));
    if (!can(actor, "finding.waive", filing.unitId)) return err(appError("access.denied"));
    const reason = because.trim();
    if (reason === "" || reason.length > LONGEST_REASON)
      return err(appError("waiver.reason-required", { longest: LONGEST_REASON }));
    const days = await waiverDays(deps, tx, filing);
    if (expiresOn < days.first || expiresOn > days.last)
      return err(appError("waiver.wrong-day", { ...days }));
    await lockFiling(tx, filingId);
    const finding = (await findLatestFindings(tx, filingId)).find((each) => each.key === key);
    if (!finding) return err(appError("finding.not-found"));
    const earlier = (await listWaivers(tx, [filingId])).find((waiver) => waiver.key === key);
    if (earlier && days.first <= earlier.expiresOn)
      return err(appError("waiver.in-force", { until: earlier.expiresOn }));
    const at = deps.clock.now();
    // One that is over makes room.
    if (earlier) await markWaiverWithdrawn(tx, earlier.id, { withdrawnBy: actor.personId, withdrawnAt: at });
    const waiverId = deps.newId<string>();
    const { rule, file } = finding;
    await insertWaiver(tx, {
      ...{ id: waiverId, institutionId: actor.institutionId, filingId, key, rule, file, reason, expiresOn },
      ...{ waivedBy: actor.personId, waivedAt: at },
    });
    await record(deps, tx, actor, {
      kind: "finding.waived",
      objectKind: "filing",
      objectId: filingId,
      detail: { waiverId, key, rule, file, reason, expiresOn },
    });
    return ok({ waiverId });
  });

/** The days among which the last one of a waiver lies: from today on, see `lastWaiverDay`. */
export async function waiverDays(
  deps: Pick<Deps, "clock">,
  tx: ScopedTransaction,
  { programmeId }: { readonly programmeId: ProgrammeId },
): Promise<{ readonly first: LocalDate; readonly last: LocalDate }> {
  const first = await todayOf(deps, tx);
  const validTo = (await findProgramme(tx, programmeId))?.accreditations.at(-1)?.validTo ?? null;
  return { first, last: lastWaiverDay(first, validTo && lastDayOf(validTo)) };
}

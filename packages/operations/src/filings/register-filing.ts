import { listDecisions } from "@goodstanding/database/queries/decision";
import { findEvidence } from "@goodstanding/database/queries/evidence";
import { setFilingStatus } from "@goodstanding/database/queries/filing";
import { insertAgencyFiling } from "@goodstanding/database/queries/filing-outcome";
import { findInstitution } from "@goodstanding/database/queries/institution";
import { listSubmissions } from "@goodstanding/database/queries/submission";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { type LocalDate, localDateAt } from "@goodstanding/domain/kernel/dates";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { openFiling } from "./open-filing.ts";

export interface Registration {
  readonly filingId: FilingId;
  readonly receiptNumber: string;
  readonly filedOn: LocalDate;
  /** Hash of the scanned receipt among the institution's evidence; `null`: there is none. */
  readonly scanSha256: string | null;
}

const LONGEST = 100;

/**
 * 报送认证机构: registers what the agency has confirmed for the approved submission, a supplement beside what was filed
 * before; the first day is the one that meets the agency's date. Errors: those of `openFiling`,
 * `filing.receipt-required`, `filing.filed-on-outside`, `filing.scan-not-found`.
 */
export const registerFiling = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { filingId, receiptNumber: number, filedOn, scanSha256 }: Registration,
): Promise<Result<null, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    const receiptNumber = number.trim();
    if (receiptNumber === "" || receiptNumber.length > LONGEST)
      return err(appError("filing.receipt-required"));
    const open = await openFiling(tx, actor, filingId, "register");
    if (!open.ok) return open;
    const [latest] = await listSubmissions(tx, filingId);
    const institution = await findInstitution(tx, actor.institutionId);
    if (!latest || !institution) return err(appError("submission.not-found"));
    const approval = (await listDecisions(tx, [latest.id])).find(({ kind }) => kind === "accept");
    if (!approval) return err(appError("submission.not-found"));
    const from = localDateAt(approval.decidedAt, institution.timeZone);
    const to = deps.clock.today(institution.timeZone);
    if (filedOn < from || filedOn > to) {
      return err(appError("filing.filed-on-outside", { found: filedOn, from, to }));
    }
    if (scanSha256 !== null && !(await findEvidence(tx, scanSha256))) {
      return err(appError("filing.scan-not-found"));
    }
    const registeredAt = deps.clock.now();
    const { institutionId, personId } = actor;
    await insertAgencyFiling(tx, {
      ...{ id: deps.newId(), institutionId, filingId, submissionId: latest.id },
      ...{ receiptNumber, filedOn, scanSha256, registeredBy: personId, registeredAt },
    });
    await setFilingStatus(tx, filingId, { status: open.value.next, updatedAt: registeredAt });
    await record(deps, tx, actor, {
      kind: "filing.registered",
      objectKind: "filing",
      objectId: filingId,
      detail: { submissionId: latest.id, receiptNumber, filedOn, scanSha256 },
    });
    return ok(null);
  });

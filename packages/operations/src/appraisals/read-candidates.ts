import { listAppraisalsOf } from "@goodstanding/database/queries/appraisal";
import { findFiling } from "@goodstanding/database/queries/filing";
import { listSubmissions } from "@goodstanding/database/queries/submission";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import type { Candidate } from "@goodstanding/domain/appraisal/propose-reviewers";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Text } from "@goodstanding/domain/kernel/text";
import { candidatesFor } from "./candidates-for.ts";
import { readPool } from "./read-pool.ts";

/** All of the pool in the order in which to ask them to review a filing for the school. In a transaction of the whole school. Errors: `access.denied`, `filing.not-found`. */
export async function readCandidates(
  tx: ScopedTransaction,
  actor: PersonActor,
  { filingId, today }: { readonly filingId: FilingId; readonly today: LocalDate },
): Promise<Result<readonly (Candidate & { readonly name: Text })[], AppError>> {
  if (!can(actor, "appraisals.manage")) return err(appError("access.denied"));
  const filing = await findFiling(tx, filingId);
  if (!filing) return err(appError("filing.not-found"));
  const { unitId, year } = filing;
  const pool = await readPool(tx, today, year);
  const [latest] = await listSubmissions(tx, filingId);
  const taken = (latest ? await listAppraisalsOf(tx, [latest.id]) : [])
    .filter(({ level, state }) => level === "school" && state !== "lapsed")
    .flatMap(({ reviewerId }) => reviewerId ?? []);
  const members = new Map(pool.map((member) => [member.personId, member]));
  const programme = { name: filing.programmeName, code: filing.programmeCode };
  return ok(
    candidatesFor(pool, { unitId, programme }, taken).map((candidate) => ({
      ...candidate,
      name: members.get(candidate.personId)?.name ?? { zh: "—", en: "—" },
    })),
  );
}

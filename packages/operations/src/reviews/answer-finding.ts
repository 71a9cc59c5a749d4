import { saveFindingAnswer } from "@goodstanding/database/queries/finding-answer";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { openFiling } from "../filings/open-filing.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { todayOf } from "../today-of.ts";
import { readOpenFindings } from "./read-open-findings.ts";

export interface FindingAnswer {
  /** This year's. */
  readonly filingId: FilingId;
  /** Of one of its open findings of last year. */
  readonly key: string;
  readonly answer: string;
}

const LONGEST_ANSWER = 2000;

/**
 * Says what was done about a finding that last year's review left open; a second answer takes the place of the first.
 * The review of the next submission looks at it. Errors: those of `openFiling`, `answer.invalid`, `finding.not-found`.
 */
export const answerFinding = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { filingId, key, answer: said }: FindingAnswer,
): Promise<Result<null, AppError>> =>
  withScope<Result<null, AppError>>(deps.database, scopeOf(actor), async (tx) => {
    const answer = said.trim();
    if (answer === "" || answer.length > LONGEST_ANSWER)
      return err(appError("answer.invalid", { longest: LONGEST_ANSWER }));
    const open = await openFiling(tx, actor, filingId, "edit");
    if (!open.ok) return open;
    const asked = await readOpenFindings(tx, open.value.filing, await todayOf(deps, tx));
    if (!asked.some(({ finding }) => finding.key === key)) return err(appError("finding.not-found"));
    await saveFindingAnswer(tx, {
      ...{ institutionId: actor.institutionId, filingId, key, answer },
      ...{ answeredBy: actor.personId, answeredAt: deps.clock.now() },
    });
    await record(deps, tx, actor, {
      kind: "finding.answered",
      objectKind: "filing",
      objectId: filingId,
      detail: { key, answer },
    });
    return ok(null);
  });

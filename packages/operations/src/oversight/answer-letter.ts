import { closeLetter, findLetter, listLetterProgrammes } from "@goodstanding/database/queries/letter";
import { listObligations } from "@goodstanding/database/queries/obligation";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { LetterId, ProgrammeId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { recordWithin } from "../facts/record-fact.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { todayOf } from "../today-of.ts";
import { isKnownScan } from "./known-scan.ts";
import { mayAnswerLetter } from "./may-answer.ts";

export interface LetterAnswer {
  readonly letterId: LetterId;
  readonly answeredOn: LocalDate;
  /** Title or number of what was sent. */
  readonly document: string;
  readonly scanSha256: string | null;
}

type Needs = Pick<Deps, "database" | "newId" | "clock">;

const LONGEST = 300;

/**
 * Registers what was answered and when; of a draft report this closes the reply that each programme owes. Errors:
 * `letter.not-found`, `access.denied`, `letter.not-open`, `letter.answer-invalid`, `oversight.scan-not-found`.
 */
export const answerLetter = (
  deps: Needs,
  actor: PersonActor,
  { letterId, answeredOn, document: named, scanSha256 }: LetterAnswer,
): Promise<Result<null, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    const letter = await findLetter(tx, letterId);
    if (!letter) return err(appError("letter.not-found"));
    const programmes = await listLetterProgrammes(tx, [letterId]);
    if (!mayAnswerLetter(actor, programmes)) return err(appError("access.denied"));
    const today = await todayOf(deps, tx);
    const document = named.trim();
    const isInTime = answeredOn >= letter.receivedOn && answeredOn <= today;
    if (document === "" || document.length > LONGEST || !isInTime)
      return err(appError("letter.answer-invalid", { from: letter.receivedOn, to: today }));
    if (!(await isKnownScan(tx, scanSha256))) return err(appError("oversight.scan-not-found"));
    const closed = await closeLetter(tx, letterId, {
      ...{ answeredOn, answerDocument: document, answerScanSha256: scanSha256 },
      ...{ answeredBy: actor.personId, answeredAt: deps.clock.now() },
    });
    if (!closed) return err(appError("letter.not-open"));
    if (letter.kind === "draft-report") {
      const replied = { on: answeredOn, document, period: letter.receivedOn };
      await closeReplies(
        deps,
        tx,
        actor,
        programmes.map(({ id }) => id),
        replied,
      );
    }
    await record(deps, tx, actor, {
      kind: "letter.answered",
      objectKind: "letter",
      objectId: letterId,
      detail: { answeredOn, document, scanSha256 },
    });
    return ok(null);
  });

/** Those that are still owed; one that a person has closed before stays as it was closed. */
async function closeReplies(
  deps: Needs,
  tx: ScopedTransaction,
  actor: PersonActor,
  programmeIds: readonly ProgrammeId[],
  { on, document, period }: { readonly on: LocalDate; readonly document: string; readonly period: string },
): Promise<void> {
  const owed = (await listObligations(tx, programmeIds)).filter(
    ({ rule, period: of, state }) =>
      rule === "draft-reply" && of === period && (state === "owed" || state === "to-confirm"),
  );
  for (const { programmeId, unitId } of owed) {
    const closes = { rule: "draft-reply", period } as const;
    const closed = await recordWithin(
      deps,
      tx,
      actor,
      { kind: "fulfilled", on, document, activity: null, closes },
      { programmeId, unitId },
    );
    if (!closed.ok) throw new Error(`A reply that is owed could not be closed: ${closed.error.code}`);
  }
}

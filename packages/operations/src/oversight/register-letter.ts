import { insertLetter } from "@goodstanding/database/queries/letter";
import { listObligations } from "@goodstanding/database/queries/obligation";
import { listProgrammesById } from "@goodstanding/database/queries/programme";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { textParam } from "@goodstanding/domain/kernel/fill-text";
import type { FactId, LetterId, ProgrammeId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { StepsBetween } from "@goodstanding/domain/obligations/obligation";
import {
  type LetterEntry,
  type LetterProblem,
  letterProblems,
} from "@goodstanding/domain/oversight/check-letter";
import { letterDue } from "@goodstanding/domain/oversight/letter-due";
import type { Deps } from "../deps.ts";
import { recordWithin } from "../facts/record-fact.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { todayOf } from "../today-of.ts";
import { isKnownScan } from "./known-scan.ts";

export interface LetterToRegister extends Omit<LetterEntry, "programmes"> {
  readonly programmeIds: readonly ProgrammeId[];
  readonly owner: StepsBetween["filedBy"];
  /** Hash of the scanned letter among the institution's evidence; `null`: there is none. */
  readonly scanSha256: string | null;
}

type Needs = Pick<Deps, "database" | "newId" | "clock">;

/**
 * 来函登记. A draft report also registers its receipt for every programme that it is about, which starts the ten-day
 * clock; the earlier of that day and the one in the letter is its date. Errors: `access.denied`, `letter.invalid`,
 * `programme.not-found`, `oversight.scan-not-found`, `fact.invalid`.
 */
export const registerLetter = (
  deps: Needs,
  actor: PersonActor,
  { programmeIds: named, scanSha256, owner, ...entry }: LetterToRegister,
): Promise<Result<{ readonly letterId: LetterId }, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    if (!can(actor, "oversight.manage")) return err(appError("access.denied"));
    const programmeIds = [...new Set(named)];
    const [problem] = letterProblems({ ...entry, programmes: programmeIds.length }, await todayOf(deps, tx));
    if (problem) return err(invalid(problem));
    if ((await listProgrammesById(tx, programmeIds)).length < programmeIds.length)
      return err(appError("programme.not-found"));
    if (!(await isKnownScan(tx, scanSha256))) return err(appError("oversight.scan-not-found"));
    const facts = await startClocks(deps, tx, actor, entry, programmeIds);
    if (!facts.ok) return facts;
    const letterId = deps.newId<LetterId>();
    const due = letterDue(entry.demandedOn, await replyDates(tx, entry, programmeIds));
    const { institutionId, personId } = actor;
    const { kind, letterDate, receivedOn, demandedOn } = entry;
    const number = entry.number.trim();
    await insertLetter(
      tx,
      {
        ...{
          id: letterId,
          institutionId,
          kind,
          number,
          letterDate,
          receivedOn,
          demandedOn,
          owner,
          scanSha256,
        },
        ...{ sender: entry.sender.trim(), summary: entry.summary.trim() },
        ...{ dueOn: due.on, dueBasis: due.basis, registeredBy: personId, registeredAt: deps.clock.now() },
      },
      programmeIds.map((programmeId) => ({
        ...{ institutionId, letterId, programmeId },
        factId: facts.value.get(programmeId) ?? null,
      })),
    );
    await record(deps, tx, actor, {
      kind: "letter.registered",
      objectKind: "letter",
      objectId: letterId,
      detail: { kind, number, receivedOn, dueOn: due.on, programmeIds, scanSha256 },
    });
    return ok({ letterId });
  });

/** The facts that the letter registers; a programme of which the same is registered already keeps its own. */
async function startClocks(
  deps: Needs,
  tx: ScopedTransaction,
  actor: PersonActor,
  { kind, receivedOn, number }: Pick<LetterEntry, "kind" | "receivedOn" | "number">,
  programmeIds: readonly ProgrammeId[],
): Promise<Result<ReadonlyMap<ProgrammeId, FactId>, AppError>> {
  const facts = new Map<ProgrammeId, FactId>();
  if (kind !== "draft-report") return ok(facts);
  for (const programmeId of programmeIds) {
    const recorded = await recordWithin(
      deps,
      tx,
      actor,
      {
        kind: "draft-report-received",
        on: receivedOn,
        document: number.trim(),
        activity: null,
        closes: null,
      },
      { programmeId, unitId: null },
    );
    if (recorded.ok) facts.set(programmeId, recorded.value.factId);
    else if (recorded.error.code !== "fact.exists") return recorded;
  }
  return ok(facts);
}

/** What the rules reckon from the receipt, of every programme whose kind of accreditation has such a rule. */
async function replyDates(
  tx: ScopedTransaction,
  { kind, receivedOn }: Pick<LetterEntry, "kind" | "receivedOn">,
  programmeIds: readonly ProgrammeId[],
): Promise<readonly LocalDate[]> {
  if (kind !== "draft-report") return [];
  const obligations = await listObligations(tx, programmeIds);
  return obligations
    .filter(({ rule, period }) => rule === "draft-reply" && period === receivedOn)
    .flatMap(({ schoolDue, agencyDue }) => [schoolDue, agencyDue])
    .filter((due) => due !== null);
}

const invalid = ({ field, found, expected }: LetterProblem): AppError =>
  appError("letter.invalid", { ...textParam("field", field), found, ...textParam("expected", expected) });

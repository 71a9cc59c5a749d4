import { type FactRow, insertFacts, listStandingFacts } from "@goodstanding/database/queries/fact";
import { lockObligations } from "@goodstanding/database/queries/obligation";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import {
  type FactProblem,
  factFieldNames,
  factProblems,
} from "@goodstanding/domain/accreditation/check-fact";
import type { Fact } from "@goodstanding/domain/accreditation/fact";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { textParam } from "@goodstanding/domain/kernel/fill-text";
import type { FactId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { materialiseWithin } from "../obligations/materialise-obligations.ts";
import { subjectsOf } from "../obligations/obligation-portions.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { todayOf } from "../today-of.ts";
import { factKey } from "./fact-key.ts";
import { type FactSubject, type FoundSubject, findSubject } from "./fact-subject.ts";
import { problemsBeside } from "./problems-beside.ts";

export type FactToRecord = Omit<Fact, "id"> & { readonly of: FactSubject };

type Needs = Pick<Deps, "database" | "newId" | "clock">;

/**
 * Registers what happened to a programme or a unit, and derives its obligations anew. The office may register
 * anything, a unit its own activities. Errors: `access.denied`, `programme.not-found`, `unit.not-found`,
 * `fact.invalid` with the field as its path, `fact.exists`.
 */
export const recordFact = (
  deps: Needs,
  actor: PersonActor,
  fact: FactToRecord,
): Promise<Result<{ readonly factId: FactId }, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    const subject = await findSubject(tx, fact.of);
    if (!subject.ok) return subject;
    const permission = fact.kind === "activity-held" ? "activities.record" : "facts.record";
    if (!can(actor, permission, subject.value.owningUnitId)) return err(appError("access.denied"));
    return recordWithin(deps, tx, actor, fact, subject.value);
  });

/** The same for somebody who may, inside the transaction that found out. */
export async function recordWithin(
  deps: Needs,
  tx: ScopedTransaction,
  actor: PersonActor,
  fact: Omit<Fact, "id">,
  { programmeId, unitId }: Pick<FoundSubject, "programmeId" | "unitId">,
): Promise<Result<{ readonly factId: FactId }, AppError>> {
  const of = programmeId ? "programme" : "unit";
  const [problem] = factProblems({ ...fact, of }, await todayOf(deps, tx));
  if (problem) return err(invalid(problem));
  await lockObligations(tx, actor.institutionId);
  const row: FactRow = {
    id: deps.newId<FactId>(),
    institutionId: actor.institutionId,
    kind: fact.kind,
    onDate: fact.on,
    programmeId,
    unitId,
    document: fact.document,
    activity: fact.activity,
    closesRule: fact.closes?.rule ?? null,
    closesPeriod: fact.closes?.period ?? null,
    recordedBy: actor.personId,
    recordedAt: deps.clock.now(),
    withdrawnAt: null,
    withdrawnBy: null,
    withdrawnBecause: null,
  };
  const subjects = subjectsOf(row);
  const standing = await listStandingFacts(tx, subjects);
  if (standing.some((other) => factKey(other) === factKey(row)))
    return err(appError("fact.exists", { date: row.onDate }));
  const [besides] = await problemsBeside(deps, tx, [row], standing);
  if (besides) return err(invalid(besides));
  await insertFacts(tx, [row]);
  await record(deps, tx, actor, {
    kind: "fact.recorded",
    objectKind: "fact",
    objectId: row.id,
    detail: { kind: row.kind, on: row.onDate, programmeId, unitId, document: row.document },
  });
  await materialiseWithin(deps, tx, actor, subjects);
  return ok({ factId: row.id });
}

const invalid = ({ field, found, expected }: FactProblem): AppError =>
  appError(
    "fact.invalid",
    { ...textParam("field", factFieldNames[field]), found, ...textParam("expected", expected) },
    field,
  );

import { countLoads } from "@goodstanding/database/queries/appraisal";
import { lockExpert } from "@goodstanding/database/queries/expert";
import { listMembershipsOf } from "@goodstanding/database/queries/membership";
import { findPerson } from "@goodstanding/database/queries/person";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import type { AppraisalLevel } from "@goodstanding/domain/appraisal/appraisal";
import { excludedBecause } from "@goodstanding/domain/appraisal/candidate";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { textParam } from "@goodstanding/domain/kernel/fill-text";
import type { PersonId, UnitId } from "@goodstanding/domain/kernel/ids";
import { conflictOf } from "./conflict-of.ts";

export interface ToReview {
  readonly level: AppraisalLevel;
  readonly unitId: UnitId;
  /** Of the filing. */
  readonly year: number;
  readonly programme: { readonly name: string; readonly code: string };
}

/**
 * Why somebody can't take a review on; `null`: nothing stands against it. An expert of the pool keeps locked until the
 * transaction ends, so that two reviews taken at once don't pass the agreed load. Errors: `appraisal.not-a-reviewer`,
 * `appraisal.avoids`, `appraisal.full-now`, `appraisal.full-this-year`.
 */
export async function refuseReviewer(
  tx: ScopedTransaction,
  personId: PersonId,
  subject: ToReview,
  today: LocalDate,
): Promise<AppError | null> {
  const person = await findPerson(tx, personId);
  if (!person) return appError("appraisal.not-a-reviewer", { name: "—" });
  const name = textParam("name", { zh: person.name, en: person.nameEn });
  const grants = (await listMembershipsOf(tx, personId, today)).map(({ role, unitId }) => ({ role, unitId }));
  const actor: PersonActor = {
    ...{ kind: "person", institutionId: person.institutionId, personId, grants },
    name: { zh: person.name, en: person.nameEn },
  };
  const conflict = await conflictOf(tx, actor, subject, today);
  if (conflict !== null) return appError(`appraisal.${conflict}`, name);
  if (subject.level === "college" || can(actor, "appraisals.manage")) return null;
  const expert = await lockExpert(tx, personId);
  if (!expert) return appError("appraisal.not-a-reviewer", name);
  const load = (await countLoads(tx, subject.year)).find(({ reviewerId }) => reviewerId === personId);
  // What they avoid has been asked above.
  const excluded = excludedBecause({ ...expert, avoids: [] }, subject, load ?? { open: 0, thisYear: 0 });
  if (excluded === null) return null;
  const most = excluded === "full-this-year" ? (expert.mostPerYear ?? 0) : expert.mostAtOnce;
  return appError(`appraisal.${excluded}`, { ...name, most });
}

/** That somebody has a review of the same submission. */
export async function reviewsItAlready(tx: ScopedTransaction, personId: PersonId): Promise<AppError> {
  const person = await findPerson(tx, personId);
  const { name: zh, nameEn: en } = person ?? { name: "—", nameEn: "—" };
  return appError("appraisal.reviews-it", textParam("name", { zh, en }));
}

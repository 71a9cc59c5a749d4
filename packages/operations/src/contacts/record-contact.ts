import { insertOutsideContact, isDutyOf } from "@goodstanding/database/queries/outside-contact";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { textParam } from "@goodstanding/domain/kernel/fill-text";
import type { ObligationId, OutsideContactId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import {
  type ContactEntry,
  type ContactProblem,
  contactProblems,
} from "@goodstanding/domain/reminders/outside-contact";
import type { Deps } from "../deps.ts";
import { type FactSubject, findSubject } from "../facts/fact-subject.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { todayOf } from "../today-of.ts";

export interface ContactToRecord extends ContactEntry {
  readonly of: FactSubject;
  /** The duty that it was about. */
  readonly obligationId: ObligationId | null;
}

/**
 * 系统外联系: enters that somebody was reached without this product. Errors: `access.denied`, `programme.not-found`,
 * `unit.not-found`, `contact.invalid`, `contact.other-duty`.
 */
export const recordContact = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { of, obligationId, ...entry }: ContactToRecord,
): Promise<Result<{ readonly contactId: OutsideContactId }, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    if (!can(actor, "contacts.record")) return err(appError("access.denied"));
    const subject = await findSubject(tx, of);
    if (!subject.ok) return subject;
    const [problem] = contactProblems(entry, await todayOf(deps, tx));
    if (problem) return err(invalid(problem));
    const { programmeId, unitId } = subject.value;
    if (obligationId !== null && !(await isDutyOf(tx, obligationId, { programmeId, unitId })))
      return err(appError("contact.other-duty"));
    const contactId = deps.newId<OutsideContactId>();
    const { onDay, atTime, means } = entry;
    const [withWhom, said, madeBy] = [entry.withWhom.trim(), entry.said.trim(), entry.madeBy.trim()];
    await insertOutsideContact(tx, {
      ...{ id: contactId, institutionId: actor.institutionId, programmeId, unitId, obligationId },
      ...{ onDay, atTime, means, withWhom, said, madeBy },
      ...{ recordedBy: actor.personId, recordedAt: deps.clock.now() },
    });
    await record(deps, tx, actor, {
      kind: "contact.recorded",
      objectKind: "outside-contact",
      objectId: contactId,
      detail: { onDay, atTime, means, withWhom, madeBy, programmeId, unitId, obligationId },
    });
    return ok({ contactId });
  });

const invalid = ({ field, found, expected }: ContactProblem): AppError =>
  appError("contact.invalid", { ...textParam("field", field), found, ...textParam("expected", expected) });

import { findOutsideContact, withdrawOutsideContact } from "@goodstanding/database/queries/outside-contact";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { OutsideContactId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { withdrawalReason } from "../withdrawal-reason.ts";

/**
 * Takes back what was entered by mistake; it stays readable with the reason. Errors: `access.denied`,
 * `contact.not-found`, `withdrawal.reason-required`, `contact.withdrawn`.
 */
export const withdrawContact = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { contactId, because }: { readonly contactId: OutsideContactId; readonly because: string },
): Promise<Result<null, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    if (!can(actor, "contacts.record")) return err(appError("access.denied"));
    const contact = await findOutsideContact(tx, contactId);
    if (!contact) return err(appError("contact.not-found"));
    const reason = withdrawalReason(because);
    if (!reason.ok) return reason;
    const withdrawn = await withdrawOutsideContact(tx, contactId, {
      withdrawnAt: deps.clock.now(),
      withdrawnBy: actor.personId,
      withdrawnBecause: reason.value,
    });
    if (!withdrawn) return err(appError("contact.withdrawn"));
    const { onDay, means, withWhom, programmeId, unitId } = contact;
    await record(deps, tx, actor, {
      kind: "contact.withdrawn",
      objectKind: "outside-contact",
      objectId: contactId,
      detail: { onDay, means, withWhom, programmeId, unitId, because: reason.value },
    });
    return ok(null);
  });

import type { InboxReader } from "@goodstanding/database/queries/inbox";
import { readMailPreferences } from "@goodstanding/database/queries/mail-preference";
import { findPerson } from "@goodstanding/database/queries/person";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { preferredKinds, wants } from "@goodstanding/domain/reminders/mail-preference";

/** Whose inbox it is: what was sent to the address of the account, and what the units were told that the person stands for. */
export async function readInboxReader(tx: ScopedTransaction, actor: PersonActor): Promise<InboxReader> {
  const { personId } = actor;
  const person = await findPerson(tx, personId);
  const chosen = (await readMailPreferences(tx, [personId])).get(personId) ?? [];
  return {
    personId,
    email: person?.email ?? "",
    unitIds: [
      ...new Set(
        actor.grants.map(({ unitId }) => unitId).filter((unitId) => can(actor, "mails.read-of-unit", unitId)),
      ),
    ],
    hiddenKinds: preferredKinds.filter((kind) => !wants(chosen, kind, "inbox")),
  };
}

import { saveMailPreference } from "@goodstanding/database/queries/mail-preference";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import type { Actor, PersonActor } from "@goodstanding/domain/access/actor";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { textParam } from "@goodstanding/domain/kernel/fill-text";
import type { PersonId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import { mailKindNames } from "@goodstanding/domain/reminders/mail-kind";
import {
  isOffered,
  type MailPreference,
  mailFrequencyNames,
  offeredFrequencies,
  preferenceChannelNames,
} from "@goodstanding/domain/reminders/mail-preference";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";

/** A person's own choice of how often to be told of a kind of mail, on one way. Errors: `preference.not-offered`. */
export const setPreference = async (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  preference: MailPreference,
): Promise<Result<void, AppError>> => {
  if (!isOffered(preference)) return err(notOffered(preference));
  await withScope(deps.database, scopeOf(actor), (tx) =>
    keepPreference(deps, tx, actor, { personId: actor.personId, ...preference }),
  );
  return ok(undefined);
};

/** Writes a choice of a person down; the same choice again is no event. */
export async function keepPreference(
  deps: Pick<Deps, "newId" | "clock">,
  tx: ScopedTransaction,
  actor: Actor,
  { personId, ...preference }: MailPreference & { readonly personId: PersonId },
): Promise<void> {
  const { institutionId } = actor;
  const row = { institutionId, personId, ...preference, changedAt: deps.clock.now() };
  if (await saveMailPreference(tx, row))
    await record(deps, tx, actor, {
      ...{ kind: "preference.set", objectKind: "person", objectId: personId },
      detail: { ...preference },
    });
}

function notOffered({ kind, channel, frequency }: MailPreference): AppError {
  const names = offeredFrequencies(kind, channel).map((each) => mailFrequencyNames[each]);
  return appError("preference.not-offered", {
    ...textParam("kind", mailKindNames[kind]),
    ...textParam("channel", preferenceChannelNames[channel]),
    ...textParam("frequency", mailFrequencyNames[frequency]),
    ...{ "offered.zh": names.map(({ zh }) => zh).join("、") },
    ...{ "offered.en": names.map(({ en }) => en).join(", ") },
  });
}

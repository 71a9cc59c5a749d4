import type { AnsweredMail } from "@goodstanding/database/queries/mail-answer";
import { readMailPreferences } from "@goodstanding/database/queries/mail-preference";
import { findPersonByEmail } from "@goodstanding/database/queries/person";
import { withScope } from "@goodstanding/database/scope";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import { isStatutory, wants } from "@goodstanding/domain/reminders/mail-preference";
import { type LinkHolder, openAnswerLink, scopeOfMail, throughLink } from "../answers/answer-link.ts";
import type { Deps } from "../deps.ts";
import { keepPreference } from "./set-preference.ts";

export interface UnsubscribePage {
  readonly mail: AnsweredMail;
  /** Whether the digest is ended for this address already. */
  readonly isEnded: boolean;
}

/**
 * What the page behind the ending link of a digest shows; changes nothing. Errors: those of `openAnswerLink`,
 * `unsubscribe.statutory` for the link of any other mail.
 */
export async function readUnsubscribePage(
  deps: Pick<Deps, "database" | "clock">,
  token: string,
  holder: LinkHolder,
): Promise<Result<UnsubscribePage, AppError>> {
  const opened = await openAnswerLink(deps, token, holder);
  if (!opened.ok) return opened;
  const mail = opened.value;
  if (isStatutory(mail.kind)) return err(appError("unsubscribe.statutory"));
  return withScope(deps.database, scopeOfMail(mail), async (tx) => {
    const person = await findPersonByEmail(tx, mail.recipient);
    if (!person) return err(appError("answer.unknown"));
    const chosen = (await readMailPreferences(tx, [person.id])).get(person.id) ?? [];
    return ok({ mail, isEnded: !wants(chosen, mail.kind, "email") });
  });
}

/** Ends the digest by e-mail for its recipient, in one request (RFC 8058). Errors: those of the page and of `throughLink`. */
export const endDigest = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  token: string,
  holder: LinkHolder,
): Promise<Result<void, AppError>> =>
  throughLink(deps, token, holder, async (tx, { kind, recipient }, actor) => {
    if (isStatutory(kind)) return err(appError("unsubscribe.statutory"));
    const person = await findPersonByEmail(tx, recipient);
    if (!person) return err(appError("answer.unknown"));
    const ended = { personId: person.id, kind, channel: "email", frequency: "never" } as const;
    await keepPreference(deps, tx, actor, ended);
    return ok(undefined);
  });

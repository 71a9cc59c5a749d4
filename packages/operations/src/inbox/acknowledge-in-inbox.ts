import { findInInbox } from "@goodstanding/database/queries/inbox";
import { insertMailAnswer } from "@goodstanding/database/queries/mail-answer";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { MailId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { canAcknowledge } from "./can-acknowledge.ts";
import { readInboxReader } from "./read-inbox-reader.ts";

const LONGEST_USER_AGENT = 300;

/**
 * 已知悉 by the account of its recipient, with the effect of the link in the mail; the second time nothing changes.
 * Errors: `mail.not-found`, `inbox.not-recipient` where it asked others, or nobody, to confirm it.
 */
export const acknowledgeInInbox = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  mailId: MailId,
  from: { readonly address: string; readonly userAgent: string | null },
): Promise<Result<void, AppError>> =>
  withScope<Result<void, AppError>>(deps.database, scopeOf(actor), async (tx) => {
    const reader = await readInboxReader(tx, actor);
    const mail = await findInInbox(tx, reader, mailId);
    if (!mail) return err(appError("mail.not-found"));
    const deliveryId = mail.ownDeliveryId;
    if (deliveryId === null || !canAcknowledge(mail)) return err(appError("inbox.not-recipient"));
    const { institutionId, personId } = actor;
    const isNew = await insertMailAnswer(tx, {
      ...{ institutionId, deliveryId, kind: "acknowledged", at: deps.clock.now(), address: from.address },
      userAgent: from.userAgent?.slice(0, LONGEST_USER_AGENT) ?? null,
      personId,
    });
    if (isNew)
      await record(deps, tx, actor, {
        ...{ kind: "mail.acknowledged", objectKind: "delivery", objectId: deliveryId },
        detail: { mailId, onBehalfOf: reader.email, address: from.address },
      });
    return ok(undefined);
  });

import { insertDeliveries, isLatestRound, lockDelivery } from "@goodstanding/database/queries/delivery";
import { findMailSetting } from "@goodstanding/database/queries/mail-setting";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { DeliveryId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import { withMessageId } from "@goodstanding/mail/with-message-id";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { tickSenders } from "./tick-senders.ts";

type Resent = { readonly deliveryId: DeliveryId };

/**
 * Sends a mail to the same recipient once more, as a row of its own with the next round: the same bytes under a
 * Message-ID of their own. What became of the first stays as it was. Errors: `access.denied`, `delivery.not-found`,
 * `delivery.reason-required`, `delivery.not-resendable`, `delivery.redirected-otherwise`.
 */
export async function resendDelivery(
  deps: Pick<Deps, "database" | "newId" | "clock" | "queue" | "log">,
  actor: PersonActor,
  { deliveryId, because }: { readonly deliveryId: DeliveryId; readonly because: string },
): Promise<Result<Resent, AppError>> {
  const resent = await write(deps, actor, deliveryId, because.trim());
  if (resent.ok)
    await tickSenders(deps).catch((error: unknown) =>
      deps.log.warn({ error }, "The queue did not take the tick; the next one will"),
    );
  return resent;
}

const write = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  deliveryId: DeliveryId,
  because: string,
): Promise<Result<Resent, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    if (!can(actor, "reminders.manage")) return err(appError("access.denied"));
    if (because === "") return err(appError("delivery.reason-required"));
    const before = await lockDelivery(tx, deliveryId);
    if (!before) return err(appError("delivery.not-found"));
    if (!resendable.has(before.state) || !(await isLatestRound(tx, before)))
      return err(appError("delivery.not-resendable"));
    // The same bytes hold the recipient's own links: they go where they went before.
    if (before.sentTo !== ((await findMailSetting(tx))?.redirectTo ?? null))
      return err(appError("delivery.redirected-otherwise"));
    const { institutionId, mailId, channel, recipient, dueOn } = before;
    const id = deps.newId<DeliveryId>();
    const round = before.round + 1;
    const messageId = before.messageId.replace(/(\.r\d+)?@/, `.r${round}@`);
    await insertDeliveries(tx, [
      {
        ...{ id, institutionId, mailId, channel, recipient, dueOn, round, messageId },
        ...{ resentBecause: because, resentBy: actor.personId },
        raw: withMessageId(before.raw, messageId),
        ...{ state: "pending" as const, notBefore: new Date(0) },
      },
    ]);
    await record(deps, tx, actor, {
      kind: "delivery.resent",
      objectKind: "delivery",
      objectId: id,
      detail: { mailId, recipient, round, before: deliveryId, state: before.state, because },
    });
    return ok({ deliveryId: id });
  });

const resendable: ReadonlySet<string> = new Set(["sent", "failed", "uncertain"]);

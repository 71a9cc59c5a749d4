import { lockDelivery } from "@goodstanding/database/queries/delivery";
import { settleByPerson as write } from "@goodstanding/database/queries/settle-by-person";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { DeliveryId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";

/**
 * A person says of an 未确定 mail whether it arrived, and what that rests on: it counts as sent, or as failed, and may
 * then be sent again. Errors: `access.denied`, `delivery.not-found`, `delivery.reason-required`,
 * `delivery.not-uncertain`.
 */
export const settleByPerson = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  given: { readonly deliveryId: DeliveryId; readonly arrived: boolean; readonly because: string },
): Promise<Result<null, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    const { deliveryId, arrived } = given;
    if (!can(actor, "reminders.manage")) return err(appError("access.denied"));
    const because = given.because.trim();
    if (because === "") return err(appError("delivery.reason-required"));
    const delivery = await lockDelivery(tx, deliveryId);
    if (!delivery) return err(appError("delivery.not-found"));
    if (delivery.state !== "uncertain") return err(appError("delivery.not-uncertain"));
    await write(tx, deliveryId, { arrived, note: because, by: actor.personId, at: deps.clock.now() });
    await record(deps, tx, actor, {
      kind: arrived ? "delivery.proved-sent" : "delivery.proved-unsent",
      objectKind: "delivery",
      objectId: deliveryId,
      detail: { mailId: delivery.mailId, recipient: delivery.recipient, evidence: "person", note: because },
    });
    return ok(null);
  });

import { insertBounce, listDeliveriesByMessageId } from "@goodstanding/database/queries/bounce";
import { type Scope, withScope } from "@goodstanding/database/scope";
import type { MachineActor } from "@goodstanding/domain/access/actor";
import type { BounceId } from "@goodstanding/domain/kernel/ids";
import { type BounceReport, isAddressDead } from "@goodstanding/domain/reminders/bounce";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { noteDeadAddress } from "./note-dead-address.ts";

/** `unknown`: no mail of ours; `repeated`: read before. */
export type BounceOutcome = "recorded" | "repeated" | "unknown";

const everywhere: Scope = { kind: "everywhere", because: "a report of a mail server names no institution" };

/**
 * Puts one report to the envelope that it is about, found by the Message-ID of the mail; where several share it, by the
 * recipient. An address that does not exist becomes a task, and nothing is sent there until somebody has cleared it.
 */
export const recordBounce = (
  deps: Pick<Deps, "database" | "newId" | "clock" | "log">,
  report: BounceReport,
): Promise<BounceOutcome> =>
  withScope(deps.database, everywhere, async (tx) => {
    const { messageId, reportId, action, status, diagnostic, reportedBy } = report;
    const bearing = messageId === null ? [] : await listDeliveriesByMessageId(tx, messageId);
    const delivery = bearing.length > 1 ? bearing.find(isTo(report.recipient)) : bearing[0];
    if (!delivery) {
      deps.log.warn({ messageId, action, status }, "A report of a mail server is about no mail of ours");
      return "unknown";
    }
    const { institutionId, mailId } = delivery;
    const id = deps.newId<BounceId>();
    const receivedAt = deps.clock.now();
    const words = { action, status, diagnostic: diagnostic.slice(0, LONGEST_DIAGNOSTIC), reportedBy };
    const isNew = await insertBounce(tx, {
      ...{ id, institutionId, deliveryId: delivery.id, reportId, receivedAt },
      ...words,
    });
    if (!isNew) return "repeated";
    const actor: MachineActor = { kind: "system", institutionId, name: "系统催办" };
    const recipient = delivery.sentTo ?? delivery.recipient;
    await record(deps, tx, actor, {
      kind: "bounce.received",
      objectKind: "delivery",
      objectId: delivery.id,
      detail: { mailId, recipient, reportId, ...words },
    });
    if (!isAddressDead(report, recipient)) return "recorded";
    await noteDeadAddress(deps, tx, {
      ...{ institutionId, mailId, recipient, bounceId: id, since: receivedAt, status },
      diagnostic: words.diagnostic,
    });
    return "recorded";
  });

const LONGEST_DIAGNOSTIC = 1000;

const isTo =
  (recipient: string | null) =>
  (delivery: { readonly recipient: string; readonly sentTo: string | null }): boolean =>
    recipient !== null && (delivery.sentTo ?? delivery.recipient).toLowerCase() === recipient.toLowerCase();

import { insertBounce } from "@goodstanding/database/queries/bounce";
import type { ClaimedDelivery } from "@goodstanding/database/queries/claim-deliveries";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { BounceId } from "@goodstanding/domain/kernel/ids";
import { statusOfDeadAddress } from "@goodstanding/domain/reminders/bounce";
import type { Deps } from "../deps.ts";
import { noteDeadAddress } from "./note-dead-address.ts";

type Refused = Pick<ClaimedDelivery, "id" | "institutionId" | "mailId" | "recipient" | "sentTo" | "attempts">;

/**
 * Where the server answered to the recipient that there is no such address, that is its report: no other comes, and the
 * address is a task as if one had come.
 */
export async function noteRefusedAddress(
  deps: Pick<Deps, "newId" | "clock">,
  tx: ScopedTransaction,
  { id, institutionId, mailId, recipient, sentTo, attempts }: Refused,
  { reply, relay, at }: { readonly reply: string; readonly relay: string; readonly at: Date },
): Promise<void> {
  const address = sentTo ?? recipient;
  const status = statusOfDeadAddress(reply, address);
  if (status === null) return;
  const bounceId = deps.newId<BounceId>();
  await insertBounce(tx, {
    ...{ id: bounceId, institutionId, deliveryId: id, reportId: `smtp:${attempts}` },
    ...{ action: "failed", status, diagnostic: reply, reportedBy: relay, receivedAt: at },
  });
  await noteDeadAddress(deps, tx, {
    ...{ institutionId, mailId, recipient: address, bounceId, since: at, status, diagnostic: reply },
  });
}

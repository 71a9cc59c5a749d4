import { insertDeadAddress } from "@goodstanding/database/queries/dead-address";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { MachineActor } from "@goodstanding/domain/access/actor";
import type { BounceId, InstitutionId, MailId } from "@goodstanding/domain/kernel/ids";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";

export interface DeadAddressFound {
  readonly institutionId: InstitutionId;
  readonly mailId: MailId;
  /** As on the envelope. */
  readonly recipient: string;
  readonly bounceId: BounceId;
  readonly since: Date;
  readonly status: string;
  readonly diagnostic: string;
}

/** Makes an address that does not exist a task of the quality office; one that is known already stays as it is. */
export async function noteDeadAddress(
  deps: Pick<Deps, "newId" | "clock">,
  tx: ScopedTransaction,
  { institutionId, mailId, recipient, bounceId, since, status, diagnostic }: DeadAddressFound,
): Promise<void> {
  const address = recipient.toLowerCase();
  const row = { id: deps.newId<string>(), institutionId, address, bounceId, since };
  if (!(await insertDeadAddress(tx, row))) return;
  const actor: MachineActor = { kind: "system", institutionId, name: "系统催办" };
  await record(deps, tx, actor, {
    kind: "address.dead",
    objectKind: "dead-address",
    objectId: row.id,
    detail: { address, status, diagnostic, mailId },
  });
}

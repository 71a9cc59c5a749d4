import { nextOfKey } from "@goodstanding/database/queries/mail";
import { withScope } from "@goodstanding/database/scope";
import type { MachineActor } from "@goodstanding/domain/access/actor";
import type { Deps } from "../deps.ts";
import { scopeOf } from "../scope-of.ts";
import { type FrozenMail, freezeMail, type MailToFreeze } from "./freeze-mail.ts";

type Needs = Pick<Deps, "database"> & Parameters<typeof freezeMail>[0];

/** As `freezeMail`, of what is told once: where nobody got it, nor will, as after a rehearsal, the next is numbered after it. */
export async function freezeUntold(
  deps: Needs,
  actor: MachineActor,
  mail: Omit<MailToFreeze, "institutionId" | "written">,
): Promise<FrozenMail> {
  const written = await withScope(deps.database, scopeOf(actor), (tx) => nextOfKey(tx, mail));
  return freezeMail(deps, { ...mail, institutionId: actor.institutionId, written });
}

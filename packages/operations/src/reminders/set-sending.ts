import { findMailSetting, saveMailSetting } from "@goodstanding/database/queries/mail-setting";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { catchUp } from "./catch-up.ts";
import { isMailbox } from "./is-mailbox.ts";

export interface Sending {
  /** `stopped`: nothing is written from the end of this call on, and no mail sets out a second later. */
  readonly state: "enabled" | "stopped";
  /** Where every envelope goes instead, for a rehearsal; `null`: to whom it is addressed. */
  readonly redirectTo: string | null;
  readonly because: string;
}

type Needs = Pick<Deps, "database" | "newId" | "clock" | "queue" | "log">;

/**
 * Lets a school's mail go out, stops it, or redirects it. Where it may go out, what is due meanwhile is written and sent
 * at once. Errors: `access.denied`, `sending.reason-required`, `sending.redirect-invalid`.
 */
export async function setSending(
  deps: Needs,
  actor: PersonActor,
  sending: Sending,
): Promise<Result<null, AppError>> {
  const set = await write(deps, actor, sending);
  if (set.ok && sending.state === "enabled") await catchUp(deps);
  return set;
}

const write = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { state, redirectTo, because }: Sending,
): Promise<Result<null, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    if (!can(actor, "reminders.manage")) return err(appError("access.denied"));
    const reason = because.trim();
    if (reason === "") return err(appError("sending.reason-required"));
    if (redirectTo !== null && !isMailbox(redirectTo))
      return err(appError("sending.redirect-invalid", { found: redirectTo }));
    const before = await findMailSetting(tx);
    const { institutionId, personId } = actor;
    await saveMailSetting(tx, {
      ...{ institutionId, state, redirectTo, because: reason },
      ...{ changedBy: personId, changedAt: deps.clock.now() },
    });
    await record(deps, tx, actor, {
      kind: "sending.set",
      objectKind: "institution",
      objectId: institutionId,
      detail: {
        before: { state: before?.state ?? "not-enabled", redirectTo: before?.redirectTo ?? null },
        after: { state, redirectTo },
        because: reason,
      },
    });
    return ok(null);
  });

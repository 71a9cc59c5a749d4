import { readMailVoice, saveMailVoice } from "@goodstanding/database/queries/mail-setting";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Language } from "@goodstanding/domain/kernel/text";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { isMailbox } from "./is-mailbox.ts";

export interface MailVoice {
  /** Of every mail that the machine writes from now on; what is written already stays as it is. */
  readonly language: Language;
  /** Who reads answers; `null`: they go to the sender. */
  readonly replyTo: string | null;
}

/** In which language a school writes, and who reads the answers. Errors: `access.denied`, `sending.reply-to-invalid`. */
export const setMailVoice = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { language, replyTo }: MailVoice,
): Promise<Result<null, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    if (!can(actor, "reminders.manage")) return err(appError("access.denied"));
    if (replyTo !== null && !isMailbox(replyTo))
      return err(appError("sending.reply-to-invalid", { found: replyTo }));
    const before = await readMailVoice(tx);
    await saveMailVoice(tx, actor.institutionId, { language, replyTo });
    await record(deps, tx, actor, {
      kind: "sending.voice-set",
      objectKind: "institution",
      objectId: actor.institutionId,
      detail: { before, after: { language, replyTo } },
    });
    return ok(null);
  });

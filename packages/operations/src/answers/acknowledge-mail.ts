import { insertMailAnswer } from "@goodstanding/database/queries/mail-answer";
import type { AppError } from "@goodstanding/domain/kernel/app-error";
import { ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { type LinkHolder, throughLink } from "./answer-link.ts";

const LONGEST_USER_AGENT = 300;

/** 已知悉: the holder of the link confirms the mail; the second time nothing changes. Errors: those of `throughLink`. */
export const acknowledgeMail = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  token: string,
  holder: LinkHolder,
): Promise<Result<void, AppError>> =>
  throughLink(deps, token, holder, async (tx, { deliveryId, institutionId, recipient, mailId }, actor) => {
    const isNew = await insertMailAnswer(tx, {
      ...{ institutionId, deliveryId, kind: "acknowledged", at: deps.clock.now(), address: holder.address },
      userAgent: holder.userAgent?.slice(0, LONGEST_USER_AGENT) ?? null,
    });
    if (isNew)
      await record(deps, tx, actor, {
        kind: "mail.acknowledged",
        objectKind: "delivery",
        objectId: deliveryId,
        detail: { mailId, onBehalfOf: recipient, address: holder.address },
      });
    return ok(undefined);
  });

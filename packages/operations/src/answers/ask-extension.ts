import { insertExtensionRequest } from "@goodstanding/database/queries/extension-request";
import { listDutiesOfMail } from "@goodstanding/database/queries/mail-answer";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { type LocalDate, localDateAt } from "@goodstanding/domain/kernel/dates";
import type { ExtensionRequestId, ObligationId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import { checkAdjustment } from "@goodstanding/domain/obligations/check-adjustment";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { type LinkHolder, throughLink } from "./answer-link.ts";
import { canBeExtended } from "./can-be-extended.ts";
import { mayAskExtension } from "./may-ask-extension.ts";

export interface ExtensionWish {
  /** A duty that the mail speaks of; the unit asks for all its programmes that owe the same. */
  readonly obligationId: ObligationId;
  readonly until: LocalDate;
  readonly reason: string;
}

const LONGEST_REASON = 500;

/**
 * 申请延期: the holder of the link asks the quality office for a later school date. Errors: those of `throughLink` and
 * `checkAdjustment`, `extension.no-role`, `extension.duty-required`, `extension.reason-required`, `extension.day-past`,
 * `extension.asked-already`.
 */
export const askExtension = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  token: string,
  holder: LinkHolder,
  wish: ExtensionWish,
): Promise<Result<{ readonly requestId: ExtensionRequestId }, AppError>> =>
  throughLink(deps, token, holder, async (tx, mail, actor) => {
    const today = localDateAt(deps.clock.now(), mail.timeZone);
    if (!(await mayAskExtension(tx, mail, today))) return err(appError("extension.no-role"));
    const duties = (await listDutiesOfMail(tx, mail.mailId)).filter((each) => canBeExtended(each, today));
    const duty = duties.find(({ id }) => id === wish.obligationId);
    if (!duty) return err(appError("extension.duty-required"));
    const reason = wish.reason.trim();
    if (reason === "" || reason.length > LONGEST_REASON) return err(appError("extension.reason-required"));
    if (wish.until < today) return err(appError("extension.day-past", { today }));
    const same = duties.filter(({ unitId, rule, period }) => sameDuty(duty, { unitId, rule, period }));
    for (const each of same) {
      const checked = checkAdjustment(each, { kind: "extension", level: "school", due: wish.until, reason });
      if (!checked.ok) return checked;
    }
    const requestId = deps.newId<ExtensionRequestId>();
    const { unitId, rule, period } = duty;
    const isNew = await insertExtensionRequest(tx, {
      ...{ id: requestId, institutionId: mail.institutionId, deliveryId: mail.deliveryId },
      ...{ unitId, rule, period, askedUntil: wish.until, reason, askedAs: mail.recipient },
      ...{ askedAt: deps.clock.now(), address: holder.address, state: "open" as const },
    });
    if (!isNew) return err(appError("extension.asked-already"));
    await record(deps, tx, actor, {
      kind: "extension.asked",
      objectKind: "extension-request",
      objectId: requestId,
      detail: {
        ...{ onBehalfOf: mail.recipient, address: holder.address, mailId: mail.mailId },
        ...{ unitId, rule, period, until: wish.until, reason },
      },
    });
    return ok({ requestId });
  });

type Duty = Pick<Awaited<ReturnType<typeof listDutiesOfMail>>[number], "unitId" | "rule" | "period">;

const sameDuty = (a: Duty, b: Duty): boolean =>
  a.unitId === b.unitId && a.rule === b.rule && a.period === b.period;

import { listExtensionRequestsOfUnit } from "@goodstanding/database/queries/extension-request";
import {
  type AnsweredMail,
  type DutyOfMail,
  listDutiesOfMail,
  listMailAnswers,
} from "@goodstanding/database/queries/mail-answer";
import { withScope } from "@goodstanding/database/scope";
import type { AppError } from "@goodstanding/domain/kernel/app-error";
import { type LocalDate, localDateAt } from "@goodstanding/domain/kernel/dates";
import { ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { type LinkHolder, openAnswerLink, scopeOfMail } from "./answer-link.ts";
import { canBeExtended } from "./can-be-extended.ts";
import { mayAskExtension } from "./may-ask-extension.ts";

export interface AnswerPage {
  readonly mail: AnsweredMail;
  /** At the school. */
  readonly today: LocalDate;
  /** What it speaks of, as it stands now. */
  readonly duties: readonly (DutyOfMail & { readonly canBeExtended: boolean })[];
  /** Whether the recipient may ask for more time: not once their role has ended. */
  readonly mayAsk: boolean;
  /** `null`: not confirmed yet. */
  readonly acknowledgedAt: Date | null;
  /** The unit's requests about these duties, the latest first. */
  readonly requests: readonly AskedExtension[];
}

type AskedExtension = Pick<
  Awaited<ReturnType<typeof listExtensionRequestsOfUnit>>[number],
  "id" | "rule" | "period" | "askedUntil" | "askedAt" | "state" | "decidedBecause" | "grantedUntil"
>;

/** What the page of a mail's link shows; changes nothing. Errors: those of `openAnswerLink`. */
export async function readAnswerPage(
  deps: Pick<Deps, "database" | "clock">,
  token: string,
  holder: LinkHolder,
): Promise<Result<AnswerPage, AppError>> {
  const opened = await openAnswerLink(deps, token, holder);
  if (!opened.ok) return opened;
  const mail = opened.value;
  return withScope(deps.database, scopeOfMail(mail), async (tx) => {
    const today = localDateAt(deps.clock.now(), mail.timeZone);
    const duties = await listDutiesOfMail(tx, mail.mailId);
    const [answer] = await listMailAnswers(tx, [mail.deliveryId]);
    const spokenOf = new Set(duties.map(({ rule, period }) => `${rule} ${period}`));
    const requests = (await listExtensionRequestsOfUnit(tx, mail.unitId)).filter(({ rule, period }) =>
      spokenOf.has(`${rule} ${period}`),
    );
    return ok({
      mail,
      today,
      duties: duties.map((duty) => ({ ...duty, canBeExtended: canBeExtended(duty, today) })),
      mayAsk: await mayAskExtension(tx, mail, today),
      acknowledgedAt: answer?.at ?? null,
      requests: requests.toReversed(),
    });
  });
}

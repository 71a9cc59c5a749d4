import { type AnsweredMail, findMailByToken } from "@goodstanding/database/queries/mail-answer";
import { listBlocked, type ThrottleRule, takeTry } from "@goodstanding/database/queries/reading-throttle";
import { type Scope, type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import type { MachineActor } from "@goodstanding/domain/access/actor";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { localDateAt } from "@goodstanding/domain/kernel/dates";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import { ANSWER_DAYS, isAnswerOver } from "@goodstanding/domain/reminders/answer-days";
import { hashText } from "@goodstanding/storage/hash-text";
import type { Deps } from "../deps.ts";
import { clientNetwork } from "../reading-rooms/client-network.ts";
import { hashOfToken } from "../reminders/freeze-mail.ts";

/** Who holds the link, as far as anybody knows: it was sent to the recipient of its mail. */
export interface LinkHolder {
  readonly address: string;
  readonly userAgent: string | null;
}

type Needs = Pick<Deps, "database" | "clock">;

const everywhere: Scope = {
  kind: "everywhere",
  because: "whoever answers a mail sends nothing but its link",
};

/** Links that name nothing, from one network: a whole campus may stand behind one address. */
const networkRule: ThrottleRule = {
  ...{ free: 30, firstDelay: 5, longestDelay: 15 * 60, lockAfter: null, lockSeconds: 0, memory: 60 * 60 },
};
/** Answers through one link; pressing twice or mending a date costs nothing. */
const linkRule: ThrottleRule = { ...networkRule, free: 20 };

/**
 * The mail whose link this is. Reads and no more, so that whatever follows links in mails changes nothing; a link that
 * names nothing is counted against its network. Errors: `answer.wait` with the seconds, `answer.unknown`, `answer.over`.
 */
export async function openAnswerLink(
  deps: Needs,
  token: string,
  { address }: LinkHolder,
): Promise<Result<AnsweredMail, AppError>> {
  const network = hashText(`answer-network ${clientNetwork(address)}`);
  const { mail, blocked } = await withScope(deps.database, everywhere, async (tx) => ({
    mail: await findMailByToken(tx, hashOfToken(token)),
    blocked: await listBlocked(tx, [network]),
  }));
  if (mail) {
    const today = localDateAt(deps.clock.now(), mail.timeZone);
    return isAnswerOver(mail.localDay, today)
      ? err(appError("answer.over", { days: ANSWER_DAYS }))
      : ok(mail);
  }
  const wait =
    blocked[0]?.seconds ??
    (await withScope(deps.database, everywhere, (tx) => takeTry(tx, network, networkRule)));
  return err(wait > 0 ? appError("answer.wait", { seconds: wait }) : appError("answer.unknown"));
}

/**
 * Lets the holder of a link act, in a transaction of its school. Errors: those of `openAnswerLink`,
 * `answer.rehearsal`, and those of `work`.
 */
export async function throughLink<T>(
  deps: Needs,
  token: string,
  holder: LinkHolder,
  work: (tx: ScopedTransaction, mail: AnsweredMail, actor: MachineActor) => Promise<Result<T, AppError>>,
): Promise<Result<T, AppError>> {
  const opened = await openAnswerLink(deps, token, holder);
  if (!opened.ok) return opened;
  const mail = opened.value;
  // Whoever reads redirected mail is not whom it was for.
  if (mail.sentTo !== null) return err(appError("answer.rehearsal"));
  const subject = hashText(`answer ${mail.deliveryId}`);
  const wait = await withScope(deps.database, everywhere, (tx) => takeTry(tx, subject, linkRule));
  if (wait > 0) return err(appError("answer.wait", { seconds: wait }));
  const actor: MachineActor = { kind: "system", institutionId: mail.institutionId, name: "邮件链接" };
  return withScope<Result<T, AppError>>(deps.database, scopeOfMail(mail), (tx) => work(tx, mail, actor));
}

export const scopeOfMail = ({ institutionId }: AnsweredMail): Scope => ({
  kind: "institution",
  institutionId,
  unitIds: "all",
});

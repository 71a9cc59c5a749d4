import { createHash } from "node:crypto";
import { insertDeliveries } from "@goodstanding/database/queries/delivery";
import { insertMail } from "@goodstanding/database/queries/mail";
import { findSendingState } from "@goodstanding/database/queries/mail-setting";
import { readVicePresidents } from "@goodstanding/database/queries/membership";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { InstitutionId, MailId, UnitId } from "@goodstanding/domain/kernel/ids";
import { answerPlaceholder, unsubscribePlaceholder } from "@goodstanding/domain/reminders/answer-links";
import type { MailKind } from "@goodstanding/domain/reminders/mail-kind";
import type { MailView } from "@goodstanding/domain/reminders/mail-view";
import { composeMail, type MailToCompose } from "@goodstanding/mail/compose-mail";
import { mailAddress } from "@goodstanding/mail/mail-address";
import { renderReminder } from "@goodstanding/mail/render-reminder";
import { tellBrowsers } from "../channels/tell-browsers.ts";
import type { Deps } from "../deps.ts";
import { calendarAttachment } from "./calendar-attachment.ts";
import type { MailSettings } from "./mail-settings.ts";

export interface MailToFreeze extends Pick<MailToCompose, "thread" | "attachments"> {
  readonly institutionId: InstitutionId;
  readonly unitId: UnitId;
  readonly kind: MailKind;
  /** The Message-IDs follow from it, so a repeat is recognisable. */
  readonly key: string;
  readonly view: MailView;
  /** Addresses; each gets an envelope with bytes of its own. */
  readonly recipients: readonly string[];
  /** Addresses that get a copy and are not asked to act. */
  readonly copies?: readonly string[];
  /** Who reads answers, as the school has set it; `null`: they go to the sender. */
  readonly replyTo: string | null;
  /** Whether its recipient may end its kind with one request (RFC 8058): of a digest, never of what a duty demands. */
  readonly canBeEnded?: boolean;
  readonly localDay: LocalDate;
  /** Of what is written anew, for nobody got it: which one of its key it is. */
  readonly written?: number;
  /** The nearest date that it speaks of; its own day where left out. Mails go out in this order. */
  readonly dueOn?: LocalDate;
}

type Needs = Pick<Deps, "database" | "newId" | "newToken" | "clock"> & { readonly mail: MailSettings };

export type FrozenMail = Awaited<ReturnType<typeof freezeMail>>;

/**
 * The bytes that each recipient gets: the same words, with a Message-ID and links of their own. A link that stands as
 * `answerPlaceholder` becomes the page on which this recipient answers; of its secret the row keeps the hash alone.
 * Without whoever is vice-president, whatever else they hold; where nobody else is left it has no envelope.
 */
export async function freezeMail(deps: Needs, mail: MailToFreeze) {
  const {
    view,
    recipients: asked,
    copies: askedCopies = [],
    key: firstKey,
    dueOn,
    replyTo,
    thread = view.thread,
    canBeEnded = false,
    attachments = [],
    ...row
  } = mail;
  const { written = 1 } = row;
  const key = written === 1 ? firstKey : `${firstKey}.${written}`;
  const mayBeMailed = await readMayBeMailed(deps, mail);
  const cc = askedCopies.filter(mayBeMailed);
  const to = asked.filter(mayBeMailed);
  const [recipients, copies] = to.length > 0 ? [to, cc] : [cc, []];
  const createdAt = deps.clock.now();
  const { subject, html, text } = await renderReminder(view);
  const common = {
    ...{ from: deps.mail.from, to: recipients, cc: copies, subject, date: createdAt },
    ...(replyTo === null ? {} : { replyTo }),
    ...(thread === undefined ? {} : { thread }),
    attachments: [...attachments, ...calendarAttachment(view, { ...row, changedAt: createdAt })],
  };
  const hasLinks = canBeEnded || [html, text].some((words) => words.includes(answerPlaceholder));
  const envelopes = [...new Set([...recipients, ...copies])].map(async (recipient) => {
    const token = hasLinks ? deps.newToken() : null;
    const personal = (words: string) => (token === null ? words : withLinks(words, deps.mail, token));
    const composed = await composeMail({
      ...common,
      ...{ key: envelopeKey(key, recipient), html: personal(html), text: personal(text) },
      ...(canBeEnded ? { unsubscribe: personal(unsubscribePlaceholder) } : {}),
    });
    return { recipient, ...composed, answerTokenHash: token === null ? null : hashOfToken(token) };
  });
  return {
    recipients: [...recipients, ...copies],
    envelopes: await Promise.all(envelopes),
    dueOn: dueOn ?? row.localDay,
    publicUrl: deps.mail.publicUrl,
    row: {
      ...row,
      ...{ id: deps.newId<MailId>(), messageId: `<${key}@${domainOf(deps.mail)}>`, subject, createdAt },
      language: view.language,
      templates: view.templates?.length ? view.templates : null,
      // The words without anybody's secret, for the log.
      textBody: withLinks(text, deps.mail, "…"),
    },
  };
}

/** What a person has sent to themselves to try it is no mail of the machine's. */
async function readMayBeMailed(
  { database }: Needs,
  { institutionId, kind, localDay }: MailToFreeze,
): Promise<(address: string) => boolean> {
  if (kind === "test") return () => true;
  const vicePresidents = await withScope(
    database,
    { kind: "institution", institutionId, unitIds: "all" },
    (tx) => readVicePresidents(tx, localDay),
  );
  return (address) => !vicePresidents.has(address.toLowerCase());
}

/**
 * Writes a mail with one delivery a recipient, and what their browsers are told of it; false where it has been written
 * before, where nobody is left to whom it may go, or where its school does not send: what is not written cannot go out
 * all at once on the day on which it begins.
 */
export async function enqueueMail(
  { newId }: Pick<Deps, "newId">,
  tx: ScopedTransaction,
  { row, envelopes, dueOn, recipients, publicUrl }: FrozenMail,
): Promise<boolean> {
  if (envelopes.length === 0) return false;
  if ((await findSendingState(tx, row.institutionId)) !== "enabled") return false;
  if (!(await insertMail(tx, row))) return false;
  await insertDeliveries(
    tx,
    envelopes.map((envelope) => ({
      ...{ id: newId(), institutionId: row.institutionId, mailId: row.id, ...envelope, dueOn },
      ...{ state: "pending" as const, notBefore: new Date(0) },
    })),
  );
  await tellBrowsers({ newId, publicUrl }, tx, row, recipients);
  return true;
}

/** What a row keeps of the secret in a recipient's links. */
export const hashOfToken = (token: string): string => createHash("sha256").update(token).digest("hex");

function withLinks(words: string, { publicUrl }: MailSettings, token: string): string {
  const own = publicUrl.replace(/\/$/, "");
  return words
    .replaceAll(answerPlaceholder, `${own}/answer/${token}`)
    .replaceAll(unsubscribePlaceholder, `${own}/unsubscribe/${token}`);
}

/** Of the mail's key and the address, so that a Message-ID is one envelope's and the same each time. */
const envelopeKey = (key: string, recipient: string): string =>
  `${key}.${createHash("sha256").update(recipient).digest("hex").slice(0, 16)}`;

const domainOf = ({ from }: MailSettings): string => mailAddress(from).domain;

import { insertChannelMessage } from "@goodstanding/database/queries/channel-message";
import { readMailPreferences } from "@goodstanding/database/queries/mail-preference";
import { listPushSubscriptionsOf } from "@goodstanding/database/queries/push-subscription";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { ChannelMessageId, InstitutionId, MailId } from "@goodstanding/domain/kernel/ids";
import type { Language } from "@goodstanding/domain/kernel/text";
import type { MailKind } from "@goodstanding/domain/reminders/mail-kind";
import { wants } from "@goodstanding/domain/reminders/mail-preference";
import { pushTopicOf, pushWords } from "@goodstanding/domain/reminders/push-words";
import type { Deps } from "../deps.ts";

export interface MailToTellOf {
  readonly id: MailId;
  readonly institutionId: InstitutionId;
  readonly kind: MailKind;
  readonly language: Language;
  readonly localDay: LocalDate;
  readonly createdAt: Date;
}

/**
 * Beside a mail, in its transaction: a message to each browser of those it goes to, for who wants one of its kind. It
 * says that there is something, and no more.
 */
export async function tellBrowsers(
  { newId, publicUrl }: Pick<Deps, "newId"> & { readonly publicUrl: string },
  tx: ScopedTransaction,
  { id: mailId, institutionId, kind, language, localDay, createdAt }: MailToTellOf,
  addresses: readonly string[],
): Promise<void> {
  if (kind === "test") return;
  const browsers = (await listPushSubscriptionsOf(tx, addresses)).filter(
    (browser) => browser.institutionId === institutionId,
  );
  if (browsers.length === 0) return;
  const preferences = await readMailPreferences(
    tx,
    browsers.map(({ personId }) => personId),
  );
  const body = JSON.stringify(pushWords(pushTopicOf(kind), language, `${publicUrl.replace(/\/$/, "")}/`));
  for (const { id: subscriptionId, personId } of browsers) {
    if (!wants(preferences.get(personId) ?? [], kind, "web-push")) continue;
    await insertChannelMessage(tx, {
      ...{ id: newId<ChannelMessageId>(), institutionId, channel: "web-push", subscriptionId },
      ...{
        kind: kind === "digest" ? "digest" : "reminder",
        key: mailId,
        localDay,
        body,
        notBefore: null,
        createdAt,
      },
    });
  }
}

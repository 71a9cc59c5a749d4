import { insertChannelMessage } from "@goodstanding/database/queries/channel-message";
import { findSendingState, readMailVoice } from "@goodstanding/database/queries/mail-setting";
import {
  countPushSubscriptions,
  endPushSubscription,
  findPushSubscription,
  insertPushSubscription,
  type PushSubscriptionRow,
} from "@goodstanding/database/queries/push-subscription";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { ChannelMessageId, PushSubscriptionId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import { pushWords } from "@goodstanding/domain/reminders/push-words";
import { hashText } from "@goodstanding/storage/hash-text";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import type { MailSettings } from "../reminders/mail-settings.ts";
import { scopeOf } from "../scope-of.ts";
import { todayOf } from "../today-of.ts";
import { type BrowserSubscription, pushSubscriptionForm } from "./push-request.ts";
import { sealedPlaces } from "./sealed-places.ts";

/** One person rarely works in more browsers, and each message goes to all of them. */
const MOST_BROWSERS = 10;

type Needs = Pick<Deps, "database" | "newId" | "clock" | "secrets"> & { readonly mail: MailSettings };

/**
 * Messages go to this browser of the person; the first, where the school sends, says so. What the browser gave is stored
 * encrypted. A browser that somebody else used is taken from them; one that gives other keys than before is told anew
 * under these. Errors: `push.subscription-invalid`, `push.too-many`.
 */
export async function switchPushOn(
  deps: Needs,
  actor: PersonActor,
  given: unknown,
): Promise<Result<null, AppError>> {
  const subscription = pushSubscriptionForm.safeParse(given);
  if (!subscription.success) return err(appError("push.subscription-invalid"));
  return withScope<Result<null, AppError>>(deps.database, scopeOf(actor), async (tx) => {
    const endpointHash = hashText(subscription.data.endpoint);
    const before = await findPushSubscription(tx, endpointHash);
    const isOwn = before?.personId === actor.personId;
    if (isOwn && isSame(deps, before, subscription.data)) return ok(null);
    if (!isOwn && (await countPushSubscriptions(tx, actor.personId)) >= MOST_BROWSERS)
      return err(appError("push.too-many", { limit: MOST_BROWSERS }));
    if (before) await end(deps, tx, actor, before, "replaced");
    await begin(deps, tx, actor, { endpointHash, subscription: subscription.data });
    return ok(null);
  });
}

/** What is sealed under a key that is not listed any more can be sent nothing, so it is another. */
function isSame(
  { secrets }: Needs,
  { id, subscriptionSealed }: PushSubscriptionRow,
  given: BrowserSubscription,
): boolean {
  const opened = secrets.open(subscriptionSealed, sealedPlaces.subscription(id));
  return opened.ok && opened.value === JSON.stringify(given);
}

async function begin(
  deps: Needs,
  tx: ScopedTransaction,
  actor: PersonActor,
  {
    endpointHash,
    subscription,
  }: { readonly endpointHash: string; readonly subscription: BrowserSubscription },
): Promise<void> {
  const id = deps.newId<PushSubscriptionId>();
  const { institutionId, personId } = actor;
  const subscriptionSealed = deps.secrets.seal(JSON.stringify(subscription), sealedPlaces.subscription(id));
  await insertPushSubscription(tx, {
    ...{ id, institutionId, personId, endpointHash, subscriptionSealed, addedAt: deps.clock.now() },
  });
  await record(deps, tx, actor, {
    ...{ kind: "push.switched-on", objectKind: "push-subscription", objectId: id },
    detail: { service: new URL(subscription.endpoint).host },
  });
  if ((await findSendingState(tx, institutionId)) !== "enabled") return;
  const { language } = await readMailVoice(tx);
  const url = `${deps.mail.publicUrl.replace(/\/$/, "")}/`;
  await insertChannelMessage(tx, {
    ...{ id: deps.newId<ChannelMessageId>(), institutionId, channel: "web-push", subscriptionId: id },
    ...{ kind: "test", key: id, localDay: await todayOf(deps, tx), notBefore: null },
    ...{ body: JSON.stringify(pushWords("test", language, url)), createdAt: deps.clock.now() },
  });
}

/** Nothing goes to this browser any more; where it was the person's own, or not on at all, that is no error. */
export const switchPushOff = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { endpoint }: { readonly endpoint: string },
): Promise<void> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    const found = await findPushSubscription(tx, hashText(endpoint));
    if (found?.personId === actor.personId) await end(deps, tx, actor, found, "switched-off");
  });

async function end(
  deps: Pick<Deps, "newId" | "clock">,
  tx: ScopedTransaction,
  actor: PersonActor,
  { id }: PushSubscriptionRow,
  because: "switched-off" | "replaced",
): Promise<void> {
  await endPushSubscription(tx, id, { goneAt: deps.clock.now(), goneBecause: because });
  await record(deps, tx, actor, {
    ...{ kind: "push.switched-off", objectKind: "push-subscription", objectId: id },
    detail: { because },
  });
}

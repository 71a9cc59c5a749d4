import { findChatRobot } from "@goodstanding/database/queries/chat-robot";
import type { WaitingMessage } from "@goodstanding/database/queries/claim-channel-message";
import { findPushSubscriptionById } from "@goodstanding/database/queries/push-subscription";
import { withScope } from "@goodstanding/database/scope";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import { readPushAnswer } from "@goodstanding/domain/reminders/push-answer";
import {
  type ChannelAnswer,
  type HttpAnswer,
  readRobotAnswer,
} from "@goodstanding/domain/reminders/robot-answer";
import { mailAddress } from "@goodstanding/mail/mail-address";
import type { Deps } from "../deps.ts";
import type { MailSettings } from "../reminders/mail-settings.ts";
import type { Outgoing, Post } from "./post.ts";
import { readPushKeys } from "./push-keys.ts";
import { pushRequest, pushSubscriptionForm } from "./push-request.ts";
import { sealedPlaces } from "./sealed-places.ts";
import { signRobotRequest } from "./sign-robot-request.ts";

export type SendDeps = Pick<Deps, "database" | "newId" | "clock" | "log" | "secrets"> & {
  readonly mail: MailSettings;
  readonly post: Post;
};

export interface BegunMessage extends WaitingMessage {
  /** On the database's clock, which does not stand still in a demonstration: platforms refuse a stale signature. */
  readonly startedAt: Date;
}

export interface SentAnswer extends ChannelAnswer {
  /** The push service does not know the browser any more. */
  readonly isGone: boolean;
}

/** Hands one claimed message over, and says what the answer means. Trouble of any kind is an answer too. */
export async function sendMessage(deps: SendDeps, message: BegunMessage): Promise<SentAnswer> {
  const outgoing = await (message.channel === "web-push" ? toBrowser : toGroup)(deps, message);
  if (!outgoing.ok) return without("failed", outgoing.error);
  const posted = await deps.post(outgoing.value);
  if (posted.kind === "answered") return read(message, posted.answer);
  const outcome = { "not-sent": "deferred", refused: "failed", unknown: "uncertain" } as const;
  return without(outcome[posted.kind], posted.detail);
}

const read = ({ channel }: WaitingMessage, answer: HttpAnswer): SentAnswer =>
  channel === "web-push" ? readPushAnswer(answer) : { ...readRobotAnswer(channel, answer), isGone: false };

const without = (outcome: ChannelAnswer["outcome"], reply: string): SentAnswer => ({
  ...{ outcome, reply, httpStatus: null, code: null, isGone: false },
});

/** Sealed under a `SECRET_KEY` that is not listed any more. */
const UNREADABLE = "SECRET_KEY";
const everywhere = { kind: "everywhere", because: "the sender serves every institution" } as const;

async function toGroup(
  { database, secrets }: SendDeps,
  { robotId, body, startedAt }: BegunMessage,
): Promise<Result<Outgoing, string>> {
  const robot = robotId && (await withScope(database, everywhere, (tx) => findChatRobot(tx, robotId)));
  if (!robot) return err("chat_robot");
  const { id, kind, urlSealed, secretSealed } = robot;
  const url = secrets.open(urlSealed, sealedPlaces.robotUrl(id));
  const secret = secretSealed === null ? ok(null) : secrets.open(secretSealed, sealedPlaces.robotSecret(id));
  if (!url.ok || !secret.ok) return err(UNREADABLE);
  return made(() => signRobotRequest({ kind, url: url.value, secret: secret.value, body }, startedAt));
}

async function toBrowser(
  deps: SendDeps,
  { subscriptionId, body }: WaitingMessage,
): Promise<Result<Outgoing, string>> {
  const { database, secrets, mail } = deps;
  const row =
    subscriptionId &&
    (await withScope(database, everywhere, (tx) => findPushSubscriptionById(tx, subscriptionId)));
  if (!row) return err("push_subscription");
  const opened = secrets.open(row.subscriptionSealed, sealedPlaces.subscription(row.id));
  const keys = await readPushKeys(deps);
  if (!opened.ok || !keys.ok) return err(UNREADABLE);
  const subscription = pushSubscriptionForm.safeParse(JSON.parse(opened.value));
  if (!subscription.success) return err("push_subscription");
  const subject = `mailto:${mailAddress(mail.from).address}`;
  return made(() => pushRequest(subscription.data, body, { keys: keys.value, subject }));
}

/** What cannot be made was not sent: no doubt remains of it, and the sender goes on with the next. */
function made(make: () => Outgoing): Result<Outgoing, string> {
  try {
    return ok(make());
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
}

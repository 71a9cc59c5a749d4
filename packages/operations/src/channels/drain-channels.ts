import {
  beginMessage,
  findNextMessage,
  hasRoom,
  type WaitingMessage,
} from "@goodstanding/database/queries/claim-channel-message";
import { endPushSubscription } from "@goodstanding/database/queries/push-subscription";
import {
  cancelMessage,
  expireMessages,
  settleMessage,
} from "@goodstanding/database/queries/settle-channel-message";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import type { MachineActor } from "@goodstanding/domain/access/actor";
import type { AuditEventKind } from "@goodstanding/domain/audit/event";
import { robotLimits } from "@goodstanding/domain/reminders/robot-limits";
import { record, recordAll } from "../record.ts";
import { mootBecause } from "./moot-message.ts";
import { type BegunMessage, type SendDeps, type SentAnswer, sendMessage } from "./send-message.ts";

export type DrainChannelsDeps = SendDeps & {
  /** Told of each step, for tests that end the process at one. */
  readonly reached?: (point: "claimed" | "answered") => void | Promise<void>;
};

/** Messages settled by one drain, by what became of them. */
export type DrainedMessages = Record<"sent" | "deferred" | "failed" | "uncertain" | "cancelled", number>;

const AT_A_TIME = 4;
/** A request ends after ten seconds; whoever has not written its end down by then has died. */
const LEASE_SECONDS = 120;
const LEASE_ENDED = "The sender stopped between handing over the message and noting the answer";
/** Waits between tries; the last repeats. */
const RETRY_SECONDS = [30, 120, 600, 1800, 3600] as const;
const LAST_RETRY_SECONDS = 3600;
const MOST_TRIES = 12;

const everywhere = { kind: "everywhere", because: "the sender serves every institution" } as const;

/**
 * Sends what waits for groups and browsers, one message after the other, each at most once: whoever dies between claim
 * and answer leaves a lease that ends in 未确定, and that is never sent again. Ends when nothing waits or every platform's
 * limit is used up.
 */
export async function drainChannels(deps: DrainChannelsDeps, signal: AbortSignal): Promise<DrainedMessages> {
  const drained: DrainedMessages = { sent: 0, deferred: 0, failed: 0, uncertain: 0, cancelled: 0 };
  drained.uncertain += await expire(deps);
  /** Addresses whose platform takes no more now. */
  const full = new Set<string>();
  const loops = Array.from({ length: AT_A_TIME }, async () => {
    while (!signal.aborted) {
      const outcome = await sendNext(deps, full);
      if (outcome === "nothing") return;
      if (outcome !== "full") drained[outcome]++;
    }
  });
  for (const loop of await Promise.allSettled(loops)) if (loop.status === "rejected") throw loop.reason;
  return drained;
}

async function sendNext(
  deps: DrainChannelsDeps,
  full: Set<string>,
): Promise<keyof DrainedMessages | "nothing" | "full"> {
  const holder = deps.newId<string>();
  const claimed = await claim(deps, holder, full);
  if (typeof claimed === "string") return claimed;
  await deps.reached?.("claimed");
  const answer = await sendMessage(deps, claimed);
  await deps.reached?.("answered");
  return settle(deps, claimed, holder, answer);
}

/** Whether it may still go is asked in the transaction that claims it. */
const claim = (
  deps: DrainChannelsDeps,
  holder: string,
  full: Set<string>,
): Promise<BegunMessage | "nothing" | "full" | "cancelled"> =>
  withScope(deps.database, everywhere, async (tx) => {
    const next = await findNextMessage(tx, [...full]);
    if (!next) return "nothing";
    const moot = await mootBecause(deps, tx, next);
    if (moot !== null) {
      await cancelMessage(tx, next.id, { reply: moot, settledAt: deps.clock.now() });
      await record(deps, tx, machine(next), happening(next, "message.cancelled", { because: moot }));
      return "cancelled";
    }
    const limits = next.channel === "web-push" ? [] : robotLimits[next.channel];
    if (!(await hasRoom(tx, next.target, limits))) {
      full.add(next.target);
      return "full";
    }
    const startedAt = await beginMessage(tx, next, { holder, leaseSeconds: LEASE_SECONDS });
    return { ...next, startedAt };
  });

const settle = (
  deps: DrainChannelsDeps,
  message: WaitingMessage,
  holder: string,
  answer: SentAnswer,
): Promise<keyof DrainedMessages> =>
  withScope(deps.database, everywhere, async (tx) => {
    const settledAt = deps.clock.now();
    const isLast = message.attempts + 1 >= MOST_TRIES;
    const outcome = answer.outcome === "deferred" && isLast ? "failed" : answer.outcome;
    const held = await settleMessage(
      tx,
      { id: message.id, holder },
      {
        ...{ outcome, httpStatus: answer.httpStatus, code: answer.code, reply: answer.reply, settledAt },
        waitSeconds:
          outcome === "deferred"
            ? (answer.waitSeconds ?? RETRY_SECONDS[message.attempts] ?? LAST_RETRY_SECONDS)
            : 0,
      },
    );
    if (!held) {
      deps.log.warn(
        { messageId: message.id, answer: answer.reply },
        "The answer came after the lease had ended; the row stays uncertain",
      );
      return "uncertain";
    }
    await record(
      deps,
      tx,
      machine(message),
      happening(message, `message.${outcome}`, { reply: answer.reply, code: answer.code }),
    );
    if (answer.isGone) await endBrowser(deps, tx, message);
    return outcome;
  });

async function endBrowser(
  deps: DrainChannelsDeps,
  tx: ScopedTransaction,
  message: WaitingMessage,
): Promise<void> {
  const { subscriptionId } = message;
  if (subscriptionId === null) return;
  const end = { goneAt: deps.clock.now(), goneBecause: "refused" } as const;
  if (await endPushSubscription(tx, subscriptionId, end))
    await record(deps, tx, machine(message), {
      ...{ kind: "push.switched-off", objectKind: "push-subscription", objectId: subscriptionId },
      detail: { because: end.goneBecause },
    });
}

async function expire(deps: DrainChannelsDeps): Promise<number> {
  return withScope(deps.database, everywhere, async (tx) => {
    const expired = await expireMessages(tx, { reply: LEASE_ENDED, settledAt: deps.clock.now() });
    await recordAll(
      deps,
      tx,
      expired.map((row) => ({
        actor: machine(row),
        ...happening(row, "message.uncertain", { reply: LEASE_ENDED }),
      })),
    );
    return expired.length;
  });
}

type Named = Pick<WaitingMessage, "id" | "institutionId" | "channel" | "kind">;

const happening = (
  { id, channel, kind: topic }: Named,
  kind: AuditEventKind,
  detail: Readonly<Record<string, unknown>>,
) => ({ kind, objectKind: "channel-message", objectId: id, detail: { channel, topic, ...detail } });

const machine = ({ institutionId }: Named): MachineActor => ({
  kind: "system",
  institutionId,
  name: "系统催办",
});

import { type ClaimedDelivery, claimDeliveries } from "@goodstanding/database/queries/claim-deliveries";
import {
  expireDeliveries,
  type Settlement,
  settleDeliveries,
} from "@goodstanding/database/queries/settle-deliveries";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import type { MachineActor } from "@goodstanding/domain/access/actor";
import type { InstitutionId } from "@goodstanding/domain/kernel/ids";
import type { EvidenceSource } from "@goodstanding/mail/evidence/evidence-source";
import type { Transport } from "@goodstanding/mail/transport";
import { noteRefusedAddress } from "../answers/note-refused-address.ts";
import type { Deps } from "../deps.ts";
import { recordAll } from "../record.ts";
import { isLimited, type MailRate, roomWithin, unlimited } from "./mail-rate.ts";
import type { MailSettings } from "./mail-settings.ts";
import { mayStillGo } from "./may-still-go.ts";
import { mootMails } from "./moot-mails.ts";
import { type BatchOutcome, EVIDENCE_AFTER_SECONDS, settlementOf } from "./settlement-of.ts";

export type DrainDeps = Pick<Deps, "database" | "newId" | "clock" | "log"> & {
  readonly mail: MailSettings;
  readonly transport: Transport;
  /** What the mail server takes; without it, as many as come. */
  readonly rate?: MailRate;
  /** Where it can be looked up whether a mail left: larger batches then leave nothing for a person to look into. */
  readonly evidence?: EvidenceSource | null;
  /** Told of each step, for tests that end the process at one. */
  readonly reached?: (point: DrainPoint) => void | Promise<void>;
};

/** In this order for each batch; `sending` and `answered` for each mail. */
export type DrainPoint = "claiming" | "claimed" | "sending" | "answered" | "settling" | "settled";

/** Deliveries settled by one drain, by what became of them. */
export type Drained = Record<Exclude<Settlement["state"], "pending">, number>;

/** While some are on their way one is written down and one is claimed, so that no connection waits for the database. */
const batches = { atATime: 4, size: 100 } as const;
/** Of what is claimed when a sender dies nobody can say whether it went out: as much as there are connections. */
const batchesWithoutEvidence = { atATime: 2, size: 5 } as const;
const LEASE_SECONDS = 300;
/**
 * A mail takes under two minutes at the worst, and waits as long for one other that has its connection: whatever begins
 * in time ends under its lease.
 */
const BEGIN_WITHIN_MS = 45_000;

const everywhere = { kind: "everywhere", because: "the sender serves every institution" } as const;
const LEASE_ENDED = "The sender stopped between handing over the mail and noting the answer";

/**
 * Sends what waits, a batch at a time, the nearest date first. A claimed row is sent at most once: whoever dies between
 * claim and answer leaves a lease that ends in 未确定. `shard`: of these mails alone, 0 to 7; where the mail server
 * limits the rate, of all, since what is due first goes first. Ends when nothing waits or the rate is used up.
 */
export async function drainMail(
  deps: DrainDeps,
  signal: AbortSignal,
  shard: number | null = null,
): Promise<Drained> {
  const drained: Drained = { sent: 0, deferred: 0, failed: 0, uncertain: 0, cancelled: 0 };
  drained.uncertain += await expireLeases(deps);
  const count = (states: readonly Settlement["state"][]): void => {
    for (const state of states) if (state !== "pending") drained[state]++;
  };
  const { atATime } = batchesOf(deps);
  const loops = Array.from({ length: atATime }, () => drainBatches(deps, signal, shard, count));
  // Both are waited for, so that no mail is on its way when this has ended.
  for (const loop of await Promise.allSettled(loops)) if (loop.status === "rejected") throw loop.reason;
  return drained;
}

const batchesOf = ({ evidence }: Pick<DrainDeps, "evidence">) =>
  evidence ? batches : batchesWithoutEvidence;

async function expireLeases(deps: DrainDeps): Promise<number> {
  return withScope(deps.database, everywhere, async (tx) => {
    const expired = await expireDeliveries(tx, {
      ...{ reply: LEASE_ENDED, settledAt: deps.clock.now(), waitSeconds: EVIDENCE_AFTER_SECONDS },
    });
    await recordAll(
      deps,
      tx,
      expired.map((row) => happening({ ...row, sentTo: null }, "uncertain", LEASE_ENDED)),
    );
    return expired.length;
  });
}

async function drainBatches(
  deps: DrainDeps,
  signal: AbortSignal,
  shard: number | null,
  count: (states: readonly Settlement["state"][]) => void,
): Promise<void> {
  while (!signal.aborted) {
    await deps.reached?.("claiming");
    const begunBy = performance.now() + BEGIN_WITHIN_MS;
    const holder = deps.newId<string>();
    const { toSend, cancelled } = await claim(deps, holder, shard);
    if (toSend.length + cancelled === 0) return;
    count(Array.from({ length: cancelled }, () => "cancelled"));
    await deps.reached?.("claimed");
    const isWanted = mayStillGo(deps);
    const mayBegin = async (delivery: ClaimedDelivery): Promise<boolean> =>
      (await isWanted(delivery)) && !signal.aborted && performance.now() < begunBy;
    const outcomes = await sendAll(deps, toSend, mayBegin);
    await deps.reached?.("settling");
    count(await withScope(deps.database, everywhere, (tx) => settleAll(deps, tx, holder, outcomes)));
    await deps.reached?.("settled");
  }
}

/** Whether a mail is still due is asked in the transaction that claims it. */
const claim = (deps: DrainDeps, holder: string, shard: number | null) =>
  withScope(deps.database, everywhere, async (tx) => {
    const { relay } = deps.transport;
    const rate = deps.rate ?? unlimited;
    const limit = Math.min(batchesOf(deps).size, await roomWithin(tx, relay, rate));
    if (limit === 0) return { toSend: [], cancelled: 0 };
    const claimed = await claimDeliveries(tx, {
      ...{ holder, leaseSeconds: LEASE_SECONDS, limit, relay, shard: isLimited(rate) ? null : shard },
    });
    const moot = await mootMails(tx, claimed);
    const outcome: BatchOutcome = { kind: "moot" };
    const ended = claimed.filter(({ mailId }) => moot.has(mailId));
    await settleAll(
      deps,
      tx,
      holder,
      ended.map((delivery) => ({ delivery, outcome })),
    );
    return { toSend: claimed.filter(({ mailId }) => !moot.has(mailId)), cancelled: ended.length };
  });

interface Answered {
  readonly delivery: ClaimedDelivery;
  readonly outcome: BatchOutcome;
}

/** As many at a time as there are connections; what may not begin any more goes back to its row. */
async function sendAll(
  deps: DrainDeps,
  deliveries: readonly ClaimedDelivery[],
  mayBegin: (delivery: ClaimedDelivery) => Promise<boolean>,
): Promise<readonly Answered[]> {
  const waiting = deliveries.values();
  const answered: Answered[] = [];
  const senders = Array.from({ length: deps.transport.connections }, async () => {
    for (const delivery of waiting) {
      const outcome = (await mayBegin(delivery))
        ? await send(deps, delivery)
        : ({ kind: "not-begun" } as const);
      answered.push({ delivery, outcome });
    }
  });
  for (const sender of await Promise.allSettled(senders))
    if (sender.status === "rejected") throw sender.reason;
  return answered;
}

async function send(deps: DrainDeps, { raw, recipient, sentTo }: ClaimedDelivery): Promise<BatchOutcome> {
  await deps.reached?.("sending");
  const outcome = await deps.transport.send({ raw, from: deps.mail.from, recipient: sentTo ?? recipient });
  await deps.reached?.("answered");
  return outcome;
}

/** Gives the states that the rows have in the end. */
async function settleAll(
  deps: DrainDeps,
  tx: ScopedTransaction,
  holder: string,
  answered: readonly Answered[],
): Promise<readonly Settlement["state"][]> {
  const settledAt = deps.clock.now();
  const settlements = answered.map(({ delivery, outcome }) => ({
    delivery,
    settlement: settlementOf(delivery, outcome, settledAt),
  }));
  const held = await settleDeliveries(
    tx,
    holder,
    settlements.map(({ settlement }) => settlement),
  );
  await recordAll(
    deps,
    tx,
    settlements.flatMap(({ delivery, settlement: { id, state, reply } }) =>
      held.has(id) && state !== "pending" ? [happening(delivery, state, reply)] : [],
    ),
  );
  for (const { delivery, reply } of refusedRecipients(
    answered.filter(({ delivery: { id } }) => held.has(id)),
  ))
    await noteRefusedAddress(deps, tx, delivery, { reply, relay: deps.transport.relay, at: settledAt });
  for (const { settlement } of settlements)
    if (!held.has(settlement.id))
      deps.log.warn(
        { deliveryId: settlement.id, answer: settlement.reply },
        "The answer came after the lease had ended; the row stays uncertain",
      );
  return settlements.map(({ settlement: { id, state } }) => (held.has(id) ? state : "uncertain"));
}

/** In order of their addresses: batches that are written down at one time would wait for each other otherwise. */
const refusedRecipients = (answered: readonly Answered[]) =>
  answered
    .flatMap(({ delivery, outcome }) =>
      outcome.kind === "failed" && outcome.ofRecipient ? [{ delivery, reply: outcome.reply }] : [],
    )
    .toSorted((one, other) => (addressKey(one.delivery) < addressKey(other.delivery) ? -1 : 1));

const addressKey = ({ institutionId, recipient, sentTo }: ClaimedDelivery): string =>
  `${institutionId} ${(sentTo ?? recipient).toLowerCase()}`;

const happening = (
  { id, institutionId, mailId, recipient, sentTo }: Settled,
  state: keyof Drained,
  reply: string | null,
) => ({
  actor: machine(institutionId),
  kind: `delivery.${state}` as const,
  objectKind: "delivery",
  objectId: id,
  detail: { mailId, recipient, ...(sentTo === null ? {} : { sentTo }), reply },
});

type Settled = Pick<ClaimedDelivery, "id" | "institutionId" | "mailId" | "recipient" | "sentTo">;

const machine = (institutionId: InstitutionId): MachineActor => ({
  kind: "system",
  institutionId,
  name: "系统催办",
});

import {
  claimDeliveries,
  type DeliveryRow,
  expireDeliveries,
  type Settlement,
  settleDelivery,
} from "@goodstanding/database/queries/delivery";
import { listFrozenMails } from "@goodstanding/database/queries/mail";
import { listRemindersOfMails } from "@goodstanding/database/queries/reminder";
import { withScope } from "@goodstanding/database/scope";
import type { MachineActor } from "@goodstanding/domain/access/actor";
import { awaitsCollege } from "@goodstanding/domain/filings/filing-status";
import type { InstitutionId, MailId } from "@goodstanding/domain/kernel/ids";
import type { DeliveryOutcome, Transport } from "@goodstanding/mail/transport";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import type { MailSettings } from "./mail-settings.ts";

type Needs = Pick<Deps, "database" | "newId" | "clock" | "log"> & {
  readonly mail: MailSettings;
  readonly transport: Transport;
};

/** Deliveries settled by one drain, by what became of them. */
export type Drained = Record<Settlement["state"], number>;

/** As many as there are connections: of what is claimed when a sender dies nobody can say whether it went out. */
const BATCH = 10;
/** Longer than a batch can take, which is two minutes at the worst. */
const LEASE_SECONDS = 180;
/** Waits between tries: half a minute, then longer, hours in the end; the last repeats until it is time to give up. */
const RETRY_SECONDS = [30, 120, 600, 1800, 3600, 7200, 14_400, 28_800] as const;
const LAST_RETRY_SECONDS = 28_800;
/** From the making of the mail; RFC 5321, clause 4.5.4.1, asks for four to five days at least. */
const GIVE_UP_MS = 5 * 24 * 60 * 60 * 1_000;

const everywhere = { kind: "everywhere", because: "the sender serves every institution" } as const;

/**
 * Sends what waits, a batch at a time. A claimed row is sent at most once: whoever dies between claim and answer
 * leaves a lease that ends in 未确定, for a person to look into.
 */
export async function drainMail(deps: Needs, signal: AbortSignal): Promise<Drained> {
  const drained: Drained = { sent: 0, deferred: 0, failed: 0, uncertain: 0, cancelled: 0 };
  drained.uncertain += await expireLeases(deps);
  while (!signal.aborted) {
    const holder = deps.newId<string>();
    const claimed = await withScope(deps.database, everywhere, (tx) =>
      claimDeliveries(tx, holder, LEASE_SECONDS, BATCH),
    );
    if (claimed.length === 0) return drained;
    for (const state of await sendBatch(deps, holder, claimed)) drained[state]++;
  }
  return drained;
}

async function expireLeases(deps: Needs): Promise<number> {
  const reply = "The sender stopped between handing over the mail and noting the answer";
  return withScope(deps.database, everywhere, async (tx) => {
    const expired = await expireDeliveries(tx, reply, deps.clock.now());
    for (const delivery of expired) {
      await record(deps, tx, machine(delivery.institutionId), settled(delivery, "uncertain", reply));
    }
    return expired.length;
  });
}

/** Waits for every mail of the batch, so that none is on its way when this has ended. */
async function sendBatch(
  deps: Needs,
  holder: string,
  claimed: readonly DeliveryRow[],
): Promise<readonly Settlement["state"][]> {
  const mailIds = [...new Set(claimed.map(({ mailId }) => mailId))];
  const { mails, moot } = await withScope(deps.database, everywhere, async (tx) => {
    const frozen = await listFrozenMails(tx, mailIds);
    return {
      mails: new Map(frozen.map((mail) => [mail.id, mail])),
      moot: mootMails(
        frozen.filter(({ kind }) => kind === "reminder"),
        await listRemindersOfMails(tx, mailIds),
      ),
    };
  });
  const settled = await Promise.allSettled(
    claimed.map(async (delivery) => {
      const mail = mails.get(delivery.mailId);
      if (!mail) throw new Error(`Delivery ${delivery.id} has no mail`);
      const outcome = moot.has(delivery.mailId)
        ? "moot"
        : await deps.transport.send({ raw: mail.raw, from: deps.mail.from, recipient: delivery.recipient });
      return settle(deps, holder, delivery, settlementOf(delivery, mail, outcome, deps.clock.now()));
    }),
  );
  return settled.map((each) => {
    if (each.status === "rejected") throw each.reason;
    return each.value;
  });
}

type PlannedReminder = Awaited<ReturnType<typeof listRemindersOfMails>>[number];

/** Reminders that have nothing to say any more: state and date are asked again, the step never. A receipt is always due. */
function mootMails(
  mails: readonly { readonly id: MailId }[],
  reminders: readonly PlannedReminder[],
): ReadonlySet<MailId> {
  const open = new Set(reminders.filter(isStillDue).map(({ mailId }) => mailId));
  return new Set(mails.map(({ id }) => id).filter((id) => !open.has(id)));
}

const isStillDue = ({ status, obligationState, dueVersion, currentDueVersion }: PlannedReminder): boolean =>
  obligationState === "owed" && dueVersion === currentDueVersion && status !== null && awaitsCollege(status);

function settlementOf(
  delivery: DeliveryRow,
  mail: { readonly createdAt: Date },
  outcome: DeliveryOutcome | "moot",
  settledAt: Date,
): Settlement {
  const { id, attempts } = delivery;
  if (outcome === "moot") return { id, state: "cancelled", reply: null, settledAt };
  if (outcome.kind === "uncertain") return { id, state: "uncertain", reply: outcome.reason, settledAt };
  if (outcome.kind !== "deferred") return { id, state: outcome.kind, reply: outcome.reply, settledAt };
  const retryInSeconds = RETRY_SECONDS[attempts - 1];
  // A mail that could not be tried for days, because no worker ran, still gets the whole row of tries.
  const isTimeUp = settledAt.getTime() - mail.createdAt.getTime() >= GIVE_UP_MS;
  return retryInSeconds === undefined && isTimeUp
    ? { id, state: "failed", reply: outcome.reply, settledAt }
    : {
        id,
        state: "deferred",
        reply: outcome.reply,
        settledAt,
        retryInSeconds: retryInSeconds ?? LAST_RETRY_SECONDS,
      };
}

/** Gives the state that the row has in the end. */
const settle = (
  deps: Needs,
  holder: string,
  delivery: DeliveryRow,
  settlement: Settlement,
): Promise<Settlement["state"]> => {
  const actor = machine(delivery.institutionId);
  return withScope(deps.database, scopeOf(actor), async (tx) => {
    if (await settleDelivery(tx, holder, settlement)) {
      await record(deps, tx, actor, settled(delivery, settlement.state, settlement.reply));
      return settlement.state;
    }
    deps.log.warn(
      { deliveryId: delivery.id, answer: settlement.reply },
      "The answer came after the lease had ended; the row stays uncertain",
    );
    return "uncertain";
  });
};

const machine = (institutionId: InstitutionId): MachineActor => ({
  kind: "system",
  institutionId,
  name: "系统催办",
});

const settled = (
  { id, mailId, recipient }: DeliveryRow,
  state: Settlement["state"],
  reply: string | null,
) => ({
  kind: `delivery.${state}` as const,
  objectKind: "delivery",
  objectId: id,
  detail: { mailId, recipient, reply },
});

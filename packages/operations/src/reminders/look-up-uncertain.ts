import {
  findSentBefore,
  findSentNext,
  type Proof,
  proveDelivery,
  type SentMail,
  takeUncertain,
  type UncertainDelivery,
} from "@goodstanding/database/queries/uncertain-delivery";
import { withScope } from "@goodstanding/database/scope";
import type { MachineActor } from "@goodstanding/domain/access/actor";
import type { EvidenceSource } from "@goodstanding/mail/evidence/evidence-source";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";

type Needs = Pick<Deps, "database" | "newId" | "clock" | "log"> & { readonly evidence: EvidenceSource };

/** How many were found to have left, how many certainly have not, and how many stay in doubt. */
export interface LookedUp {
  readonly left: number;
  readonly absent: number;
  readonly unknown: number;
}

const AT_ONCE = 200;
const AGAIN_IN_SECONDS = 300;
const everywhere = { kind: "everywhere", because: "the sender serves every institution" } as const;

/**
 * Asks the evidence source about every 未确定 mail whose turn it is. Found: it was sent. Absent: it never left and goes
 * back among those that wait, provided that the source holds the mail which the same server took next, for a copy that
 * is not kept at all proves nothing, and that nobody has sent it again. Of a log, which is rotated away, the mail before is
 * asked for as well. Otherwise it stays for a person, and is asked about again.
 */
export async function lookUpUncertain(deps: Needs, signal: AbortSignal): Promise<LookedUp> {
  const uncertain = await withScope(deps.database, everywhere, (tx) =>
    takeUncertain(tx, { limit: AT_ONCE, againInSeconds: AGAIN_IN_SECONDS }),
  );
  const looked = { left: 0, absent: 0, unknown: 0 };
  const keepsCopies = witness(deps);
  for (const delivery of uncertain) {
    if (signal.aborted) break;
    const found = await deps.evidence.find(delivery.messageId, delivery.recipient, delivery.startedAt);
    const proof = await proofOf(deps, delivery, found, keepsCopies);
    if (proof === null) looked.unknown += 1;
    else if (await prove(deps, delivery, proof)) looked[proof.state === "sent" ? "left" : "absent"] += 1;
  }
  return looked;
}

type Found = Awaited<ReturnType<EvidenceSource["find"]>>;

async function proofOf(
  deps: Needs,
  delivery: UncertainDelivery,
  found: Found,
  keepsCopies: (delivery: UncertainDelivery) => Promise<string | null>,
): Promise<Proof | null> {
  const common = { evidence: deps.evidence.kind, at: deps.clock.now() };
  if (found.kind === "found") return { ...common, state: "sent", note: found.proof };
  if (found.kind === "unknown") {
    deps.log.warn(
      { deliveryId: delivery.id, reason: found.reason },
      "The evidence source could not be asked",
    );
    return null;
  }
  const others = await keepsCopies(delivery);
  if (others === null) return null;
  return { ...common, state: "pending", note: `Nothing of it, but of ${others}` };
}

/** The Message-IDs of the mails around it, where the source holds them; each is looked up once. */
function witness({ database, evidence }: Needs): (delivery: UncertainDelivery) => Promise<string | null> {
  const asked = new Map<string, Promise<Found>>();
  const holds = async (mail: SentMail | undefined): Promise<boolean> => {
    if (!mail) return false;
    const answer = asked.get(mail.messageId) ?? evidence.find(mail.messageId, mail.recipient, mail.startedAt);
    asked.set(mail.messageId, answer);
    return (await answer).kind === "found";
  };
  return async (delivery) => {
    const next = await withScope(database, everywhere, (tx) => findSentNext(tx, delivery));
    if (!next || !(await holds(next))) return null;
    const left = `${next.messageId}, which left next`;
    if (evidence.kind === "journal") return left;
    const last = await withScope(database, everywhere, (tx) => findSentBefore(tx, delivery));
    return last && (await holds(last)) ? `${last.messageId}, which left before, and ${left}` : null;
  };
}

const prove = (deps: Needs, delivery: UncertainDelivery, proof: Proof): Promise<boolean> => {
  const { institutionId, mailId, recipient } = delivery;
  const actor: MachineActor = { kind: "system", institutionId, name: "系统催办" };
  return withScope(deps.database, scopeOf(actor), async (tx) => {
    if (!(await proveDelivery(tx, delivery, proof))) return false;
    await record(deps, tx, actor, {
      kind: proof.state === "sent" ? "delivery.proved-sent" : "delivery.proved-unsent",
      objectKind: "delivery",
      objectId: delivery.id,
      detail: { mailId, recipient, evidence: proof.evidence, note: proof.note },
    });
    return true;
  });
};

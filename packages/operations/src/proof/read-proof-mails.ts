import { listBounces } from "@goodstanding/database/queries/bounce";
import { type DeliveryRow, listDeliveries } from "@goodstanding/database/queries/delivery";
import { listMailAnswers } from "@goodstanding/database/queries/mail-answer";
import {
  listMailsById,
  listNotices,
  listRemindersOfDuties,
  listReturnMails,
  listRolesOfAddresses,
} from "@goodstanding/database/queries/proof";
import {
  listAcceptanceMails,
  listAlarmMails,
  listReceiptMails,
} from "@goodstanding/database/queries/proof-mails";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import { roleNames } from "@goodstanding/domain/access/roles";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { FilingId, MailId, ObligationId, ProgrammeId, UnitId } from "@goodstanding/domain/kernel/ids";
import type { ProofDelivery, ProofMail } from "@goodstanding/domain/reminders/proof-records";
import { rolesAt } from "../answers/roles-at.ts";
import { spellStep } from "./spell-step.ts";
import { stampAt } from "./stamp-at.ts";

interface Duty {
  readonly id: ObligationId;
  readonly name: string;
  /** The short word for its agency. */
  readonly agency: string;
}

interface Asked {
  readonly programmeId: ProgrammeId;
  readonly unitId: UnitId;
  readonly year: number;
  readonly duties: readonly Duty[];
  readonly filingIds: readonly FilingId[];
  /** Of the agency to the programme, of that year. */
  readonly letterIds: readonly string[];
  /** Mails that said what became of a request for more time, each with the duty in words. */
  readonly decisions: readonly { readonly mailId: MailId; readonly duty: string }[];
  readonly timeZone: string;
}

/** Every mail that spoke of these duties: reminders, receipts, what came back or was approved, decisions, what waited after the school, and the notice that opened the season. */
export async function readProofMails(tx: ScopedTransaction, asked: Asked): Promise<readonly ProofMail[]> {
  const items = await readItems(tx, asked);
  const mails = await listMailsById(tx, [...items.keys()]);
  const deliveries = await listDeliveries(
    tx,
    mails.map(({ id }) => id),
  );
  const rolesOf = await readRoles(tx, deliveries);
  const came = await readReplies(tx, deliveries, asked.timeZone);
  return mails.map((mail) => ({
    subject: mail.subject,
    madeAt: stampAt(mail.createdAt, asked.timeZone),
    items: items.get(mail.id) ?? [],
    deliveries: deliveries
      .filter(({ mailId }) => mailId === mail.id)
      .map((delivery) => ({
        ...proofDelivery(delivery, asked.timeZone),
        ...came(delivery),
        roles: rolesOf(delivery.recipient, mail),
      })),
  }));
}

/** What each mail said of the duties, by mail; a rung that was missed is counted with the one that made up for it. */
async function readItems(
  tx: ScopedTransaction,
  asked: Asked,
): Promise<ReadonlyMap<MailId, readonly string[]>> {
  const { unitId, year, duties, filingIds, decisions } = asked;
  const reminders = await listRemindersOfDuties(
    tx,
    duties.map(({ id }) => id),
  );
  const items = new Map<MailId, readonly string[]>();
  for (const [mailId, ofMail] of Map.groupBy(reminders, (each) => each.mailId)) {
    const lines = duties.flatMap(({ id, name, agency }) => {
      const rungs = ofMail.filter(({ obligationId }) => obligationId === id);
      const missed = rungs.filter(({ collapsed }) => collapsed).length;
      const addition = missed === 0 ? "" : `（含此前${missed}个提醒节点）`;
      return rungs
        .filter(({ collapsed }) => !collapsed)
        .map(({ step }) => `${name}：${spellStep(step, agency)}${addition}`);
    });
    items.set(mailId, lines);
  }
  for (const { mailId } of await listReturnMails(tx, filingIds)) items.set(mailId, ["退回修改清单"]);
  for (const { id } of await listReceiptMails(tx, filingIds)) items.set(id, ["报送回执"]);
  for (const { id } of await listAcceptanceMails(tx, filingIds)) items.set(id, ["审核通过通知"]);
  for (const { id, ...told } of await listAlarmMails(tx, asked))
    items.set(
      id,
      alarmParts.filter((part) => told[part]).map((part) => `须立即办理：${alarmNames[part]}`),
    );
  for (const { mailId, duty } of decisions) items.set(mailId, [`延期申请答复：${duty}`]);
  for (const { id } of await listNotices(tx, unitId, year)) items.set(id, ["年度工作通知（全院）"]);
  return items;
}

const alarmParts = ["letters", "filings", "orders"] as const;
const alarmNames: Record<(typeof alarmParts)[number], string> = {
  letters: "来函待回复",
  filings: "已审未报",
  orders: "限期整改",
};

/** What a recipient was when the mail was written, in its unit or at the office. */
async function readRoles(tx: ScopedTransaction, deliveries: readonly DeliveryRow[]) {
  const held = await listRolesOfAddresses(tx, [...new Set(deliveries.map(({ recipient }) => recipient))]);
  return (recipient: string, { unitId, localDay: on }: { unitId: UnitId; localDay: LocalDate }): string[] =>
    rolesAt(held, recipient, { unitId, on }).map((role) => roleNames[role].zh);
}

type ProofReplies = "acknowledgedAt" | "isAcknowledgedSignedIn" | "bounces";

/** What came back on each envelope. */
async function readReplies(tx: ScopedTransaction, deliveries: readonly DeliveryRow[], timeZone: string) {
  const ids = deliveries.map(({ id }) => id);
  const answers = await listMailAnswers(tx, ids);
  const bounces = Map.groupBy(await listBounces(tx, ids), ({ deliveryId }) => deliveryId);
  return ({ id }: DeliveryRow): Pick<ProofDelivery, ProofReplies> => {
    const answer = answers.find(({ deliveryId }) => deliveryId === id);
    return {
      acknowledgedAt: answer ? stampAt(answer.at, timeZone) : null,
      isAcknowledgedSignedIn: answer ? answer.personId !== null : false,
      bounces: (bounces.get(id) ?? []).map(({ action, status, diagnostic, receivedAt }) => ({
        ...{ action, status, diagnostic, at: stampAt(receivedAt, timeZone) },
      })),
    };
  };
}

const proofDelivery = (
  delivery: DeliveryRow,
  timeZone: string,
): Omit<ProofDelivery, ProofReplies | "roles"> => {
  const { channel, recipient, sentTo, round, resentBecause, state, attempts, reply, messageId } = delivery;
  return {
    ...{ channel, recipient, sentTo, round, resentBecause, state, attempts, reply, messageId },
    settledAt: delivery.settledAt && stampAt(delivery.settledAt, timeZone),
    evidence:
      delivery.evidence && delivery.evidenceAt
        ? {
            kind: delivery.evidence,
            note: delivery.evidenceNote,
            at: stampAt(delivery.evidenceAt, timeZone),
          }
        : null,
  };
};

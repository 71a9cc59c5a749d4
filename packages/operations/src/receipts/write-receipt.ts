import { insertDeliveries } from "@goodstanding/database/queries/delivery";
import { noteEvidence } from "@goodstanding/database/queries/evidence";
import { insertMail } from "@goodstanding/database/queries/mail";
import { noteReceiptDocument } from "@goodstanding/database/queries/receipt";
import { withScope } from "@goodstanding/database/scope";
import { receiptDocument } from "@goodstanding/documents/package/receipt-document";
import { readAll } from "@goodstanding/documents/read-all";
import type { MachineActor } from "@goodstanding/domain/access/actor";
import type { InstitutionId, MailId, ReceiptId } from "@goodstanding/domain/kernel/ids";
import { receiptMailView } from "@goodstanding/domain/reminders/receipt-mail-view";
import { composeMail } from "@goodstanding/mail/compose-mail";
import { renderReminder } from "@goodstanding/mail/render-reminder";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import type { MailSettings } from "../reminders/mail-settings.ts";
import { scopeOf } from "../scope-of.ts";
import { type ReceiptToWrite, readReceipt } from "./read-receipt.ts";

type Needs = Pick<Deps, "database" | "newId" | "clock" | "storage" | "queue" | "log"> & {
  readonly mail: MailSettings;
};

export interface ReceiptJob {
  readonly institutionId: InstitutionId;
  readonly receiptId: ReceiptId;
}

/** Ten times what 20,000 files make; a server takes it as the attachment of a mail. */
const LARGEST = 20 * 1024 ** 2;

/**
 * Makes the document of an issued receipt and the mail that brings it, in one transaction; then one tick wakes the
 * sender. Run twice, the second run writes nothing, so nobody gets a receipt twice.
 */
export async function writeReceipt(
  deps: Needs,
  { institutionId, receiptId }: ReceiptJob,
): Promise<"written" | "written-before"> {
  const actor: MachineActor = { kind: "system", institutionId, name: "系统任务" };
  const toWrite = await withScope(deps.database, scopeOf(actor), (tx) =>
    readReceipt(tx, receiptId, deps.mail.publicUrl),
  );
  if (!toWrite) throw new Error(`Receipt ${receiptId} has lost its submission`);
  if (toWrite.receipt.sha256 !== null) return "written-before";
  const isNew = await write(deps, actor, toWrite);
  await deps.queue
    .enqueue("mail.drain", {})
    .catch((error: unknown) =>
      deps.log.warn({ error }, "The queue did not take the tick; the next one will"),
    );
  return isNew ? "written" : "written-before";
}

async function write(deps: Needs, actor: MachineActor, toWrite: ReceiptToWrite): Promise<boolean> {
  const { institutionId } = actor;
  const { receipt, submission, facts, recipients } = toWrite;
  const stored = await deps.storage.put(receiptDocument(toWrite.document), { maxBytes: LARGEST });
  if (!stored.ok) throw new Error(`The document of receipt ${receipt.id} is larger than ${LARGEST} bytes`);
  const mail =
    recipients.length > 0
      ? await frozen(deps, toWrite, await readAll(deps.storage.read(stored.value.sha256)))
      : null;
  return withScope(deps.database, scopeOf(actor), async (tx) => {
    await noteEvidence(tx, [{ institutionId, ...stored.value, storedAt: deps.clock.now() }]);
    if (!(await noteReceiptDocument(tx, receipt.id, stored.value))) return false;
    if (mail && (await insertMail(tx, mail)))
      await insertDeliveries(
        tx,
        recipients.map((recipient) => ({
          id: deps.newId(),
          institutionId,
          mailId: mail.id,
          recipient,
          state: "pending" as const,
          notBefore: new Date(0),
        })),
      );
    await record(deps, tx, actor, {
      kind: "receipt.sent",
      objectKind: "receipt",
      objectId: receipt.id,
      detail: { number: facts.number, submissionId: submission.id, recipients, mailId: mail?.id ?? null },
    });
    return true;
  });
}

/** The bytes that every recipient gets; the Message-ID follows from the receipt, so a repeat is recognisable. */
async function frozen(deps: Needs, { receipt, facts, recipients, unitId }: ReceiptToWrite, pdf: Buffer) {
  const createdAt = deps.clock.now();
  const { subject, html, text } = await renderReminder(receiptMailView(facts));
  const composed = await composeMail({
    key: `receipt.${receipt.id}`,
    from: deps.mail.from,
    to: recipients,
    ...{ subject, html, text },
    date: createdAt,
    attachments: [{ filename: `回执 ${facts.number}.pdf`, content: pdf, type: "application/pdf" }],
  });
  return {
    id: deps.newId<MailId>(),
    institutionId: receipt.institutionId,
    unitId,
    kind: "receipt" as const,
    localDay: facts.day,
    messageId: composed.messageId,
    subject,
    textBody: text,
    raw: composed.raw,
    createdAt,
  };
}

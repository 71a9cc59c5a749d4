import { noteEvidence } from "@goodstanding/database/queries/evidence";
import { noteReceiptDocument } from "@goodstanding/database/queries/receipt";
import { withScope } from "@goodstanding/database/scope";
import { receiptDocument } from "@goodstanding/documents/package/receipt-document";
import { readAll } from "@goodstanding/documents/read-all";
import type { MachineActor } from "@goodstanding/domain/access/actor";
import type { InstitutionId, ReceiptId } from "@goodstanding/domain/kernel/ids";
import { receiptMailView } from "@goodstanding/domain/reminders/receipt-mail-view";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { enqueueMail } from "../reminders/freeze-mail.ts";
import { freezeUntold } from "../reminders/freeze-untold.ts";
import type { MailSettings } from "../reminders/mail-settings.ts";
import { tickSenders } from "../reminders/tick-senders.ts";
import { scopeOf } from "../scope-of.ts";
import { type ReceiptToWrite, readReceipt } from "./read-receipt.ts";
import { receiptFileName } from "./receipt-file-name.ts";

type Needs = Pick<Deps, "database" | "newId" | "newToken" | "clock" | "storage" | "queue" | "log"> & {
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
 * sender. Run twice, the second run writes nothing, so nobody gets a receipt twice. Of a school that does not send the
 * document alone is made; run again once it sends, this writes the mail.
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
  if (!(await write(deps, actor, toWrite))) return "written-before";
  await tickSenders(deps).catch((error: unknown) =>
    deps.log.warn({ error }, "The queue did not take the tick; the next one will"),
  );
  return "written";
}

async function write(deps: Needs, actor: MachineActor, toWrite: ReceiptToWrite): Promise<boolean> {
  const { institutionId } = actor;
  const { receipt, submission, facts, recipients } = toWrite;
  const document = await storedDocument(deps, toWrite);
  const mail =
    recipients.length > 0
      ? await frozen(deps, actor, toWrite, await readAll(deps.storage.read(document.sha256)))
      : null;
  return withScope(deps.database, scopeOf(actor), async (tx) => {
    const isNew = receipt.sha256 === null;
    if (isNew) {
      await noteEvidence(tx, [{ institutionId, ...document, storedAt: deps.clock.now() }]);
      if (!(await noteReceiptDocument(tx, receipt.id, document))) return false;
    }
    if (!mail || !(await enqueueMail(deps, tx, mail))) return isNew;
    await record(deps, tx, actor, {
      kind: "receipt.sent",
      objectKind: "receipt",
      objectId: receipt.id,
      detail: {
        number: facts.number,
        submissionId: submission.id,
        recipients: mail.recipients,
        mailId: mail.row.id,
      },
    });
    return true;
  });
}

async function storedDocument({ storage }: Needs, { receipt, document }: ReceiptToWrite) {
  const { id, sha256, size } = receipt;
  if (sha256 !== null && size !== null) return { sha256, size };
  const stored = await storage.put(receiptDocument(document), { maxBytes: LARGEST });
  if (!stored.ok) throw new Error(`The document of receipt ${id} is larger than ${LARGEST} bytes`);
  return stored.value;
}

/** The Message-IDs follow from the receipt, so a repeat is recognisable. */
const frozen = (
  deps: Needs,
  actor: MachineActor,
  { receipt, facts, recipients, unitId, replyTo }: ReceiptToWrite,
  pdf: Buffer,
) =>
  freezeUntold(deps, actor, {
    ...{ unitId, kind: "receipt", key: `receipt.${receipt.id}` },
    ...{ view: receiptMailView(facts), recipients, localDay: facts.day, replyTo },
    attachments: [
      { filename: receiptFileName(facts.number, facts.language), content: pdf, type: "application/pdf" },
    ],
  });

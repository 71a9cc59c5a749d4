import { findInstitution } from "@goodstanding/database/queries/institution";
import { insertReceipt, nextReceiptNumber } from "@goodstanding/database/queries/receipt";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { receiptNumber } from "@goodstanding/domain/filings/receipt-number";
import { localDateAt, yearOf } from "@goodstanding/domain/kernel/dates";
import type { ReceiptId, SubmissionId } from "@goodstanding/domain/kernel/ids";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";

export interface IssuedReceipt {
  readonly receiptId: ReceiptId;
  readonly number: string;
  readonly issuedAt: Date;
}

/**
 * Gives a submission its receipt, in the transaction that sends it to the school (报送学校). Afterwards the caller
 * enqueues `receipt.write`, which makes the document and the mail; a sweep finds receipts whose job was lost.
 */
export async function issueReceipt(
  deps: Pick<Deps, "newId" | "clock">,
  tx: ScopedTransaction,
  actor: PersonActor,
  { submissionId }: { readonly submissionId: SubmissionId },
): Promise<IssuedReceipt> {
  const { institutionId } = actor;
  const institution = await findInstitution(tx, institutionId);
  if (!institution) throw new Error("No institution in scope");
  const receiptId = deps.newId<ReceiptId>();
  const issuedAt = deps.clock.now();
  const year = yearOf(localDateAt(issuedAt, institution.timeZone));
  const running = await nextReceiptNumber(tx, institutionId, year);
  await insertReceipt(tx, {
    ...{ id: receiptId, institutionId, submissionId, year, running, issuedAt },
    sha256: null,
    size: null,
  });
  const number = receiptNumber({ year, running });
  await record(deps, tx, actor, {
    kind: "receipt.issued",
    objectKind: "receipt",
    objectId: receiptId,
    detail: { submissionId, number },
  });
  return { receiptId, number, issuedAt };
}

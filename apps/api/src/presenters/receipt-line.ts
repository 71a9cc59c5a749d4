import type { ReceiptRow } from "@goodstanding/database/queries/receipt";
import { receiptNumber } from "@goodstanding/domain/filings/receipt-number";

/** A submission's receipt; `isWritten`: its document can be downloaded. */
export const receiptLine = (receipt: ReceiptRow) => ({
  number: receiptNumber(receipt),
  issuedAt: receipt.issuedAt.toISOString(),
  isWritten: receipt.sha256 !== null,
});

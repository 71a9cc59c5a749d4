import type { ByteSource } from "../byte-source.ts";
import { DocumentRefused } from "../office/document-refused.ts";
import { withPdf } from "../read/with-pdf.ts";

/**
 * Whether an encrypted PDF opens with the empty password, as one does whose owner has only forbidden printing or changes
 * (ISO 32000-1, 7.6.3.1). False too where its encryption is of a kind that no password opens. Rejects as the source does.
 */
export const opensWithoutPassword = (source: ByteSource): Promise<boolean> =>
  withPdf(source, () => true).catch((error: unknown) => {
    if (error instanceof DocumentRefused) return false;
    throw error;
  });

import type { FilingFile } from "../filing-views.ts";

/** Where the bytes of a file of the draft are. */
export const fileAddress = (filingId: string, { path }: Pick<FilingFile, "path">): string =>
  `/api/filings/${filingId}/files?path=${encodeURIComponent(path)}`;

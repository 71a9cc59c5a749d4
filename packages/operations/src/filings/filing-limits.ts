import { archiveLimits } from "@goodstanding/documents/zip/limits";

const GIB = 1024 ** 3;

/** Bytes of one file, the same whether it comes alone or in an archive, and of a whole filing. */
export const filingLimits = { fileBytes: archiveLimits.entryBytes, filingBytes: 20 * GIB } as const;

/** `2 GiB` for messages. */
export const inGib = (bytes: number): string => `${bytes / GIB} GiB`;

import { archiveLimits } from "@goodstanding/documents/zip/limits";

const GIB = 1024 ** 3;

/** Bytes of one file, the same whether it comes alone or in an archive, and of a whole filing. */
export const uploadLimits = { fileBytes: archiveLimits.entryBytes, filingBytes: 20 * GIB } as const;

/** Kept free on the disk, so that the database and the logs go on when uploads have filled the rest. */
export const RESERVED_BYTES = 256 * 1024 ** 2;

/** `2 GiB` for messages. */
export const inGib = (bytes: number): string => `${bytes / GIB} GiB`;

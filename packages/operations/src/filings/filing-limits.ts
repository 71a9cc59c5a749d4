import { GIB } from "@goodstanding/documents/zip/limits";

/** Per file and per filing; an archive's own limits stand with the archive reader. */
export const filingLimits = { fileBytes: 2 * GIB, filingBytes: 20 * GIB } as const;

/** `2 GiB` for messages. */
export const inGib = (bytes: number): string => `${bytes / GIB} GiB`;

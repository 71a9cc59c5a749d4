import type { ReadingRequestRow } from "@goodstanding/database/queries/reading-request";

/** What a reader asked the college for, and its answer. */
export const requestRow = ({ id, slotKey, path, wish, askedAt, answer, answeredAt }: ReadingRequestRow) => ({
  ...{ id, slotKey, path, wish, answer },
  askedAt: askedAt.toISOString(),
  answeredAt: answeredAt?.toISOString() ?? null,
});
